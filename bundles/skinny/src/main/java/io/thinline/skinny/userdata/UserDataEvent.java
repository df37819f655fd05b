package io.thinline.skinny.userdata;

import io.thinline.api.event.PbxEvent;
import io.thinline.skinny.userdata.UserDataReading.Understood;
import io.thinline.skinny.userdata.UserDataReading.Wrong;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An event {@code skinny::user_to_device} of somebody who wants a phone to be sent something. */
record UserDataEvent(PbxEvent event) {
  static final String SUBCLASS = "skinny::user_to_device";
  static final String PROFILE = "Skinny-Profile-Name";
  static final String DEVICE = "Skinny-Device-Name";
  static final String INSTANCE = "Skinny-Station-Instance";

  private static final String PREFIX = "Skinny-UserToDevice-";
  private static final String ID = "Message-Id";
  private static final String NAME = "Message-Id-String";

  /** The length is that of the body, whatever it is said to be. */
  private static final Set<String> NO_PARAMETERS =
      Set.of(ID.toLowerCase(Locale.ROOT), NAME.toLowerCase(Locale.ROOT), "data-length");

  /** A header, its name in any case; empty when it is not there or blank. */
  Optional<String> header(String name) {
    return event.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  UserDataReading read() {
    Optional<String> said = header(PREFIX + NAME).or(() -> header(PREFIX + ID));
    if (said.isEmpty()) {
      return new Wrong(
          "header " + PREFIX + NAME + " is missing: " + UserDataKind.allowed() + " would be right");
    }
    Optional<UserDataKind> kind = UserDataKind.of(said.get());
    if (kind.isEmpty()) {
      return new Wrong(
          "header " + PREFIX + NAME + ": " + said.get() + " is not " + UserDataKind.allowed());
    }
    String body = event.body();
    if (body == null || body.isEmpty()) {
      return new Wrong("it has no body: the data to send");
    }
    UserDataReading reading = UserDataReading.of(kind.get(), parameters(), body);
    return reading instanceof Wrong wrong
        ? new Wrong("header " + PREFIX + wrong.problem())
        : new Understood(((Understood) reading).data());
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Map.Entry<String, String> header : event.headers().entrySet()) {
      String name = header.getKey();
      if (name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
        String parameter = name.substring(PREFIX.length());
        if (!NO_PARAMETERS.contains(parameter.toLowerCase(Locale.ROOT))) {
          parameters.put(parameter, header.getValue());
        }
      }
    }
    return parameters;
  }

  /** What must be there to know the phone. */
  static List<String> needed() {
    return List.of(PROFILE, DEVICE);
  }
}
