package io.thinline.skinny.call;

import io.thinline.skinny.line.LineAddress;
import io.thinline.skinny.station.Station;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registered phones. */
final class Phones {
  private record Key(String profile, String device) {}

  private final Map<Key, Phone> registered = new LinkedHashMap<>();

  void add(Phone phone) {
    registered.put(new Key(phone.profile(), phone.name()), phone);
  }

  /** Takes the phone of that very connection out. */
  Optional<Phone> remove(Station station) {
    Optional<Phone> phone = find(station);
    phone.ifPresent(
        it -> {
          it.leave();
          registered.remove(new Key(it.profile(), it.name()));
        });
    return phone;
  }

  /** The phone of that very connection. */
  Optional<Phone> find(Station station) {
    return sameDevice(station).filter(phone -> phone.station() == station);
  }

  /** The phone of that name, whichever connection it has. */
  Optional<Phone> sameDevice(Station station) {
    return Optional.ofNullable(
        registered.get(new Key(station.profile().name(), station.device().name())));
  }

  Collection<Phone> all() {
    return new ArrayList<>(registered.values());
  }

  /** The phones that a line appears on. */
  List<Phone> withLine(LineAddress line) {
    return registered.values().stream().filter(phone -> phone.instanceOf(line) != 0).toList();
  }
}
