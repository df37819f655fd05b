package io.thinline.skinny.call;

import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Line;
import io.thinline.sccp.Feature;
import io.thinline.sccp.value.MediaPathId;
import io.thinline.sccp.value.Tone;
import io.thinline.skinny.line.LineAddress;
import io.thinline.skinny.screen.Audio;
import io.thinline.skinny.screen.Beep;
import io.thinline.skinny.screen.FeatureKey;
import io.thinline.skinny.screen.ScreenWriter;
import io.thinline.skinny.station.PhoneButtons;
import io.thinline.skinny.station.Station;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A registered phone: its lines, and the little that belongs to the phone and not to a call. */
final class Phone {
  private static final Set<MediaPathId> BY_HAND = Set.of(MediaPathId.HANDSET);

  private final Station station;
  private final ScreenWriter screen;
  private final KeyPositions keys;
  private final String profile;
  private final List<Line> lines;
  private final List<LineAddress> addresses;
  private final List<FeatureKey> features;
  private final List<FeatureKey> featuresInPrivacy;
  private final Map<LineAddress, Integer> instances = new LinkedHashMap<>();
  private Audio audio = Audio.OFF;
  private Beep beep = Beep.NONE;
  private String notice = "";
  private ContributedScreen contributed = ContributedScreen.NONE;

  /** Audio paths it has reported in use. */
  private final Set<MediaPathId> paths = new HashSet<>(0);

  private boolean gone;
  private boolean privacy;

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
    this.features = privacyKeys(station, false);
    this.featuresInPrivacy = privacyKeys(station, true);
  }

  private static List<FeatureKey> privacyKeys(Station station, boolean on) {
    PhoneButtons buttons = PhoneButtons.of(station);
    List<FeatureKey> keys = new ArrayList<>(0);
    int instance = 0;
    for (Button button : buttons.features()) {
      instance++;
      if (button.type() == ButtonType.PRIVACY) {
        keys.add(FeatureKey.of(instance, buttons.wireType(button), button.label(), on));
      }
    }
    return List.copyOf(keys);
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

  /** Whether the line is the one at that instance; it may be there more than once. */
  boolean shows(LineAddress address, int instance) {
    return instance >= 1 && instance <= addresses.size() && address(instance).equals(address);
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

  /** Off: the phone leaves all paths but the one in a hand. */
  void audio(Audio way) {
    audio = way;
    if (way == Audio.OFF) {
      paths.retainAll(BY_HAND);
    }
  }

  /** The last short sound that belonged to no call. */
  Beep beep() {
    return beep;
  }

  void beep(Tone tone) {
    beep = beep.next(tone);
  }

  /** What it says while its user is in no call, labels included; empty for the usual. */
  String notice() {
    return notice;
  }

  void notice(String words) {
    notice = words;
  }

  /** What others show on it. */
  ContributedScreen contributed() {
    return contributed;
  }

  void contributed(ContributedScreen screen) {
    contributed = screen;
  }

  /** Other phones of its lines are not told whom it talks to, nor can they take its calls. */
  boolean privacy() {
    return privacy;
  }

  void privacy(boolean on) {
    privacy = on;
  }

  /**
   * An audio path came into use.
   *
   * @return false when it was
   */
  boolean takes(MediaPathId path) {
    return paths.add(path);
  }

  /**
   * An audio path went out of use. Of the speaker that it was told to use, and of what stayed in
   * use from one call to the next or from before it registered, it has reported nothing.
   *
   * @return true when it was the last one
   */
  boolean leavesLast(MediaPathId path) {
    boolean used = paths.remove(path) || audio != Audio.OFF;
    return used && paths.isEmpty();
  }

  /** The buttons that show a state of the phone, and those that others light. */
  List<FeatureKey> features() {
    List<FeatureKey> own = privacy ? featuresInPrivacy : features;
    return contributed.keys().isEmpty()
        ? own
        : Stream.concat(own.stream(), contributed.keys().stream()).toList();
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
