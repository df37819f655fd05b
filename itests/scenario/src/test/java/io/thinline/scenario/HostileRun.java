package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.value.CallState;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.listener.Listeners;
import io.thinline.skinny.station.Profile;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.PhoneThread;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.media.VirtualMediaPlane;
import io.thinline.softphone.transport.MemoryTransport;
import io.thinline.testkit.VirtualCallThread;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Two well-behaved phones and eight hostile peers on a PBX in memory, in virtual time. */
final class HostileRun {
  private static final int PEERS = 8;
  private static final int MOST_FAILURES = 20;

  private final VirtualCallThread time = new VirtualCallThread();
  private final Pbx rooms =
      new Pbx(
          time,
          new CountedEvents(),
          SkinnyEndpoint.withDoors(time, new CountedEvents(), Listeners.NONE));
  private final SccpCodec codec = new SccpCodec();
  private final HostilePeer[] peers = new HostilePeer[PEERS];
  private final AtomicLong received = new AtomicLong();
  private final Map<String, String> failures = new LinkedHashMap<>();
  private final long seed;
  private final HostileFrames frames;
  private final Random random;
  private final VirtualMediaPlane aliceHears =
      new VirtualMediaPlane(InetAddress.getLoopbackAddress());
  private final VirtualMediaPlane bobHears =
      new VirtualMediaPlane(InetAddress.getLoopbackAddress());
  private final SoftPhone alice;
  private final SoftPhone bob;
  private final List<String> timersBefore;
  private long connections;

  HostileRun(long seed) {
    this.seed = seed;
    frames = new HostileFrames(seed);
    random = new Random(~seed);
    time.run();
    alice = registers(PhoneSettings.cisco7960("SEP001120AABBCC"), aliceHears);
    bob = registers(PhoneSettings.cisco7975("SEP001120AABB02"), bobHears);
    timersBefore = time.pendingTimers();
  }

  private SoftPhone registers(PhoneSettings settings, VirtualMediaPlane plane) {
    MemoryTransport transport =
        new MemoryTransport(
            codec, task -> time.post("wire", task), link -> new MemoryConnection(link, profile()));
    SoftPhone phone = new SoftPhone(settings, PhoneThread.on(time), transport, plane);
    phone.register();
    time.advance(Duration.ofSeconds(5));
    assertThat(phone.screen().registered()).as(() -> phone.screen().text()).isTrue();
    return phone;
  }

  private Profile profile() {
    return rooms.skinny.profile(Pbx.PROFILE).orElseThrow();
  }

  /** Lets so many frames come, then everybody hostile goes, and time passes. */
  void bring(long count) {
    long end = frames.made() + count;
    while (frames.made() < end && failures.size() < MOST_FAILURES) {
      int place = random.nextInt(PEERS);
      if (peers[place] == null || !peers[place].isOpen()) {
        peers[place] = comes();
      }
      brings(peers[place], frames::next);
      happens(peers[place]);
    }
    for (HostilePeer peer : peers) {
      if (peer != null) {
        attempt(peer::leaves, Unpooled.EMPTY_BUFFER);
      }
    }
    Arrays.fill(peers, null);
    attempt(() -> time.advance(Duration.ofMinutes(3)), Unpooled.EMPTY_BUFFER);
  }

  /** Most register before they begin; those who do not are soon shown the door. */
  private HostilePeer comes() {
    connections++;
    HostilePeer peer = new HostilePeer(time, codec, profile(), received);
    if (random.nextInt(8) != 0) {
      brings(peer, frames::register);
    }
    return peer;
  }

  private void brings(HostilePeer peer, Consumer<HostileFrames.Wire> write) {
    ByteBuf bytes = Unpooled.buffer();
    write.accept(peer.wire(bytes));
    attempt(() -> peer.brings(bytes, random), bytes);
  }

  private void happens(HostilePeer peer) {
    switch (random.nextInt(400)) {
      case 0 -> attempt(peer::leaves, Unpooled.EMPTY_BUFFER);
      case 1 ->
          attempt(
              () -> time.advance(Duration.ofSeconds(random.nextInt(100))), Unpooled.EMPTY_BUFFER);
      case 2, 3, 4, 5, 6, 7, 8 ->
          attempt(
              () -> time.advance(Duration.ofMillis(random.nextInt(3_000))), Unpooled.EMPTY_BUFFER);
      default -> {}
    }
  }

  /** Remembers the first failure of each kind, with what led to it. */
  private void attempt(Runnable step, ByteBuf brought) {
    try {
      step.run();
    } catch (RuntimeException | Error e) {
      Collection<Throwable> causes =
          e.getSuppressed().length > 0 ? List.of(e.getSuppressed()) : List.of(e);
      for (Throwable cause : causes) {
        Throwable root = cause;
        while (root.getCause() != null) {
          root = root.getCause();
        }
        List<StackTraceElement> places = Arrays.stream(root.getStackTrace()).limit(12).toList();
        failures.putIfAbsent(
            root.getClass() + " at " + places.stream().filter(HostileRun::ours).findFirst(),
            "frame %d %s: %s: %s %s".formatted(frames.made(), hex(brought), cause, root, places));
      }
    }
  }

  private static String hex(ByteBuf brought) {
    return ByteBufUtil.hexDump(brought, 0, brought.writerIndex());
  }

  private static boolean ours(StackTraceElement place) {
    return place.getClassName().startsWith("io.thinline");
  }

  List<String> failures() {
    return new ArrayList<>(failures.values());
  }

  void assertNothingLeft() {
    assertThat(rooms.control.legs()).as("legs").isEmpty();
    assertThat(rooms.control.calls()).as("calls").isEmpty();
    assertThat(profile().connections()).as("connections").isEqualTo(2);
    assertThat(time.pendingTimers()).containsExactlyInAnyOrderElementsOf(timersBefore);
  }

  void assertStillServing() {
    assertThat(alice.screen().registered()).as(() -> alice.screen().text()).isTrue();
    assertThat(bob.screen().idle()).as(() -> bob.screen().text()).isTrue();
    alice.goOffHook().join();
    alice.dial("1102").join();
    time.run();
    assertThat(bob.screen().has(CallState.RING_IN)).as(() -> bob.screen().text()).isTrue();
    bob.goOffHook().join();
    time.run();
    assertThat(bobHears.isHeardBy(aliceHears)).isTrue();
    assertThat(aliceHears.isHeardBy(bobHears)).isTrue();
    alice.goOnHook().join();
    bob.goOnHook().join();
    time.advance(Duration.ofMinutes(3));
    assertNothingLeft();
    assertThat(alice.settledBreaches().join()).isEmpty();
    assertThat(bob.settledBreaches().join()).isEmpty();
  }

  @Override
  public String toString() {
    return "seed %d: %,d hostile frames in memory on %,d connections, %,d messages decoded"
        .formatted(seed, frames.made(), connections, received.get());
  }
}
