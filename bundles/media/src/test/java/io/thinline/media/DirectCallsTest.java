package io.thinline.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaFailure;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaTerminal;
import io.thinline.media.rtp.PortRange;
import io.thinline.testkit.VirtualCallThread;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectCallsTest {
  private final AudioConnections media =
      new AudioConnections(new VirtualCallThread(), PortRange.ANY);
  private final List<MediaFailure> failures = new ArrayList<>();
  private final Phone alice = new Phone("alice", 4000, AudioCodec.PCMA, AudioCodec.PCMU);
  private final Phone bob = new Phone("bob", 5000, AudioCodec.PCMU, AudioCodec.PCMA);
  private final MediaNode aliceNode = node(alice);
  private final MediaNode bobNode = node(bob);

  private MediaNode node(Phone phone) {
    return media.node(phone, (node, failure) -> failures.add(failure));
  }

  private void connect() {
    aliceNode.hears(bobNode);
    bobNode.hears(aliceNode);
  }

  @Test
  void nobodySendsBeforeTheOtherEndHasOpenedItsPort() {
    connect();
    assertThat(alice.open).isTrue();
    assertThat(bob.sendsTo).isEmpty();

    alice.opens();
    assertThat(bob.sendsTo).contains(alice.address);
    assertThat(alice.sendsTo).isEmpty();

    bob.opens();
    assertThat(alice.sendsTo).contains(bob.address);
  }

  @Test
  void bothDirectionsUseTheFirstPhonesCodec() {
    connect();

    assertThat(alice.format.orElseThrow().codec()).isEqualTo(AudioCodec.PCMA);
    assertThat(bob.format.orElseThrow().codec()).isEqualTo(AudioCodec.PCMA);
  }

  @Test
  void telephoneEventsOnlyWhenBothHaveThem() {
    connect();
    assertThat(alice.format.orElseThrow().telephoneEvent()).isEmpty();

    Phone carol = new Phone("carol", 6000, AudioCodec.PCMU);
    Phone dave = new Phone("dave", 7000, AudioCodec.PCMU);
    carol.telephoneEvents = true;
    dave.telephoneEvents = true;
    node(carol).hears(node(dave));
    assertThat(carol.format.orElseThrow().telephoneEvent()).hasValue(101);
  }

  @Test
  void releasingOneClosesBothEnds() {
    connect();
    alice.opens();
    bob.opens();

    bobNode.release();

    assertThat(alice.open).isFalse();
    assertThat(bob.open).isFalse();
    assertThat(alice.sendsTo).isEmpty();
    assertThat(bob.sendsTo).isEmpty();
  }

  @Test
  void onBothEndsThePortIsClosedBeforeSendingStops() {
    connect();
    alice.opens();
    bob.opens();

    bobNode.release();

    assertThat(alice.ended).containsExactly("close", "stop");
    assertThat(bob.ended).containsExactly("close", "stop");
  }

  @Test
  void aReplyThatComesTooLateStartsNothing() {
    connect();
    aliceNode.release();

    alice.opens();

    assertThat(bob.sendsTo).isEmpty();
  }

  @Test
  void phonesWithoutACommonCodecFail() {
    MediaNode carol = node(new Phone("carol", 6000, AudioCodec.G729));

    carol.hears(aliceNode);

    assertThat(failures)
        .extracting(MediaFailure::kind)
        .containsExactly(MediaFailure.Kind.NO_COMMON_CODEC);
  }

  @Test
  void aPhoneThatOpensNoPortFails() {
    connect();

    alice.reply.orElseThrow().failed("no answer");

    assertThat(failures)
        .extracting(MediaFailure::kind)
        .containsExactly(MediaFailure.Kind.NOT_OPENED);
    assertThat(failures.get(0).reason()).contains("no answer");
  }

  @Test
  void afterLettingGoTheNextPartnerIsHeard() {
    connect();
    alice.opens();
    bob.opens();
    aliceNode.hearsNoMore(bobNode);
    bobNode.hearsNoMore(aliceNode);
    Phone carol = new Phone("carol", 6000, AudioCodec.PCMU);
    MediaNode carolNode = node(carol);

    aliceNode.hears(carolNode);
    carolNode.hears(aliceNode);
    alice.opens();
    carol.opens();

    assertThat(failures).isEmpty();
    assertThat(alice.sendsTo).contains(carol.address);
    assertThat(carol.sendsTo).contains(alice.address);
  }

  @Test
  void whoeverTalksToAnotherLetsGoOfTheOneBefore() {
    connect();
    alice.opens();
    bob.opens();
    Phone carol = new Phone("carol", 6000, AudioCodec.PCMU);
    MediaNode carolNode = node(carol);

    aliceNode.hears(carolNode);
    carolNode.hears(aliceNode);

    assertThat(alice.ended).containsExactly("close", "stop");
    assertThat(bob.ended).containsExactly("close", "stop");
    assertThat(alice.open).isTrue();
    assertThat(bob.open).isFalse();
    alice.opens();
    carol.opens();
    assertThat(alice.sendsTo).contains(carol.address);
    assertThat(carol.sendsTo).contains(alice.address);
    assertThat(failures).isEmpty();
  }

  @Test
  void withoutACommonCodecTheCallOfBeforeStays() {
    connect();
    alice.opens();
    bob.opens();

    aliceNode.hears(node(new Phone("carol", 6000, AudioCodec.G729)));

    assertThat(failures).hasSize(1);
    assertThat(alice.sendsTo).contains(bob.address);
    assertThat(bob.sendsTo).contains(alice.address);
  }

  @Test
  void whatIsHeardHasAnAddressOnceThePortIsOpen() {
    assertThat(aliceNode.hearing()).isEmpty();
    connect();
    assertThat(aliceNode.hearing().orElseThrow().address()).isEmpty();

    alice.opens();
    assertThat(aliceNode.hearing().orElseThrow().address()).contains(alice.address);
    assertThat(aliceNode.hearing().orElseThrow().codec()).isEqualTo(AudioCodec.PCMA);

    aliceNode.hearsNoMore(bobNode);
    assertThat(aliceNode.hearing()).isEmpty();
  }

  @Test
  void aPhoneThatFailedHearsNothing() {
    connect();

    alice.reply.orElseThrow().failed("no answer");

    assertThat(aliceNode.hearing()).isEmpty();
  }

  @Test
  void packetsAreAsShortAsTheMoreModestPhoneWants() {
    alice.packetTime = Duration.ofMillis(30);
    bob.packetTime = Duration.ofMillis(10);

    connect();

    assertThat(alice.format.orElseThrow().packetTime()).isEqualTo(Duration.ofMillis(10));
    assertThat(bob.format.orElseThrow().packetTime()).isEqualTo(Duration.ofMillis(10));
  }

  @Test
  void bothDirectionsAreTheSameAlsoWhenAPhoneChangesItsMindBetween() {
    aliceNode.hears(bobNode);
    bob.codecs = List.of(AudioCodec.PCMU);

    bobNode.hears(aliceNode);

    assertThat(bob.format).isEqualTo(alice.format);
  }

  @Test
  void compatibleAreThoseWhoShareACodec() {
    assertThat(media.compatible(alice, bob)).isTrue();
    assertThat(media.compatible(alice, new Phone("carol", 6000, AudioCodec.G729))).isFalse();
    assertThat(media.compatible(alice, new Phone("dave", 7000))).isFalse();
  }

  @Test
  void thereIsNoMusic() {
    assertThat(media.holdMusic("")).isEmpty();
  }

  @Test
  void aReplyToAnOpeningOfBeforeDoesNotCountForTheNext() {
    aliceNode.hears(bobNode);
    MediaTerminal.ReceiveReply first = alice.reply.orElseThrow();
    aliceNode.hearsNoMore(bobNode);
    aliceNode.hears(bobNode);

    first.opened(alice.address);
    first.failed("too late");

    assertThat(bob.sendsTo).isEmpty();
    assertThat(failures).isEmpty();
  }

  @Test
  void anAddressThatTheOtherCannotSendToIsAFailureInWords() throws UnknownHostException {
    bob.onlyIpv4 = true;
    connect();
    InetSocketAddress ipv6 = new InetSocketAddress(InetAddress.getByName("2001:db8::1"), 4000);

    alice.reply.orElseThrow().opened(ipv6);

    assertThat(failures)
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.kind()).isEqualTo(MediaFailure.Kind.NO_COMMON_ADDRESS);
              assertThat(failure.reason()).contains("bob", "2001:db8", "alice");
            });
    assertThat(bob.sendsTo).isEmpty();
    assertThat(alice.open).isFalse();
  }

  @Test
  void aTerminalThatComesAgainIsOnlyAtItsNewPlace() {
    connect();
    alice.opens();
    bob.opens();

    MediaNode again = node(alice);
    assertThat(bob.sendsTo).isEmpty();
    again.hears(bobNode);
    aliceNode.release();

    assertThat(alice.open).isTrue();
    alice.opens();
    assertThat(bob.sendsTo).contains(alice.address);
  }

  @Test
  void aNodeOfAnotherServiceCannotBeHeard() {
    aliceNode.hears(new NodeOfAnotherService());

    assertThat(failures).hasSize(1);
  }

  private static final class NodeOfAnotherService implements MediaNode {
    @Override
    public void hears(MediaNode other) {}

    @Override
    public void hearsNoMore(MediaNode other) {}

    @Override
    public Optional<MediaDescription> hearing() {
      return Optional.empty();
    }

    @Override
    public void release() {}
  }

  private static final class Phone implements MediaTerminal {
    private final String name;
    private final InetSocketAddress address;
    private final List<String> ended = new ArrayList<>();
    private List<AudioCodec> codecs;
    private boolean telephoneEvents;
    private boolean onlyIpv4;
    private Duration packetTime = MediaDescription.USUAL_PACKET_TIME;
    private boolean open;
    private Optional<MediaDescription> format = Optional.empty();
    private Optional<ReceiveReply> reply = Optional.empty();
    private Optional<InetSocketAddress> sendsTo = Optional.empty();

    Phone(String name, int port, AudioCodec... codecs) {
      this.name = name;
      this.address = InetSocketAddress.createUnresolved("192.0.2.1", port);
      this.codecs = List.of(codecs);
    }

    void opens() {
      reply.orElseThrow().opened(address);
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<AudioCodec> codecs() {
      return codecs;
    }

    @Override
    public Duration packetTime(AudioCodec codec) {
      return packetTime;
    }

    @Override
    public boolean reaches(InetAddress address) {
      return !onlyIpv4 || address instanceof Inet4Address;
    }

    @Override
    public boolean telephoneEvents() {
      return telephoneEvents;
    }

    @Override
    public void openReceive(MediaDescription wanted, ReceiveReply to) {
      open = true;
      format = Optional.of(wanted);
      reply = Optional.of(to);
    }

    @Override
    public void closeReceive() {
      ended.add("close");
      open = false;
    }

    @Override
    public void startSend(MediaDescription destination) {
      sendsTo = destination.address();
    }

    @Override
    public void stopSend() {
      ended.add("stop");
      sendsTo = Optional.empty();
    }
  }
}
