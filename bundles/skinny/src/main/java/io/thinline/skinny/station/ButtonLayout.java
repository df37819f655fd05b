package io.thinline.skinny.station;

import io.thinline.api.directory.ButtonType;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The places of a phone.
 *
 * @param places how many there are, from 1 on; 0 when the model does not say
 * @param programmable how many of them the directory may use
 * @param fixed keys whose function is the model's, by place
 */
public record ButtonLayout(int places, int programmable, Map<Integer, ButtonType> fixed) {
  /** As many as the directory uses. */
  public static final ButtonLayout OPEN = new ButtonLayout(0, 0, Map.of());

  public ButtonLayout {
    fixed = Collections.unmodifiableMap(new TreeMap<>(fixed));
  }

  /** That many programmable places and nothing else. */
  public static ButtonLayout of(int programmable) {
    return new ButtonLayout(programmable, programmable, Map.of());
  }

  /** As the table writes it: {@code 1 Hold Transfer -2 8}. */
  static ButtonLayout parse(String text) {
    int places = 0;
    int programmable = 0;
    Map<Integer, ButtonType> fixed = new TreeMap<>();
    for (String item : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      if (item.matches("[0-9]+")) {
        places += Integer.parseInt(item);
        programmable += Integer.parseInt(item);
      } else if (item.matches("-[0-9]+")) {
        places -= Integer.parseInt(item);
      } else {
        places++;
        fixed.put(places, key(item));
      }
    }
    return new ButtonLayout(places, programmable, fixed);
  }

  private static ButtonType key(String name) {
    return ButtonType.of(name)
        .orElseThrow(
            () -> new IllegalArgumentException("there is no button type \"" + name + "\""));
  }
}
