package io.thinline.skinny.media;

import static io.thinline.skinny.media.RtpBench.CALL;
import static io.thinline.skinny.media.RtpBench.FAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.CloseReceiveChannel;
import io.thinline.sccp.message.MediaTransmissionFailure;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.message.StartMediaTransmissionAck;
import io.thinline.sccp.message.StopMediaTransmission;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.IpAddrType;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneMediaTest {
  private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
  private static final MediaAddress IPV6 = MediaAddress.of(RtpPhone.address("2001:db8::7"));

  private final RtpBench bench = new RtpBench();
  private final RtpPhone phone = bench.phone;

  @Test
  void withoutAWordInTheProfileThePhonesOrderOfCodecsCounts() {
    assertThat(bench.media.codecs())
        .containsExactly(AudioCodec.PCMU, AudioCodec.PCMA, AudioCodec.G729);
  }

  @Test
  void theProfilesCodecsAreUsedInItsOrderAndNoOthers() {
    phone.profileSays("codec-prefs", "G722,G729,PCMU");
    assertThat(bench.media.codecs()).containsExactly(AudioCodec.G729, AudioCodec.PCMU);
  }

  @Test
  void theProfileSaysHowMuchAudioAPacketCarries() {
    assertThat(bench.media.packetTime(AudioCodec.PCMU)).isEqualTo(Duration.ofMillis(20));
    phone.profileSays("packet-time", "30");
    assertThat(bench.media.packetTime(AudioCodec.PCMU)).isEqualTo(Duration.ofMillis(30));
  }

  @Test
  void theOpeningSaysWhatWasAgreed() {
    bench.media.openReceive(
        MediaDescription.builder(AudioCodec.PCMA).packetTime(Duration.ofMillis(30)).build(),
        bench.reply);
    OpenReceiveChannel opening = phone.last(OpenReceiveChannel.class);
    assertThat(opening.compressionType()).isEqualTo(Codec.G711_ALAW_64K);
    assertThat(opening.milliSecondPacketSize()).isEqualTo(30);
    assertThat(opening.rfc2833PayloadType()).isZero();
    assertThat(opening.callReference()).isEqualTo(CALL);
    assertThat(opening.conferenceId()).isEqualTo(CALL);
    assertThat(opening.requestedIpAddrType()).isEqualTo(IpAddrType.IPV4);
  }

  @Test
  void aRefusalIsTriedOnceMoreUnderANewNumberAndThenFailsInWords() {
    bench.asked();
    int first = bench.party();
    bench.acks(MediaStatus.OUT_OF_SOCKETS, first);
    assertThat(bench.replies).isEmpty();
    int second = bench.party();
    assertThat(second).isNotEqualTo(first);
    bench.acks(MediaStatus.OUT_OF_SOCKETS, second);
    assertThat(bench.replies)
        .singleElement()
        .asString()
        .startsWith("failed: SEP00000000000A")
        .contains(MediaStatus.OUT_OF_SOCKETS.toString());
    assertThat(bench.thread.pendingTimers()).isEmpty();
    assertThat(phone.news())
        .containsExactly(
            "OpenReceiveChannel",
            "CloseReceiveChannel",
            "OpenReceiveChannel",
            "CloseReceiveChannel");
    bench.media.end();
    assertThat(phone.told(CloseReceiveChannel.class)).isEmpty();
  }

  @Test
  void aPhoneThatSaysNothingIsAskedOnceMoreAfterFiveSecondsAndThenItFails() {
    bench.asked();
    int first = bench.party();
    bench.passes(FIVE_SECONDS);
    assertThat(bench.replies).isEmpty();
    assertThat(phone.news())
        .containsExactly("OpenReceiveChannel", "CloseReceiveChannel", "OpenReceiveChannel");
    bench.passes(FIVE_SECONDS);
    assertThat(bench.replies).singleElement().asString().contains("did not answer");
    assertThat(bench.thread.pendingTimers()).isEmpty();

    bench.acks(MediaStatus.OK, first);
    assertThat(phone.last(CloseReceiveChannel.class).passThroughPartyId()).isEqualTo(first);
    assertThat(phone.last(CloseReceiveChannel.class).callReference()).isEqualTo(CALL);
    assertThat(phone.last(StopMediaTransmission.class).passThroughPartyId()).isEqualTo(first);
  }

  @Test
  void aSecondAttemptThatIsAnsweredIsAsGoodAsAFirst() {
    bench.asked();
    int first = bench.party();
    bench.passes(FIVE_SECONDS);
    bench.acks(MediaStatus.OK, first);
    assertThat(bench.replies).isEmpty();
    bench.opens();
    assertThat(bench.replies).containsExactly("opened 10.1.2.3 16384");
    assertThat(bench.media.running()).isTrue();
    bench.passes(FIVE_SECONDS.multipliedBy(2));
    assertThat(bench.replies).hasSize(1);
  }

  @Test
  void aLateAnswerDoesNotStopWhatThePhoneSendsUnderThatNumber() {
    bench.asked();
    int first = bench.party();
    bench.media.startSend(FAR);
    assertThat(phone.last(StartMediaTransmission.class).passThroughPartyId()).isEqualTo(first);
    bench.passes(FIVE_SECONDS);
    bench.opens();
    phone.news();
    bench.acks(MediaStatus.OK, first);
    assertThat(phone.news()).containsExactly("CloseReceiveChannel");
  }

  @Test
  void anotherAddressHasAnotherNumber() {
    bench.asked();
    bench.opens();
    bench.media.startSend(FAR);
    bench.media.startSend(RtpBench.PCMU.to(new InetSocketAddress("192.0.2.98", 20_000)));
    bench.media.startSend(RtpBench.PCMU.to(new InetSocketAddress("192.0.2.97", 20_000)));
    bench.media.startSend(FAR);

    List<Integer> numbers =
        phone.told(StartMediaTransmission.class).stream()
            .map(StartMediaTransmission::passThroughPartyId)
            .toList();
    assertThat(numbers).hasSize(4).startsWith(bench.party()).endsWith(bench.party());
    assertThat(numbers.stream().distinct()).hasSize(3);
  }

  @Test
  void aPhoneThatSaysItIsOnHookIsNotBlamed() {
    bench.asked();
    bench.acks(MediaStatus.ON_HOOK, bench.party());
    bench.acks(MediaStatus.DEVICE_ON_HOOK, bench.party());
    assertThat(bench.replies).isEmpty();
    assertThat(phone.news()).containsExactly("OpenReceiveChannel");
    bench.media.end();
    assertThat(bench.replies).isEmpty();
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  @Test
  void anAnswerForACallThatIsOverIsClosedAtOnce() {
    bench.asked();
    int party = bench.party();
    bench.media.end();
    phone.news();
    bench.acks(MediaStatus.OK, party);
    assertThat(phone.last(CloseReceiveChannel.class).callReference()).isEqualTo(CALL);
    assertThat(phone.news()).containsExactly("CloseReceiveChannel", "StopMediaTransmission");
    assertThat(bench.replies).isEmpty();
  }

  @Test
  void anAnswerForACallNobodyKnowsIsClosedAtOnce() {
    bench.parties.received(
        phone, new OpenReceiveChannelAck(MediaStatus.OK, IPV6, 16_384, 4711, 99));
    assertThat(phone.last(CloseReceiveChannel.class).passThroughPartyId()).isEqualTo(4711);
    assertThat(phone.last(CloseReceiveChannel.class).callReference()).isEqualTo(99);
    assertThat(phone.news()).containsExactly("CloseReceiveChannel", "StopMediaTransmission");
  }

  @Test
  void anAnswerThatComesTwiceClosesNothing() {
    bench.asked();
    bench.opens();
    int party = bench.party();
    phone.news();
    bench.acks(MediaStatus.OK, party);
    bench.acks(MediaStatus.OUT_OF_SOCKETS, party);
    assertThat(phone.news()).isEmpty();
    assertThat(bench.replies).hasSize(1);
    assertThat(bench.media.running()).isTrue();
  }

  @Test
  void theAnswerOfAnotherPhoneCountsForNothing() {
    bench.asked();
    RtpPhone other = new RtpPhone("SEP00000000000B");
    bench.parties.received(
        other, new OpenReceiveChannelAck(MediaStatus.OK, IPV6, 1, bench.party(), CALL));
    assertThat(bench.replies).isEmpty();
    assertThat(other.news()).containsExactly("CloseReceiveChannel", "StopMediaTransmission");
    bench.opens();
    assertThat(bench.replies).containsExactly("opened 10.1.2.3 16384");
  }

  @Test
  void aPortThatCannotBeIsARefusal() {
    bench.asked();
    bench.parties.received(
        phone, new OpenReceiveChannelAck(MediaStatus.OK, IPV6, 0, bench.party(), CALL));
    assertThat(phone.news())
        .containsExactly("OpenReceiveChannel", "CloseReceiveChannel", "OpenReceiveChannel");
  }

  @Test
  void aPhoneThatKnowsNoAddressIsReachedWhereItConnectsFrom() {
    bench.asked();
    bench.acks(MediaStatus.OK, MediaAddress.NONE, bench.party());
    assertThat(bench.replies).containsExactly("opened 192.0.2.10 16384");
  }

  @Test
  void anIpv6AddressIsTakenAsItIs() {
    bench.asked();
    bench.acks(MediaStatus.OK, IPV6, bench.party());
    assertThat(bench.replies).containsExactly("opened 2001:db8:0:0:0:0:0:7 16384");
  }

  @Test
  void aPhoneWithoutIpv4IsAskedForIpv6() {
    bench.asked();
    bench.acks(MediaStatus.ADDRESS_TYPE_NOT_AVAILABLE, bench.party());
    assertThat(phone.last(OpenReceiveChannel.class).requestedIpAddrType())
        .isEqualTo(IpAddrType.IPV6);
    bench.acks(MediaStatus.OK, IPV6, bench.party());
    assertThat(bench.replies).hasSize(1);
  }

  @Test
  void onlyNewPhonesReachIpv6() {
    assertThat(bench.media.reaches(IPV6.toInetAddress())).isTrue();
    phone.dialect = Dialect.sccp(11);
    assertThat(bench.media.reaches(IPV6.toInetAddress())).isFalse();
    assertThat(bench.media.reaches(RtpPhone.address("192.0.2.1"))).isTrue();
  }

  @Test
  void ipv6IsSentToNewPhones() {
    bench.asked();
    bench.media.startSend(RtpBench.PCMU.to(new InetSocketAddress(IPV6.toInetAddress(), 20_000)));
    assertThat(phone.last(StartMediaTransmission.class).remoteIpAddr()).isEqualTo(IPV6);
  }

  @Test
  void aPhoneThatOnlyListensIsNotToldToSendUntilItMay() {
    bench.media.listensOnly(true);
    bench.asked();
    bench.opens();
    bench.media.startSend(FAR);
    assertThat(phone.told(StartMediaTransmission.class)).isEmpty();
    assertThat(bench.leg.variables).containsEntry("skinny_listens_only", "true");

    bench.media.listensOnly(false);
    assertThat(phone.told(StartMediaTransmission.class)).hasSize(1);
    assertThat(bench.leg.variables).doesNotContainKey("skinny_listens_only");
  }

  @Test
  void whatIsCalledOffWhileItOnlyListensIsNotSentLater() {
    bench.media.listensOnly(true);
    bench.media.startSend(FAR);
    bench.media.stopSend();
    bench.media.listensOnly(false);
    assertThat(phone.news()).isEmpty();
  }

  @Test
  void aPhoneThatCannotSendIsALineOnceAndTheLegKeepsWhy() {
    bench.asked();
    bench.opens();
    bench.media.startSend(FAR);
    int party = phone.last(StartMediaTransmission.class).passThroughPartyId();
    bench.parties.received(phone, sendAck(party, MediaStatus.OK));
    assertThat(bench.leg.variables).isEmpty();

    bench.parties.received(phone, sendAck(party, MediaStatus.INVALID_CODEC));
    String why = bench.leg.variables.get("skinny_audio_failure");
    assertThat(why).startsWith("SEP00000000000A does not send audio");

    bench.parties.received(
        phone, new MediaTransmissionFailure(CALL, party, MediaAddress.NONE, 20_000, CALL));
    assertThat(bench.leg.variables).containsEntry("skinny_audio_failure", why);
  }

  @Test
  void aStreamThatBreaksIsKeptWithTheLeg() {
    bench.media.startSend(FAR);
    int party = phone.last(StartMediaTransmission.class).passThroughPartyId();
    bench.parties.received(
        new RtpPhone("SEP00000000000B"),
        new MediaTransmissionFailure(CALL, party, MediaAddress.NONE, 20_000, CALL));
    assertThat(bench.leg.variables).isEmpty();
    bench.parties.received(
        phone, new MediaTransmissionFailure(CALL, party, MediaAddress.NONE, 20_000, CALL));
    assertThat(bench.leg.variables.get("skinny_audio_failure")).contains("port 20000");
  }

  private static StartMediaTransmissionAck sendAck(int party, MediaStatus status) {
    return new StartMediaTransmissionAck(CALL, party, CALL, MediaAddress.NONE, 20_000, status);
  }

  @Test
  void aCallOnHoldHasNoStreamAndComesBackWithNewOnes() {
    bench.asked();
    bench.opens();
    bench.media.startSend(FAR);
    phone.news();

    bench.media.hold();
    assertThat(phone.news()).containsExactly("CloseReceiveChannel", "StopMediaTransmission");
    assertThat(bench.media.running()).isFalse();

    bench.asked();
    bench.opens();
    assertThat(bench.media.running()).isTrue();
  }

  @Test
  void afterTheEndNothingIsOpened() {
    bench.media.end();
    bench.asked();
    bench.media.startSend(FAR);
    assertThat(phone.news()).isEmpty();
    assertThat(bench.replies).singleElement().asString().startsWith("failed");
  }

  @Test
  void aPhoneThatIsGoneIsToldNothingAndStillTalks() {
    bench.asked();
    bench.opens();
    bench.media.startSend(FAR);
    phone.news();
    bench.media.abandon();
    assertThat(phone.news()).isEmpty();
    assertThat(bench.media.running()).isTrue();
    assertThat(bench.parties.kept()).isZero();
    bench.media.end();
    assertThat(phone.news()).isEmpty();
  }

  @Test
  void aPhoneThatIsGoneIsNotWaitedFor() {
    bench.asked();
    bench.media.abandon();
    assertThat(bench.thread.pendingTimers()).isEmpty();
    assertThat(bench.parties.kept()).isZero();
  }
}
