package io.thinline.benchmarks.load;

import io.thinline.benchmarks.load.rtp.RtpEngine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How all calls are made.
 *
 * @param enBloc the number goes out in one message, without tone and digits
 * @param digitGap from one digit to the next; none: all in one segment
 * @param ringing how long the called phone rings
 * @param talking from Connected to on-hook
 * @param rtp sends and receives the audio; null: there is none
 */
record CallManner(
    boolean enBloc,
    Duration digitGap,
    Duration ringing,
    Duration talking,
    @Nullable RtpEngine rtp) {}
