package io.thinline.scenario.walk;

import io.thinline.api.call.Leg;
import io.thinline.scenario.Pbx;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.listener.Listeners;
import io.thinline.skinny.station.AutoRegistrations;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.media.VirtualNetwork;
import io.thinline.testkit.RecordedEvents;
import io.thinline.testkit.VirtualCallThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A fresh PBX with the configuration of the walks and the phones of one walk. */
final class WalkPbx {
  /** As many as the directory of the walks has. */
  static final int MOST_PHONES = 12;

  private static final int PHONES_BELOW = 9;
  private static final int EVENTS_KEPT = 100;
  private static final ThreadLocal<ReadOnce> CONFIGURATION = ThreadLocal.withInitial(ReadOnce::new);

  /** All there are, or those of a property: to look for the trouble of some of them. */
  private static final List<String> MODELS =
      Optional.ofNullable(System.getProperty("thinline.walk.models"))
          .map(names -> List.of(names.split(",")))
          .orElseGet(PhoneSettings::models);

  private final VirtualCallThread time = new VirtualCallThread();
  private final RecordedEvents events = new RecordedEvents(EVENTS_KEPT);
  private final List<WalkPhone> phones = new ArrayList<>();
  private final VirtualNetwork network = new VirtualNetwork(time.clock());
  private final Pbx rooms;
  private final List<String> timersAtRest;
  private boolean remembersNobody;

  /**
   * Phones that are registered and idle.
   *
   * @param count how many of the directory's twelve
   * @param first where in the directory they begin
   * @param model where in the list of models they begin
   */
  WalkPbx(int count, int first, int model) {
    this(
        first,
        IntStream.range(model, model + count)
            .mapToObj(each -> MODELS.get(each % MODELS.size()))
            .toList());
  }

  /** The directory's first phones, of these models, registered and idle. */
  WalkPbx(String... models) {
    this(0, List.of(models));
  }

  private WalkPbx(int first, List<String> models) {
    rooms =
        new Pbx(
            time,
            events,
            new SkinnyEndpoint(
                time,
                events,
                Listeners.NONE,
                new AutoRegistrations(time, null),
                new SplittableRandom(1)),
            CONFIGURATION.get().on(time));
    time.run();
    for (int i = 0; i < models.size(); i++) {
      phones.add(plugIn((first + i) % MOST_PHONES + 1, models.get(i)));
    }
    phones.forEach(phone -> phone.soft().register());
    time.advance(Duration.ofSeconds(3));
    for (WalkPhone phone : phones) {
      if (!phone.screen().idle()) {
        throw new AssertionError(phone + " is not ready:\n" + phone.screen().text());
      }
    }
    timersAtRest = time.pendingTimers();
  }

  /** A phone of the directory that is not registered yet, and none of the walk's own. */
  WalkPhone plugIn(int number, String model) {
    String profile = number <= PHONES_BELOW ? "ground" : "upper";
    return new WalkPhone(
        time,
        network,
        model,
        PhoneSettings.model(model).orElseThrow().apply("SEP0000000000%02d".formatted(number)),
        () -> rooms.skinny.profile(profile).orElseThrow());
  }

  VirtualCallThread time() {
    return time;
  }

  Pbx rooms() {
    return rooms;
  }

  List<WalkPhone> phones() {
    return phones;
  }

  /** The phone at that index, counted on from the first when there are not so many. */
  WalkPhone phone(int index) {
    return phones.get(index % phones.size());
  }

  List<Leg> legs() {
    return rooms.control.legs();
  }

  /** What was set when every phone had just registered. */
  List<String> timersAtRest() {
    return timersAtRest;
  }

  /** Of all phones. */
  int openPorts() {
    return network.openPorts();
  }

  void passes(Duration duration) {
    time.advance(duration);
  }

  /** Takes the PBX down; nothing may be left then. */
  void stop() {
    phones.forEach(phone -> phone.soft().unregister());
    time.advance(Duration.ofSeconds(10));
    remembersNobody = rooms.calls.isEmpty();
    rooms.stop();
    time.run();
  }

  /** Once it was stopped: whether its phones' calls had left nothing behind before. */
  boolean remembersNobody() {
    return remembersNobody;
  }
}
