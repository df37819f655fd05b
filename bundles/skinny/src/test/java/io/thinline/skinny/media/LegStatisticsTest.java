package io.thinline.skinny.media;

import static io.thinline.skinny.media.RtpBench.CALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.LegStatistics;
import io.thinline.sccp.message.ConnectionStatisticsReq;
import io.thinline.sccp.message.ConnectionStatisticsRes;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.StatsProcessing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LegStatisticsTest {
  private static final Duration TALK = Duration.ofSeconds(4);

  private final RtpBench bench = new RtpBench();
  private final RtpPhone phone = bench.phone;

  private void talksFor(Duration time) {
    bench.asked();
    bench.opens();
    bench.media.startSend(RtpBench.FAR);
    bench.passes(time);
  }

  private static ConnectionStatisticsRes answer(int reference, int sent, int received) {
    return new ConnectionStatisticsRes(
        "1101",
        0,
        reference,
        StatsProcessing.CLEAR,
        sent,
        sent * 160,
        received,
        received * 160,
        2,
        5,
        30,
        Bytes.EMPTY);
  }

  private void answers(int sent, int received) {
    bench.statistics.received(phone, answer(CALL, sent, received));
  }

  private boolean warned() {
    return !bench.events.withSubclass("thinline::no_audio").isEmpty();
  }

  @Test
  void aPhoneIsAskedWhenItsStreamsAreClosed() {
    talksFor(TALK);
    phone.news();
    bench.media.end();
    ConnectionStatisticsReq question = phone.last(ConnectionStatisticsReq.class);
    assertThat(question.directoryNum()).isEqualTo("1101");
    assertThat(question.callReference()).isEqualTo(CALL);
    assertThat(question.statsProcessingMode()).isEqualTo(StatsProcessing.CLEAR);
    assertThat(phone.news())
        .containsExactly("CloseReceiveChannel", "StopMediaTransmission", "ConnectionStatisticsReq");
    bench.media.end();
    assertThat(phone.news()).isEmpty();
  }

  @Test
  void whatItCountedIsKeptWithTheLeg() {
    talksFor(TALK);
    bench.media.end();
    answers(200, 190);
    assertThat(bench.leg.statistics())
        .hasValue(
            new LegStatistics(
                200, 32_000, 190, 30_400, 2, Duration.ofMillis(5), Duration.ofMillis(30)));
    assertThat(bench.leg.variables)
        .containsEntry("rtp_audio_out_packet_count", "200")
        .containsEntry("rtp_audio_in_packet_count", "190");
    assertThat(bench.statistics.pending()).isZero();
    assertThat(warned()).isFalse();
  }

  @Test
  void numbersHaveNoSign() {
    talksFor(TALK);
    bench.media.end();
    answers(1, -1);
    assertThat(bench.leg.statistics().orElseThrow().packetsReceived()).isEqualTo(4_294_967_295L);
  }

  @Test
  void aPhoneThatNeverHadAStreamIsNotAsked() {
    bench.media.end();
    assertThat(phone.news()).isEmpty();
    assertThat(bench.statistics.pending()).isZero();
  }

  @Test
  void aHoldIsNoEndAndTheEndOfAHeldCallIsOne() {
    talksFor(TALK);
    bench.media.hold();
    assertThat(phone.told(ConnectionStatisticsReq.class)).isEmpty();
    bench.media.end();
    assertThat(phone.told(ConnectionStatisticsReq.class)).hasSize(1);
  }

  @Test
  void aLegThatHasMovedHasTheFiguresOfBothPhones() {
    talksFor(TALK);
    bench.media.end();
    answers(200, 190);
    RtpPhone second = new RtpPhone("SEP00000000000B");
    PhoneMedia there = new PhoneMedia(second, bench.thread, bench.parties);
    there.leg(bench.leg, "1101", bench.statistics);
    there.openReceive(RtpBench.PCMU, bench.reply);
    there.end();
    bench.statistics.received(second, answer(CALL, 100, 10));
    assertThat(bench.leg.statistics())
        .hasValueSatisfying(
            all -> {
              assertThat(all.packetsSent()).isEqualTo(300);
              assertThat(all.packetsReceived()).isEqualTo(200);
              assertThat(all.packetsLost()).isEqualTo(4);
            });
  }

  @Test
  void aPhoneThatSaysGoodbyeOrIsGoneIsNotAsked() {
    talksFor(TALK);
    bench.media.leave();
    bench.media.end();
    assertThat(phone.told(ConnectionStatisticsReq.class)).isEmpty();

    bench.media = bench.joins();
    talksFor(TALK);
    bench.media.abandon();
    bench.media.end();
    assertThat(phone.told(ConnectionStatisticsReq.class)).isEmpty();
    assertThat(bench.statistics.pending()).isZero();
  }

  @Test
  void anAnswerThatNobodyAskedForCountsForNothing() {
    talksFor(TALK);
    answers(1, 1);
    bench.media.end();
    bench.statistics.received(phone, answer(CALL + 1, 1, 1));
    bench.statistics.received(new RtpPhone("SEP00000000000B"), answer(CALL, 1, 1));
    assertThat(bench.leg.statistics()).isEmpty();
    answers(2, 2);
    answers(3, 3);
    assertThat(bench.leg.statistics().orElseThrow().packetsSent()).isEqualTo(2);
  }

  @Test
  void whatIsNotAnsweredInTenSecondsIsForgottenWithoutATimer() {
    talksFor(TALK);
    bench.media.end();
    assertThat(bench.thread.pendingTimers()).isEmpty();
    bench.passes(LegStatisticsRequests.PATIENCE.minusMillis(1));
    assertThat(bench.statistics.pending()).isEqualTo(1);
    bench.passes(Duration.ofMillis(1));
    assertThat(bench.statistics.pending()).isZero();
    answers(1, 0);
    assertThat(bench.leg.statistics()).isEmpty();
    assertThat(warned()).isFalse();
  }

  @Test
  void whatAPhoneWasAskedGoesWithIt() {
    talksFor(TALK);
    bench.media.end();
    bench.statistics.gone(phone);
    assertThat(bench.statistics.pending()).isZero();
  }

  @Test
  void onlySoManyQuestionsAreKept() {
    talksFor(TALK);
    AudioUse use = new AudioUse(RtpBench.PCMU.codec(), TALK, false);
    for (int i = 0; i < LegStatisticsRequests.MOST + 10; i++) {
      bench.statistics.request(phone, "1101", new TalkingLeg(1_000 + i, "1102"), use);
    }
    assertThat(bench.statistics.pending()).isEqualTo(LegStatisticsRequests.MOST);
  }

  @Test
  void aPhoneThatHeardNothingIsAnEventThatSaysWhereToLook() {
    talksFor(TALK);
    bench.media.end();
    answers(200, 0);
    assertThat(bench.events.withSubclass("thinline::no_audio"))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.headers())
                    .containsEntry("Skinny-Device-Name", "SEP00000000000A")
                    .containsEntry("Skinny-Profile-Name", "internal")
                    .containsEntry("Skinny-Call-Id", "77")
                    .containsEntry("Unique-ID", "leg-77")
                    .containsEntry("Thinline-Directory-Number", "1101")
                    .containsEntry("Thinline-Far-Number", "1102")
                    .containsEntry("Thinline-Codec", "PCMU")
                    .containsEntry("Thinline-Open-Seconds", "4"));
  }

  @Test
  void aPortThatWasOpenForAMomentMayHaveHeardNothing() {
    talksFor(Duration.ofSeconds(3));
    bench.media.end();
    answers(10, 0);
    assertThat(warned()).isFalse();
  }

  @Test
  void aPortThatNeverOpenedMayHaveHeardNothing() {
    bench.asked();
    bench.passes(TALK);
    bench.media.end();
    answers(10, 0);
    assertThat(warned()).isFalse();
  }

  @Test
  void whoeverTalksToAPhoneThatOnlyListensMayHearNothing() {
    TalkingLeg far = new TalkingLeg(78, "1101");
    PhoneMedia listener =
        new PhoneMedia(new RtpPhone("SEP00000000000B"), bench.thread, bench.parties);
    listener.listensOnly(true);
    listener.leg(far, "1102", bench.statistics);
    bench.leg.other = far;
    talksFor(TALK);
    bench.leg.other = null;
    bench.media.end();
    answers(200, 0);
    assertThat(warned()).isFalse();
  }
}
