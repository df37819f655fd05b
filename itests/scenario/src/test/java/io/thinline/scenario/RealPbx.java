package io.thinline.scenario;

import io.thinline.api.call.CallControl;
import io.thinline.api.event.PbxEvent;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.station.AutoRegistrations;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import io.thinline.spine.CallLoop;
import io.thinline.spine.CallThreadFace;
import io.thinline.testkit.RecordedEvents;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** The whole PBX on its real thread, behind a real port. */
final class RealPbx {
  private final CallLoop loop = new CallLoop();
  private final CallThreadFace face = new CallThreadFace(loop);
  private final WatchedCallThread callThread = new WatchedCallThread(face);
  private final RecordedEvents events = new RecordedEvents();
  private final SoftPhones phones = new SoftPhones();
  private final SoftPhones elsewhere = new SoftPhones();
  private final Pbx rooms;

  /** With the configuration that ships. */
  RealPbx() {
    rooms = new Pbx(callThread, events, endpoint());
  }

  RealPbx(Path configuration) {
    rooms = new Pbx(callThread, events, endpoint(), configuration);
  }

  private SkinnyEndpoint endpoint() {
    return new SkinnyEndpoint(callThread, events, new AutoRegistrations(callThread, null));
  }

  /** A phone that is switched off. */
  SoftPhone unregistered(PhoneSettings settings) {
    return phones.create(settings, address());
  }

  /** A phone with the same name as another may be there too. */
  SoftPhone unregisteredElsewhere(PhoneSettings settings) {
    return elsewhere.create(settings, address());
  }

  /** A phone over TCP that registers. */
  SoftPhone registers(PhoneSettings settings) {
    SoftPhone phone = unregistered(settings);
    phone.register();
    quickly().until(() -> phone.screen().registered());
    return phone;
  }

  /** Where phones connect to. */
  InetSocketAddress address() {
    InetSocketAddress bound =
        quickly()
            .until(() -> ask(() -> rooms.skinny.address(Pbx.PROFILE)), Optional::isPresent)
            .orElseThrow();
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), bound.getPort());
  }

  private static ConditionFactory quickly() {
    return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(10));
  }

  /** Changes a setting of the profile. */
  void sets(String parameter, String value) {
    ask(() -> rooms.config.set(Pbx.PROFILE, parameter, value));
  }

  /** Waits for an event of that name. */
  void tells(String name) {
    quickly()
        .until(() -> ask(() -> events.all().stream().anyMatch(event -> event.name().equals(name))));
  }

  /** What is asked of the switch on its own thread. */
  <T> T asks(Function<CallControl, T> question) {
    return ask(() -> question.apply(rooms.control));
  }

  List<PbxEvent> events(String subclass) {
    return ask(() -> events.withSubclass(subclass));
  }

  int legs() {
    return ask(() -> rooms.control.legs().size());
  }

  /** Nothing is kept of any phone, call or port. */
  boolean isEmpty() {
    return ask(() -> rooms.calls.isEmpty() && rooms.control.calls().isEmpty());
  }

  /** Names of the timers that are set. */
  List<String> timers() {
    return callThread.pendingTimers();
  }

  /** What escaped from steps of the call thread. */
  List<Throwable> failures() {
    return callThread.failures();
  }

  private <T> T ask(Supplier<T> question) {
    return callThread.ask("test", Duration.ofSeconds(5), question);
  }

  void stop() throws InterruptedException {
    phones.close();
    elsewhere.close();
    rooms.stop();
    face.close();
    loop.stop();
  }
}
