package io.thinline.skinny.call;

import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.Line;
import io.thinline.sccp.Dialect;
import io.thinline.skinny.station.DeviceType;
import io.thinline.skinny.station.DeviceTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts phones of certain models and with settings of their own on the bench. */
final class ModelPhone {
  static final int C7960 = 7;
  static final int C7902 = 30008;
  static final int C7905 = 20000;
  static final int C6941 = 496;
  static final int C7931 = 348;
  static final int C7910 = 6;
  static final int SPA525 = 80009;

  private static final DeviceTypes TYPES = DeviceTypes.load();
  private static final SourceLocation HERE = new SourceLocation("bench", 2);

  private final CallBench bench;
  private final DeviceType model;
  private final Map<String, String> ofDevice = new HashMap<>();
  private final Map<String, List<String>> keys = new HashMap<>();
  private final List<String> speedDials = new ArrayList<>();
  private final List<String> features = new ArrayList<>();
  private SkinnyProfile profile = CallBench.profile();
  private Dialect dialect = Dialect.sccp(17);

  ModelPhone(CallBench bench, int model) {
    this.bench = bench;
    this.model = TYPES.of(model);
  }

  ModelPhone speaks(Dialect version) {
    dialect = version;
    return this;
  }

  ModelPhone profile(String parameter, String value) {
    profile = profile.with(profile.settings().with(parameter, new ConfigValue(value, HERE)));
    return this;
  }

  ModelPhone device(String parameter, String value) {
    ofDevice.put(parameter, value);
    return this;
  }

  ModelPhone keys(String set, String... names) {
    keys.put(set, List.of(names));
    return this;
  }

  ModelPhone speedDials(String... numbers) {
    speedDials.addAll(List.of(numbers));
    return this;
  }

  /** Feature buttons, behind lines and speed dials. */
  ModelPhone features(String... names) {
    features.addAll(List.of(names));
    return this;
  }

  FakePhone registers(String name, String... numbers) {
    List<Button> buttons = new ArrayList<>();
    for (String number : numbers) {
      Line line = CallBench.line(number, OptionalInt.empty(), true);
      buttons.add(button(buttons, ButtonType.LINE, number, Optional.of(line)));
      bench.absent(name, number);
    }
    for (String number : speedDials) {
      buttons.add(button(buttons, ButtonType.SPEED_DIAL, number, Optional.empty()));
    }
    for (String feature : features) {
      buttons.add(button(buttons, ButtonType.FEATURE, feature, Optional.empty()));
    }
    Device device = new Device(name, "default", buttons, ofDevice, Map.of(), HERE);
    FakePhone phone = new FakePhone(bench, device, profile, dialect, model);
    phone.ownKeys.putAll(keys);
    bench.phones.add(phone);
    bench.handling.registered(phone);
    bench.thread.run();
    return phone;
  }

  private static Button button(
      List<Button> before, ButtonType type, String value, Optional<Line> line) {
    return new Button(before.size() + 1, type, value, value, line, HERE);
  }
}
