package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;

/** {@code name=value}; without a value the variable is taken away, as in FreeSWITCH. */
record Assignment(String name, String value) {

  /** The name is empty when the text is none. */
  static Assignment of(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? new Assignment("", "")
        : new Assignment(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }

  /** Does it; false when the text is none. */
  static boolean apply(Leg leg, String text) {
    Assignment assignment = of(text);
    if (assignment.name.isEmpty()) {
      return false;
    }
    assignment.apply(leg);
    return true;
  }

  void apply(Leg leg) {
    if (value.isEmpty()) {
      leg.unsetVariable(name);
    } else {
      leg.setVariable(name, value);
    }
  }
}
