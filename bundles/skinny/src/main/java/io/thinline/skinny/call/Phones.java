package io.thinline.skinny.call;

import io.thinline.api.directory.Line;
import io.thinline.skinny.line.LineAddress;
import io.thinline.skinny.line.RegisteredLines;
import io.thinline.skinny.station.Station;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registered phones: by connection, by device and by line. */
final class Phones implements RegisteredLines {
  private record Key(String profile, String device) {}

  private final IdentityHashMap<Station, Phone> byStation = new IdentityHashMap<>();
  private final Map<Key, Phone> byDevice = new LinkedHashMap<>();
  private final ListIndex<LineAddress, Phone> byLine = new ListIndex<>();

  void add(Phone phone) {
    byStation.put(phone.station(), phone);
    byDevice.put(new Key(phone.profile(), phone.name()), phone);
    phone.addresses().forEach(line -> byLine.add(line, phone));
  }

  /** Takes the phone of that very connection out. */
  Optional<Phone> remove(Station station) {
    Phone phone = byStation.remove(station);
    if (phone != null) {
      phone.leave();
      byDevice.remove(new Key(phone.profile(), phone.name()), phone);
      phone.addresses().forEach(line -> byLine.remove(line, phone));
    }
    return Optional.ofNullable(phone);
  }

  /** The phone of that very connection. */
  Optional<Phone> find(Station station) {
    return Optional.ofNullable(byStation.get(station));
  }

  /** The phone of that name, whichever connection it has. */
  Optional<Phone> sameDevice(Station station) {
    return Optional.ofNullable(
        byDevice.get(new Key(station.profile().name(), station.device().name())));
  }

  /** In the order of their registration. */
  Collection<Phone> all() {
    return new ArrayList<>(byDevice.values());
  }

  /** The phones that a line appears on, in the order of their registration. */
  List<Phone> withLine(LineAddress line) {
    return byLine.of(line);
  }

  /** Nothing is left of any phone. */
  boolean isEmpty() {
    return byStation.isEmpty() && byDevice.isEmpty() && byLine.isEmpty();
  }

  @Override
  public List<String> domains(LineAddress line) {
    return withLine(line).stream()
        .map(phone -> phone.station().device().domain())
        .distinct()
        .toList();
  }

  @Override
  public Optional<Line> shown(LineAddress line, String device) {
    return Optional.ofNullable(byDevice.get(new Key(line.profile(), device)))
        .flatMap(phone -> phone.line(phone.instanceOf(line)));
  }
}
