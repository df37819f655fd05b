package io.thinline.skinny.call;

import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Line;
import io.thinline.sccp.Feature;
import io.thinline.skinny.line.LineAddress;
import io.thinline.skinny.screen.Audio;
import io.thinline.skinny.screen.ScreenWriter;
import io.thinline.skinny.station.Station;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A registered phone: its lines, and the little that belongs to the phone and not to a call. */
final class Phone {
  private final Station station;
  private final ScreenWriter screen;
  private final KeyPositions keys;
  private final String profile;
  private final List<Line> lines;
  private final List<LineAddress> addresses;
  private final Map<LineAddress, Integer> instances = new LinkedHashMap<>();
  private Audio audio = Audio.OFF;
  private boolean gone;

  Phone(Station station, ScreenWriter screen) {
    this.station = station;
    this.screen = screen;
    this.keys = new KeyPositions(station);
    this.lines =
        station.device().buttons(ButtonType.LINE).stream()
            .map(button -> button.line().orElseThrow())
            .toList();
    this.profile = station.profile().name();
    this.addresses = lines.stream().map(line -> new LineAddress(profile, line.number())).toList();
    for (int i = 0; i < addresses.size(); i++) {
      instances.putIfAbsent(addresses.get(i), i + 1);
    }
  }

  Station station() {
    return station;
  }

  ScreenWriter screen() {
    return screen;
  }

  KeyPositions keys() {
    return keys;
  }

  String name() {
    return station.device().name();
  }

  String profile() {
    return profile;
  }

  List<Line> lines() {
    return lines;
  }

  /** The line at an instance, counted from 1. */
  Optional<Line> line(int instance) {
    return instance >= 1 && instance <= lines.size()
        ? Optional.of(lines.get(instance - 1))
        : Optional.empty();
  }

  /** Of the line at an instance that there is. */
  LineAddress address(int instance) {
    return addresses.get(instance - 1);
  }

  /** Its lines, each once. */
  Set<LineAddress> addresses() {
    return instances.keySet();
  }

  /** Where a line appears here first; 0 when it does not. */
  int instanceOf(LineAddress address) {
    Integer instance = instances.get(address);
    return instance == null ? 0 : instance;
  }

  /**
   * The line that a keypad or hook message means: old phones name a button there. 0 is "the current
   * one".
   */
  int instanceFromKey(int value) {
    if (value == 0 || station.dialect().has(Feature.LINE_INSTANCE_IN_KEYS)) {
      return value;
    }
    int instance = 0;
    for (Button button : station.device().buttons()) {
      if (button.type() == ButtonType.LINE) {
        instance++;
        if (button.position() == value) {
          return instance;
        }
      }
    }
    return 0;
  }

  Audio audio() {
    return audio;
  }

  void audio(Audio way) {
    audio = way;
  }

  /** Its connection is lost; a call may still remember it. */
  boolean gone() {
    return gone;
  }

  void leave() {
    gone = true;
  }

  @Override
  public String toString() {
    return name();
  }
}
