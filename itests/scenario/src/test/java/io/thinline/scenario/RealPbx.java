package io.thinline.scenario;

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
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** The whole PBX on its real thread, behind a real port. */
final class RealPbx {
  private final CallLoop loop = new CallLoop();
  private final CallThreadFace face = new CallThreadFace(loop);
  private final WatchedCallThread callThread = new WatchedCallThread(face);
  private final RecordedEvents events = new RecordedEvents();
  private final SoftPhones phones = new SoftPhones();
  private final SoftPhones elsewhere = new SoftPhones();
  private final Pbx rooms =
      new Pbx(
          callThread,
          events,
          new SkinnyEndpoint(callThread, events, new AutoRegistrations(callThread, null)));

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
    Awaitility.await().until(() -> phone.screen().registered());
    return phone;
  }

  /** Where phones connect to. */
  InetSocketAddress address() {
    InetSocketAddress bound =
        Awaitility.await()
            .until(() -> ask(() -> rooms.skinny.address(Pbx.PROFILE)), Optional::isPresent)
            .orElseThrow();
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), bound.getPort());
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
