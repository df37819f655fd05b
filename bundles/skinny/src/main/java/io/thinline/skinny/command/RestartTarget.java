package io.thinline.skinny.command;

import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.skinny.line.LineAddress;
import io.thinline.skinny.station.Station;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** By what an operator names phones. */
@SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
enum RestartTarget {
  DEVICE(
      (phone, name) -> phone.device().name().equalsIgnoreCase(name),
      phone -> Stream.of(phone.device().name())),
  LINE(RestartTarget::hasLine, RestartTarget::lines),
  PROFILE(
      (phone, name) -> phone.profile().name().equals(name),
      phone -> Stream.of(phone.profile().name()));

  private final BiPredicate<Station, String> match;
  private final Function<Station, Stream<String>> names;

  RestartTarget(BiPredicate<Station, String> match, Function<Station, Stream<String>> names) {
    this.match = match;
    this.names = names;
  }

  /** As it is typed. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<RestartTarget> of(String word) {
    return Arrays.stream(values()).filter(target -> target.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(RestartTarget::word).toList();
  }

  boolean matches(Station phone, String name) {
    return match.test(phone, name);
  }

  /** The names by which a phone is found. */
  Stream<String> names(Station phone) {
    return names.apply(phone);
  }

  /** A number alone means that line in every profile. */
  private static boolean hasLine(Station phone, String name) {
    Optional<LineAddress> address = LineAddress.parse(name);
    String number = address.map(LineAddress::number).orElse(name);
    boolean here =
        address
            .map(LineAddress::profile)
            .orElse(phone.profile().name())
            .equals(phone.profile().name());
    return here && lines(phone).anyMatch(number::equals);
  }

  private static Stream<String> lines(Station phone) {
    return phone.device().buttons(ButtonType.LINE).stream().map(Button::value);
  }
}
