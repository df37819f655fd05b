package io.thinline.skinny.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.CloseReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.message.StopMediaTransmission;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows R25 and R26 of the list of hostile inputs. */
class ManyOpeningsTest {
  private static final int CALLS = 5_000;
  private static final long SEED = 7;
  private static final Duration A_WHILE = Duration.ofSeconds(2);

  private final RtpBench bench = new RtpBench();
  private final Random dice = new Random(SEED);
  private final Set<Integer> numbers = new HashSet<>();
  private final Set<Integer> open = new HashSet<>();
  private final Set<Integer> sent = new HashSet<>();

  /** Openings that the phone has not answered yet. */
  private final Deque<Integer> unanswered = new ArrayDeque<>();

  @Test
  void whateverThePhoneAnswersNothingIsLeftOfItsStreams() {
    for (int i = 0; i < CALLS; i++) {
      bench.media = bench.joins();
      bench.asked();
      if (dice.nextBoolean()) {
        bench.media.startSend(RtpBench.FAR);
      }
      phoneReads();
      int answers = dice.nextInt(4);
      for (int j = 0; j < answers; j++) {
        phoneAnswersOne();
      }
      if (dice.nextInt(4) == 0) {
        bench.passes(A_WHILE);
        phoneReads();
      }
      bench.media.end();
      phoneReads();
    }
    while (!unanswered.isEmpty()) {
      phoneAnswersOne();
    }
    assertThat(open).as("ports that the phone was not told to close").isEmpty();
    assertThat(sent).isEmpty();
    assertThat(bench.thread.pendingTimers()).isEmpty();
    assertThat(bench.parties.kept()).isZero();
  }

  @Test
  void ofAPhoneThatNeverAnswersLittleIsKept() {
    for (int i = 0; i < CALLS; i++) {
      bench.media = bench.joins();
      bench.asked();
      bench.media.end();
    }
    assertThat(bench.parties.kept()).isEqualTo(PassThroughParties.MOST_UNANSWERED);
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  /** It is slow: its port opens with its answer, also when it was told to close it before. */
  private void phoneReads() {
    for (ServerMessage message : bench.phone.told) {
      if (message instanceof OpenReceiveChannel asked) {
        assertThat(numbers.add(asked.passThroughPartyId())).as("a number of its own").isTrue();
        unanswered.add(asked.passThroughPartyId());
      } else if (message instanceof CloseReceiveChannel close) {
        open.remove(close.passThroughPartyId());
      } else if (message instanceof StartMediaTransmission start) {
        sent.add(start.passThroughPartyId());
      } else if (message instanceof StopMediaTransmission stop) {
        sent.remove(stop.passThroughPartyId());
      }
    }
    bench.phone.told.clear();
  }

  private void phoneAnswersOne() {
    Integer party = dice.nextBoolean() ? unanswered.pollFirst() : unanswered.pollLast();
    if (party == null) {
      return;
    }
    MediaStatus status = dice.nextInt(3) == 0 ? MediaStatus.NOT_ENOUGH_CHANNELS : MediaStatus.OK;
    if (status.isOk()) {
      open.add(party);
    }
    bench.parties.received(
        bench.phone, new OpenReceiveChannelAck(status, MediaAddress.NONE, 16_384, party, 0));
    phoneReads();
    assertThat(open).as("ports open at once").hasSizeLessThan(2);
  }
}
