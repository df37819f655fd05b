package io.thinline.skinny.userdata;

import io.thinline.sccp.value.SequenceFlag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What can be said of user data besides the data. Names in any case. */
public enum UserDataParameter {
  APPLICATION_ID(false),
  LINE_INSTANCE(false),
  CALL_ID(false),
  TRANSACTION_ID(false),
  SEQUENCE_FLAG(true),
  DISPLAY_PRIORITY(true),
  CONFERENCE_ID(true),
  APP_INSTANCE_ID(true),
  ROUTING_ID(true);

  private final boolean version1Only;

  UserDataParameter(boolean version1Only) {
    this.version1Only = version1Only;
  }

  /** As it is typed. */
  public String parameterName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean in(UserDataKind kind) {
    return !version1Only || kind == UserDataKind.VERSION_1;
  }

  static Optional<UserDataParameter> named(String name) {
    return Arrays.stream(values())
        .filter(parameter -> parameter.parameterName().equalsIgnoreCase(name))
        .findFirst();
  }

  /** Names of those that a message has. */
  public static List<String> names(UserDataKind kind) {
    return Arrays.stream(values())
        .filter(parameter -> parameter.in(kind))
        .map(UserDataParameter::parameterName)
        .toList();
  }

  OptionalInt read(String value) {
    String text = value.strip();
    try {
      return OptionalInt.of(Integer.parseUnsignedInt(text));
    } catch (NumberFormatException e) {
      return this == SEQUENCE_FLAG
          ? SequenceFlag.byName(text).stream().mapToInt(SequenceFlag::code).findFirst()
          : OptionalInt.empty();
    }
  }

  String allowed() {
    return this == SEQUENCE_FLAG
        ? "0 (First), 1 (More) or 2 (Last, also of one piece)"
        : "a number from 0 to 4294967295";
  }
}
