package io.thinline.benchmarks.load;

import io.thinline.benchmarks.load.rtp.RtpEngine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how calls are made. */
final class CallOptions {
  private static final int RTP_TALK = 200;
  private static final int LEAST_RTP_TALK = 40;
  private static final double SPARE = 1.25;

  @Option(names = "--en-bloc", description = "dial the whole number at once")
  boolean enBloc;

  @Option(
      names = "--digit-gap",
      defaultValue = "0",
      description = "milliseconds from digit to digit; 0: back to back (${DEFAULT-VALUE})")
  int digitGap;

  @Option(
      names = "--ring",
      defaultValue = "0",
      description = "milliseconds until the called phone answers (${DEFAULT-VALUE})")
  int ring;

  @Option(names = "--talk", description = "milliseconds from media to on-hook (0; with --rtp 200)")
  @Nullable Integer talk;

  @Option(
      names = "--rtp",
      description =
          "the phones send each other G.711 over UDP, in packets of the length that the server"
              + " orders; a packet lost is a call failed")
  boolean rtp;

  void check(PhoneOptions phones, int fewest, int rate) {
    phones.check(
        digitGap >= 0 && ring >= 0 && talk() >= 0, "--digit-gap, --ring, --talk: 0 at least");
    phones.check(
        Math.max(ring, talk()) < Duration.ofSeconds(phones.timeout).toMillis(),
        "--ring, --talk: less than the --timeout is right");
    phones.check(
        !rtp || talk() >= LEAST_RTP_TALK,
        "--talk: at least 40 with --rtp, so that each phone hears the other");
    double needed = SPARE * rate * (ring + talk()) / Duration.ofSeconds(1).toMillis();
    int pairs = fewest / 2;
    phones.check(
        pairs >= needed,
        String.format(
            "--phones: %d pairs are too few for %d calls a second that last %d ms",
            pairs, rate, ring + talk()));
  }

  private int talk() {
    return talk == null ? (rtp ? RTP_TALK : 0) : talk;
  }

  CallManner manner(@Nullable RtpEngine engine) {
    return new CallManner(
        enBloc,
        Duration.ofMillis(digitGap),
        Duration.ofMillis(ring),
        Duration.ofMillis(talk()),
        engine);
  }
}
