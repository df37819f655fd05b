package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.thinline.sccp.value.CallState;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.station.AutoRegistrations;
import io.thinline.skinny.station.Profile;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import io.thinline.spine.CallLoop;
import io.thinline.spine.CallThreadFace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Two well-behaved phones and eight hostile peers at a real port. */
final class HostileTcpRun {
  private static final int PEERS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CallLoop loop = new CallLoop();
  private final CallThreadFace face = new CallThreadFace(loop);
  private final WatchedCallThread callThread = new WatchedCallThread(face);
  private final CountedEvents events = new CountedEvents();
  private final Pbx rooms =
      new Pbx(
          callThread,
          events,
          new SkinnyEndpoint(callThread, events, new AutoRegistrations(callThread, null)));
  private final SoftPhones phones = new SoftPhones();
  private final Peer[] peers = new Peer[PEERS];
  private final long seed;
  private final HostileFrames frames;
  private final Random random;
  private final InetSocketAddress address;
  private final SoftPhone alice;
  private final SoftPhone bob;
  private final List<String> timersBefore;
  private long connections;

  /** A hostile connection; some never read. */
  private record Peer(SocketChannel channel, HostileFrames.Heard heard, boolean reads) {}

  HostileTcpRun(long seed) {
    this.seed = seed;
    frames = new HostileFrames(seed);
    random = new Random(~seed);
    int port =
        await()
            .until(() -> ask(() -> rooms.skinny.address(Pbx.PROFILE)), Optional::isPresent)
            .orElseThrow()
            .getPort();
    address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    alice = registers(PhoneSettings.cisco7960("SEP001120AABBCC"));
    bob = registers(PhoneSettings.cisco7975("SEP001120AABB02"));
    await().until(() -> ask(() -> profile().phones().size()) == 2);
    timersBefore = timersThatStay();
  }

  private SoftPhone registers(PhoneSettings settings) {
    SoftPhone phone = phones.create(settings, address);
    phone.register();
    await().until(() -> phone.screen().registered());
    return phone;
  }

  private Profile profile() {
    return rooms.skinny.profile(Pbx.PROFILE).orElseThrow();
  }

  private <T> T ask(Supplier<T> question) {
    return face.ask("test", PATIENCE, question);
  }

  /** Once registration is long over: its quiet time is a timer that ends by itself. */
  private List<String> timersThatStay() {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> ask(callThread::pendingTimers),
            timers -> timers.stream().noneMatch(name -> name.startsWith("registration")));
  }

  /** Lets so many frames come, then everybody hostile goes. */
  void bring(long count) throws IOException {
    long end = frames.made() + count;
    while (frames.made() < end) {
      int place = random.nextInt(PEERS);
      if (peers[place] == null) {
        peers[place] = comes();
      }
      boolean alive = random.nextInt(400) != 0 && brings(peers[place], false);
      if (!alive) {
        peers[place].channel().close();
        peers[place] = null;
      }
    }
    for (@Nullable Peer peer : peers) {
      if (peer != null) {
        peer.channel().close();
      }
    }
    Arrays.fill(peers, null);
  }

  private Peer comes() throws IOException {
    connections++;
    SocketChannel channel = SocketChannel.open(address);
    if (random.nextBoolean()) {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    }
    channel.configureBlocking(false);
    Peer peer = new Peer(channel, new HostileFrames.Heard(), random.nextInt(8) != 0);
    if (random.nextInt(8) != 0) {
      brings(peer, true);
    }
    return peer;
  }

  /** False when the connection is at its end. */
  private boolean brings(Peer peer, boolean register) {
    ByteBuf bytes = Unpooled.buffer();
    HostileFrames.Wire wire = new HostileFrames.Wire(bytes, peer.heard());
    if (register) {
      frames.register(wire);
    } else {
      frames.next(wire);
    }
    try {
      while (bytes.isReadable()) {
        int length =
            random.nextBoolean()
                ? bytes.readableBytes()
                : 1 + random.nextInt(bytes.readableBytes());
        ByteBuffer segment = bytes.readSlice(length).nioBuffer();
        if (peer.channel().write(segment) < length) {
          return false;
        }
      }
      callThread.settled().join();
      return !peer.reads() || reads(peer);
    } catch (IOException closedByThePbx) {
      return false;
    }
  }

  private static boolean reads(Peer peer) throws IOException {
    ByteBuffer answer = ByteBuffer.allocate(4096);
    int length = peer.channel().read(answer);
    while (length > 0) {
      peer.heard().listen(Unpooled.wrappedBuffer(answer.flip()));
      answer.clear();
      length = peer.channel().read(answer);
    }
    return length == 0;
  }

  List<Throwable> failures() {
    return callThread.failures();
  }

  /** Waits, for refusals are counted in real time, and their timers end when none come any more. */
  void assertNothingLeft() {
    await().atMost(PATIENCE).until(() -> ask(() -> profile().connections()) == 2);
    await().atMost(PATIENCE).until(() -> ask(() -> rooms.control.legs().size()) == 0);
    assertThat(ask(() -> rooms.control.calls().size())).as("calls").isZero();
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(ask(callThread::pendingTimers)).isEqualTo(timersBefore));
  }

  void assertStillServing() {
    assertThat(alice.screen().registered()).as(() -> alice.screen().text()).isTrue();
    await().until(() -> bob.screen().idle() && alice.screen().idle());
    alice.goOffHook().join();
    alice.dial("1102").join();
    await().until(() -> bob.screen().has(CallState.RING_IN));
    bob.softKey("Answer").join();
    await()
        .until(
            () ->
                alice.screen().has(CallState.CONNECTED)
                    && !alice.screen().sending().isEmpty()
                    && !bob.screen().sending().isEmpty());
    alice.goOnHook().join();
    await().until(() -> bob.screen().idle() && alice.screen().idle());
    assertThat(alice.settledBreaches().join()).isEmpty();
    assertThat(bob.settledBreaches().join()).isEmpty();
    assertNothingLeft();
  }

  void stop() throws InterruptedException {
    phones.close();
    rooms.stop();
    face.close();
    loop.stop();
  }

  @Override
  public String toString() {
    return "seed %d: %,d hostile frames over TCP on %,d connections"
        .formatted(seed, frames.made(), connections);
  }
}
