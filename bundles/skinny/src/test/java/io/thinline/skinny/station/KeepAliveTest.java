package io.thinline.skinny.station;

import static io.thinline.skinny.station.TestStations.ALICE;
import static io.thinline.skinny.station.TestStations.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.AdmissionParameters;
import io.thinline.api.config.SkinnyParameters;
import io.thinline.api.time.CallThread;
import io.thinline.api.time.Clock;
import io.thinline.api.time.Timer;
import io.thinline.sccp.message.KeepAliveAckMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.listener.Listeners;
import io.thinline.testkit.RecordedEvents;
import io.thinline.testkit.VirtualCallThread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepAliveTest {
  private final TestStations stations = new TestStations();
  private final MemoryPhone phone = stations.phone();

  private Duration told(String device) {
    phone.registers(device);
    return Duration.ofSeconds(phone.last(RegisterAckMessage.class).keepAliveInterval());
  }

  @Test
  void aThousandPhonesDoNotBeatTogether() {
    KeepAliveSpread spread = new KeepAliveSpread(7);
    Map<Duration, Long> phonesByInterval =
        IntStream.range(0, 1000)
            .mapToObj(i -> spread.told(Duration.ofSeconds(60), String.format("SEP%012X", i)))
            .collect(Collectors.groupingBy(told -> told, Collectors.counting()));

    assertThat(phonesByInterval.keySet())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(45, 60).mapToObj(Duration::ofSeconds).toList());
    assertThat(phonesByInterval.values()).allMatch(phones -> phones < 120);
  }

  @Test
  void aDeviceIsToldTheSameIntervalEachTime() {
    Duration first = told(ALICE);
    phone.losesItsConnection();
    MemoryPhone back = stations.phone().registers(ALICE);

    assertThat(back.last(RegisterAckMessage.class).keepAliveInterval())
        .isEqualTo((int) first.toSeconds());
    KeepAliveSpread spread = new KeepAliveSpread(3);
    assertThat(spread.told(Duration.ofSeconds(3600), BOB))
        .isEqualTo(new KeepAliveSpread(3).told(Duration.ofSeconds(3600), BOB))
        .isNotEqualTo(new KeepAliveSpread(4).told(Duration.ofSeconds(3600), BOB));
  }

  @Test
  void intervalsTooShortToBeSpreadAreToldAsTheyAre() {
    KeepAliveSpread spread = new KeepAliveSpread(1);
    for (int seconds = 1; seconds < 4; seconds++) {
      assertThat(spread.told(Duration.ofSeconds(seconds), ALICE))
          .isEqualTo(Duration.ofSeconds(seconds));
    }
  }

  @Test
  void theIntervalForTheServerInReserveIsToldToo() {
    stations.set(AdmissionParameters.SECONDARY_KEEP_ALIVE, "400");
    told(ALICE);

    assertThat(phone.last(RegisterAckMessage.class).secondaryKeepAliveInterval())
        .isBetween(300, 400);
  }

  /** R40: a phone without power sends nothing, not even the end of its connection. */
  @Test
  void aPhoneThatLostPowerExpiresAfterThreeOfTheIntervalsItWasTold() {
    Duration told = told(ALICE);
    stations.callThread.advance(told.multipliedBy(3));
    assertThat(phone.closed()).isFalse();

    stations.callThread.advance(Duration.ofNanos(1));

    assertThat(phone.closed()).isTrue();
    assertThat(stations.events.withSubclass("skinny::expire")).hasSize(1);
    assertThat(stations.events.withSubclass("skinny::unregister")).isEmpty();
    assertThat(stations.calls.told).containsExactly("registered " + ALICE, "lost " + ALICE);
    assertThat(stations.profile().connections()).isZero();
    assertThat(stations.callThread.pendingTimers()).isEmpty();
  }

  /** R40: it is back before its old connection is known to be dead. */
  @Test
  void aPhoneThatLostPowerGetsInAtItsFirstTry() {
    told(ALICE);
    stations.callThread.advance(Duration.ofSeconds(40));
    MemoryPhone rebooted = new MemoryPhone(stations.profile(), 50_001).registers(ALICE);

    assertThat(rebooted.closed()).isFalse();
    assertThat(rebooted.session().registered()).isTrue();
    assertThat(phone.closed()).isTrue();
    assertThat(stations.profile().connections()).isEqualTo(1);
  }

  @Test
  void messagesOtherThanKeepAliveDoNotKeepAPhoneAlive() {
    Duration told = told(ALICE);
    for (int i = 0; i < 4; i++) {
      phone.sends(new TimeDateReqMessage());
      stations.callThread.advance(told);
    }
    assertThat(phone.closed()).isTrue();
  }

  /** R40: only time that passes counts, not what the host's clock is set to. */
  @Test
  void aWallClockThatJumpsEndsNoSessionAndProlongsNone() {
    VirtualCallThread time = new VirtualCallThread();
    JumpingWallClock jumping = new JumpingWallClock(time);
    TestStations.RecordedCalls calls = new TestStations.RecordedCalls();
    TestStations.TestDirectory directory = new TestStations.TestDirectory();
    directory.add(TestStations.device(ALICE, Map.of(), TestStations.aliceButtons()));
    SkinnyEndpoint endpoint =
        SkinnyEndpoint.withDoors(jumping, new RecordedEvents(), Listeners.NONE);
    endpoint.bindConfigService(TestStations.config(TestStations.profile("internal", Map.of())));
    endpoint.bindDirectoryService(directory);
    endpoint.bindPhoneUserInterface(calls);
    time.run();
    MemoryPhone registered =
        new MemoryPhone(endpoint.profile("internal").orElseThrow()).registers(ALICE);
    Duration told =
        Duration.ofSeconds(registered.last(RegisterAckMessage.class).keepAliveInterval());

    jumping.offset = Duration.ofDays(3650);
    time.advance(told.multipliedBy(3));
    assertThat(registered.closed()).isFalse();

    registered.sends(new KeepAliveMessage());
    jumping.offset = Duration.ofDays(-3650);
    time.advance(told.multipliedBy(3));
    assertThat(registered.closed()).isFalse();
    time.advance(Duration.ofNanos(1));
    assertThat(registered.closed()).isTrue();
  }

  @Test
  void aConnectionThatStandsByIsAnsweredAndKept() {
    for (int i = 0; i < 100; i++) {
      phone.sends(new KeepAliveMessage());
      assertThat(phone.received()).isEqualTo(List.of(new KeepAliveAckMessage()));
      stations.callThread.advance(Duration.ofSeconds(60));
    }
    assertThat(phone.closed()).isFalse();

    phone.registers(ALICE);
    assertThat(phone.session().registered()).isTrue();
  }

  @Test
  void aConnectionThatStandsByIsClosedAfterThreeIntervalsOfSilence() {
    stations.set(AdmissionParameters.SECONDARY_KEEP_ALIVE, "90");
    phone.sends(new KeepAliveMessage());
    stations.callThread.advance(Duration.ofSeconds(270));
    assertThat(phone.closed()).isFalse();

    stations.callThread.advance(Duration.ofNanos(1));

    assertThat(phone.closed()).isTrue();
    assertThat(stations.events.all()).isEmpty();
    assertThat(stations.callThread.pendingTimers()).isEmpty();
    assertThat(stations.profile().connections()).isZero();
  }

  @Test
  void aLongerIntervalOfRegisteredPhonesHoldsForThoseThatStandByToo() {
    stations.set(SkinnyParameters.KEEP_ALIVE, "600");
    phone.sends(new KeepAliveMessage());
    stations.callThread.advance(Duration.ofSeconds(1800));

    assertThat(phone.closed()).isFalse();
  }

  /** Virtual time, on a host whose wall clock somebody sets. */
  private static final class JumpingWallClock implements CallThread {
    private final VirtualCallThread time;
    private Duration offset = Duration.ZERO;

    JumpingWallClock(VirtualCallThread time) {
      this.time = time;
    }

    @Override
    public void post(String name, Runnable task) {
      time.post(name, task);
    }

    @Override
    public Timer schedule(String name, Duration delay, Runnable task) {
      return time.schedule(name, delay, task);
    }

    @Override
    public boolean isCurrent() {
      return time.isCurrent();
    }

    @Override
    public <T extends @Nullable Object> T ask(
        String name, Duration patience, Supplier<T> question) {
      return time.ask(name, patience, question);
    }

    @Override
    public <T> void offload(
        String name,
        Callable<? extends @Nullable T> work,
        BiConsumer<@Nullable T, @Nullable Throwable> result) {
      time.offload(name, work, result);
    }

    @Override
    public CompletableFuture<Void> settled() {
      return time.settled();
    }

    @Override
    public Clock clock() {
      return new Clock() {
        @Override
        public long nanoTime() {
          return time.clock().nanoTime();
        }

        @Override
        public Instant now() {
          return time.clock().now().plus(offset);
        }
      };
    }
  }
}
