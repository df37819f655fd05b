package io.thinline.softphone.console;

import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.softphone.Key;
import io.thinline.softphone.SoftPhone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the keys of a phone by what people call them. */
final class KeyNames {
  /** The same deed by a soft key, on phones that have no key for it. */
  private static final Map<String, SoftKeyEvent> SOFT =
      Map.of(
          "hold", SoftKeyEvent.HOLD,
          "resume", SoftKeyEvent.RESUME,
          "transfer", SoftKeyEvent.TRANSFER,
          "conference", SoftKeyEvent.CONFRN,
          "redial", SoftKeyEvent.REDIAL,
          "forward", SoftKeyEvent.CFWD_ALL,
          "select", SoftKeyEvent.SELECT);

  private KeyNames() {}

  /** The names of all keys that can be pressed now. */
  static List<String> visible(SoftPhone phone) {
    return phone.visibleKeys().stream().map(Key::label).distinct().toList();
  }

  /** The key of that name, if it can be pressed now; a hook can always be tried. */
  static Optional<Key> find(SoftPhone phone, String name) {
    List<Key> keys = phone.visibleKeys();
    return Stream.concat(Arrays.stream(Key.Hand.values()), keys.stream())
        .filter(key -> key.label().equalsIgnoreCase(name))
        .findFirst()
        .or(() -> softKey(keys, name));
  }

  private static Optional<Key> softKey(List<Key> keys, String name) {
    SoftKeyEvent event = SOFT.get(name.toLowerCase(Locale.ROOT));
    return keys.stream()
        .filter(
            key -> key instanceof Key.Soft soft && event != null && soft.event() == event.code())
        .findFirst();
  }
}
