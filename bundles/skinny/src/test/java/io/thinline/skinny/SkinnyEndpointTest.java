package io.thinline.skinny;

import static io.thinline.skinny.station.TestStations.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.skinny.listener.Listeners;
import io.thinline.skinny.station.MemoryPhone;
import io.thinline.skinny.station.Profile;
import io.thinline.skinny.station.TestStations;
import io.thinline.testkit.RecordedEvents;
import io.thinline.testkit.VirtualCallThread;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SkinnyEndpointTest {
  private final VirtualCallThread callThread = new VirtualCallThread();
  private final OpenDoors doors = new OpenDoors();
  private final SkinnyEndpoint endpoint =
      SkinnyEndpoint.withDoors(callThread, new RecordedEvents(), doors);
  private final TestStations.RecordedCalls calls = new TestStations.RecordedCalls();

  /** Doors that only say which profiles they are open for. */
  private static final class OpenDoors implements Listeners {
    private final List<String> open = new ArrayList<>();
    private boolean closed;

    @Override
    public void open(Collection<Profile> profiles) {
      open.clear();
      profiles.forEach(profile -> open.add(profile.name()));
    }

    @Override
    public Optional<InetSocketAddress> address(String profile) {
      return Optional.empty();
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void doorsOpenWhenConfigurationAndCallHandlingAreThere() {
    endpoint.bindConfigService(TestStations.config(profile("internal")));
    callThread.run();
    assertThat(doors.open).isEmpty();

    endpoint.bindPhoneUserInterface(calls);
    callThread.run();
    assertThat(doors.open).containsExactly("internal");

    endpoint.unbindConfigService(TestStations.config());
    assertThat(doors.open).containsExactly("internal");

    endpoint.unbindPhoneUserInterface(calls);
    assertThat(doors.open).isEmpty();
  }

  @Test
  void aNewCallHandlingTakesOverWithoutLosingTheDoors() {
    endpoint.bindConfigService(TestStations.config(profile("internal")));
    endpoint.bindPhoneUserInterface(calls);
    TestStations.RecordedCalls newer = new TestStations.RecordedCalls();
    endpoint.bindPhoneUserInterface(newer);
    callThread.run();

    endpoint.unbindPhoneUserInterface(calls);

    assertThat(doors.open).containsExactly("internal");
  }

  @Test
  void aChangedProfileReachesItsPhonesAndARemovedOneSendsThemAway() {
    TestStations stations = new TestStations();
    MemoryPhone phone = stations.phone().registers(ALICE);

    stations.endpoint.configurationChanged(configuration(profile("internal"), profile("external")));
    assertThat(phone.closed()).isFalse();
    assertThat(stations.endpoint.profiles())
        .extracting(Profile::name)
        .containsExactly("internal", "external");

    stations.endpoint.configurationChanged(configuration(profile("external")));
    assertThat(phone.closed()).isTrue();
    assertThat(stations.endpoint.profile("internal")).isEmpty();
    assertThat(stations.calls.told).containsExactly("registered " + ALICE, "lost " + ALICE);
  }

  @Test
  void whenTheEndpointStopsNothingIsLeft() {
    TestStations stations = new TestStations();
    MemoryPhone registered = stations.phone().registers(ALICE);
    MemoryPhone silent = stations.phone().sends(new KeepAliveMessage());

    stations.endpoint.deactivate();

    assertThat(registered.closed()).isTrue();
    assertThat(silent.closed()).isTrue();
    assertThat(stations.callThread.pendingTimers()).isEmpty();
    assertThat(stations.calls.told).containsExactly("registered " + ALICE, "lost " + ALICE);
  }

  @Test
  void whatComesLateFromAClosedSessionIsIgnored() {
    TestStations stations = new TestStations();
    MemoryPhone phone = stations.phone().registers(ALICE);
    phone.losesItsConnection();

    phone.sends(new OffHookMessage(0, 0), new KeepAliveMessage());

    assertThat(stations.calls.told).containsExactly("registered " + ALICE, "lost " + ALICE);
  }

  @Test
  void deactivationClosesTheDoorsForEver() {
    endpoint.deactivate();

    assertThat(doors.closed).isTrue();
  }

  private static SkinnyProfile profile(String name) {
    return TestStations.profile(name, Map.of());
  }

  private static Configuration configuration(SkinnyProfile... profiles) {
    return new Configuration(2, Map.of(), Map.of(), List.of(profiles), List.of());
  }
}
