package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.Screen;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What phones of all classes are ordered to send and to open, over real TCP and RTP. */
class MediaByClassTest extends OfficeStories {
  private static final List<Codec> PCMU = List.of(Codec.G711_ULAW_64K);
  private static final List<Codec> PCMA = List.of(Codec.G711_ALAW_64K);
  private static final String NO_PACKET = "thinline::no_audio";

  /** A port that was open for less may well have heard nothing. */
  private static final Duration LONG_ENOUGH = Duration.ofMillis(3_100);

  /** No display. */
  private static final List<String> BLIND = List.of("7902", "ATA186");

  /** Before version 17 addresses have four bytes. */
  private static final int IPV6 = 17;

  static Stream<String> thoseOfTheNewInternet() {
    return PhoneClasses.all()
        .filter(model -> PhoneSettings.model(model).orElseThrow().apply("SEP").version() >= IPV6);
  }

  private List<MediaDescription> agreed() {
    return office
        .pbx()
        .asks(control -> control.legs().stream().map(leg -> leg.audio().orElseThrow()).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void oneCodecIsUsedByBothInTheOrderOfTheProfile(String model) {
    office.sets("codec-prefs", "PCMA,PCMU");
    office.sets("packet-time", "30");
    Desk alice = office.alice(model);
    Desk bob = office.bob();

    bobTalksToAlice(bob, alice);

    assertThat(agreed()).extracting(MediaDescription::codec).containsOnly(AudioCodec.PCMA);
    assertThat(agreed())
        .extracting(MediaDescription::packetTime)
        .containsOnly(Duration.ofMillis(30));
    office.closes(alice, bob);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void nothingInCommonEndsTheCallInWords(String model) {
    Desk alice = office.alice(model, phone -> phone.withCodecs(PCMU));
    Desk bob = office.bob(phone -> phone.withCodecs(PCMA));
    bob.calls(Office.ALICE);
    alice.answers();

    for (Desk desk : List.of(alice, bob)) {
      desk.has(CallState.CONGESTION).plays(Tone.REORDER_TONE).hearsNobody();
    }
    bob.reads("No common codec");
    if (!BLIND.contains(model)) {
      alice.reads("No common codec");
    }
    office.closes(alice, bob);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void aPortThatIsRefusedIsAskedForOnceMoreAndThenTheCallEnds(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    alice.phone().mediaFaults().refuses(1);
    bobTalksToAlice(bob, alice);
    office.closes(alice, bob);

    alice.phone().mediaFaults().refuses(2);
    bob.calls(Office.ALICE);
    alice.answers();
    bob.plays(Tone.REORDER_TONE).hearsNobody();
    alice.plays(Tone.REORDER_TONE).hearsNobody();
    office.closes(alice, bob);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void aPortThatOpensWhenTheCallIsOverIsClosedAtOnce(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    alice.phone().mediaFaults().keepsPortsClosed();
    bob.calls(Office.ALICE);
    alice.answers().has(CallState.CONNECTED);
    bob.has(CallState.CONNECTED).hangsUp();
    alice.isFree();

    CompletableFuture<Screen> open = alice.waitsFor(screen -> !screen.listening().isEmpty());
    alice.phone().mediaFaults().heal();
    open.join();
    alice.hearsNobody();

    alice.hangsUp();
    bobTalksToAlice(bob, alice);
    office.closes(alice, bob);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void aPortWithoutAnAnswerIsAskedForOnceMore(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    alice.phone().mediaFaults().losesAcks(1);
    bobTalksToAlice(bob, alice);
    office.closes(alice, bob);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void withoutAnyAnswerTheCallEnds(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    alice.phone().mediaFaults().losesAcks(2);
    bob.calls(Office.ALICE);
    alice.answers();

    bob.plays(Tone.REORDER_TONE).hearsNobody();
    alice.plays(Tone.REORDER_TONE).hearsNobody();
    office.closes(alice, bob);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thoseOfTheNewInternet")
  void twoWithAddressesOfSixteenBytesHearEachOther(String model) throws IOException {
    InetAddress loopback = InetAddress.getByName("::1");
    assumeTrue(canUse(loopback), "this machine has no ::1");
    Desk alice = office.alice(model, phone -> phone.withAddress(loopback));
    Desk carol = office.carol(phone -> phone.withAddress(loopback));
    carol.calls(Office.ALICE);

    alice.answers().talksTo(carol);

    assertThat(alice.screen().listening())
        .extracting(InetSocketAddress::getAddress)
        .containsExactly(loopback);
    office.closes(alice, carol);
  }

  private static boolean canUse(InetAddress address) {
    try (DatagramSocket socket = new DatagramSocket(0, address)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void eachKeyIsHeardOnceOnTheOtherSide(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    Desk carol = office.carol();
    bobTalksToAlice(bob, alice);
    alice.dials("159*0#");
    bob.dials("42");
    bob.hasHeard("159*0#");
    alice.hasHeard("42");
    bob.hangsUp();
    alice.hangsUp();

    carol.calls(Office.ALICE);
    alice.answers().talksTo(carol);
    alice.dials("77#");
    carol.dials("8");
    carol.hasHeard("77#");
    alice.hasHeard("428");
    office.closes(alice, bob, carol);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void whatBothCountedStaysWithTheirLegs(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    bobTalksToAlice(bob, alice);
    List<Leg> legs = office.pbx().asks(CallControl::legs);

    office.closes(alice, bob);

    assertThat(legs).hasSize(2);
    alice.shows(screen -> legs.stream().allMatch(this::isCounted), "that packets were counted");
    assertThat(office.pbx().events(NO_PACKET)).isEmpty();
  }

  private boolean isCounted(Leg leg) {
    return office
        .pbx()
        .asks(control -> leg.statistics())
        .filter(it -> it.packetsReceived() > 0 && it.packetsSent() > 0)
        .isPresent();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("classes")
  void whoHeardNothingForSecondsIsReported(String model) {
    Desk alice = office.alice(model);
    Desk bob = office.bob();
    bob.phone().mediaFaults().sendsNothing();
    bob.calls(Office.ALICE);
    alice.answers();
    bob.hears(alice);
    long since = System.nanoTime();
    alice.shows(screen -> System.nanoTime() - since > LONG_ENOUGH.toNanos(), "silence for a while");

    office.closes(bob, alice);

    alice.shows(screen -> !office.pbx().events(NO_PACKET).isEmpty(), "that nothing was heard");
    assertThat(office.pbx().events(NO_PACKET))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.headers())
                    .containsEntry("Thinline-Directory-Number", Office.ALICE)
                    .containsEntry("Thinline-Far-Number", Office.BOB)
                    .containsEntry("Thinline-Codec", "PCMU"));
  }
}
