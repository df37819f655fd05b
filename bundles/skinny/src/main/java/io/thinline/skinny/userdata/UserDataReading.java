package io.thinline.skinny.userdata;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** User data as somebody asked for it: understood, or what is wrong about it. */
public sealed interface UserDataReading {

  /** It can be sent. */
  record Understood(UserData data) implements UserDataReading {}

  /** In words: what was found, and what would be right. */
  record Wrong(String problem) implements UserDataReading {}

  /** From {@code name=value;name=value}, possibly empty. */
  static UserDataReading of(UserDataKind kind, String parameters, String body) {
    Map<String, String> written = new LinkedHashMap<>();
    for (String one : parameters.split(";", -1)) {
      String text = one.strip();
      int equals = text.indexOf('=');
      if (equals < 1 && !text.isEmpty()) {
        return new Wrong("\"" + text + "\" is no <param>=<value>. Parameters: " + names(kind));
      }
      if (!text.isEmpty()) {
        written.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
      }
    }
    return of(kind, written, body);
  }

  /** From parameters by their names. */
  static UserDataReading of(UserDataKind kind, Map<String, String> written, String body) {
    Map<UserDataParameter, Integer> parameters = new EnumMap<>(UserDataParameter.class);
    for (Map.Entry<String, String> one : written.entrySet()) {
      UserDataParameter parameter = UserDataParameter.named(one.getKey()).orElse(null);
      if (parameter == null || !parameter.in(kind)) {
        return new Wrong(
            one.getKey()
                + " is no parameter of "
                + kind.messageName()
                + ". It has: "
                + names(kind));
      }
      OptionalInt value = parameter.read(one.getValue());
      if (value.isEmpty()) {
        return new Wrong(
            one.getKey() + ": \"" + one.getValue() + "\" is not " + parameter.allowed());
      }
      parameters.put(parameter, value.getAsInt());
    }
    return body.isEmpty()
        ? new Wrong("there is no data to send")
        : new Understood(new UserData(kind, parameters, written, body));
  }

  private static String names(UserDataKind kind) {
    return String.join(", ", UserDataParameter.names(kind));
  }
}
