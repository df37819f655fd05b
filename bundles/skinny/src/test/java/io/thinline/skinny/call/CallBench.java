package io.thinline.skinny.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.ConfigService;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.ParameterSettings;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.DigitJudge;
import io.thinline.api.dialplan.DigitRules;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.PatternVerdict;
import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.Line;
import io.thinline.api.directory.LineAppearance;
import io.thinline.api.directory.User;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.EnblocCallMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.OffHookMessage;
import io.thinline.sccp.message.OnHookMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.SoftKeyEventMessage;
import io.thinline.sccp.message.StimulusMessage;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.SoftKeyEvent;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.DeviceType;
import io.thinline.skinny.station.DeviceType.Display;
import io.thinline.skinny.station.SoftKey;
import io.thinline.testkit.RecordedEvents;
import io.thinline.testkit.VirtualCallThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Phones, a directory and a switch on a bench: 11xx are complete with four digits, 9 is never a
 * number.
 */
final class CallBench {
  static final Duration DIGIT_TIMEOUT = Duration.ofSeconds(10);
  static final Duration PRESERVE_MAX = Duration.ofHours(2);

  /** A line that does not ring aloud on an idle phone. */
  static final String SILENT = "1108";

  private static final SourceLocation HERE = new SourceLocation("bench", 1);

  final VirtualCallThread thread = new VirtualCallThread();
  final RecordedEvents events = new RecordedEvents();
  CallHandling handling = new CallHandling(thread, events);
  final FakeSwitch pbx = new FakeSwitch(rest -> handling.find(rest));
  final DigitJudge patterns = CallBench::judge;
  final List<FakePhone> phones = new ArrayList<>();
  private final List<Device> devices = new ArrayList<>();

  /** Parameters of the profile, and of the device, for phones that register afterwards. */
  final Map<String, String> settings = new HashMap<>();

  /** Lines of which more is configured than their number. */
  final Map<String, Line> lines = new HashMap<>();

  /** Whether phones that register afterwards have a Privacy button, after the speed dial. */
  boolean privacyButton;

  final Map<String, String> deviceParameters = new HashMap<>();

  CallBench() {
    bind();
  }

  private void bind() {
    handling.bindCallControl(pbx);
    handling.bindDigitJudge(patterns);
    handling.bindDirectoryService(new Directory());
    handling.bindConfigService(new Configured());
    thread.run();
  }

  static SkinnyProfile profile() {
    return profile(Map.of());
  }

  private static SkinnyProfile profile(Map<String, String> more) {
    Map<String, ConfigValue> settings = new HashMap<>();
    settings.put("domain", new ConfigValue("default", HERE));
    settings.put("port", new ConfigValue("0", HERE));
    settings.put("digit-timeout", new ConfigValue(Long.toString(DIGIT_TIMEOUT.toMillis()), HERE));
    settings.put("preserve-max", new ConfigValue(Long.toString(PRESERVE_MAX.toSeconds()), HERE));
    more.forEach((name, value) -> settings.put(name, new ConfigValue(value, HERE)));
    return new SkinnyProfile("internal", new ParameterSettings(settings), Map.of(), Map.of(), HERE);
  }

  /** The bundle is replaced: the phones are lost, and come back when they will. */
  void update() {
    handling.deactivate();
    phones.clear();
    handling = new CallHandling(thread, events);
    bind();
  }

  static Line line(String number, OptionalInt busyTrigger, boolean ringOnIdle) {
    return new Line(
        number,
        "Line " + number,
        "User " + number,
        ringOnIdle,
        true,
        busyTrigger,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A 7960 with these lines and a speed dial to 1102 as its last button. */
  FakePhone phone(String name, String... numbers) {
    return phone(Dialect.sccp(17), true, name, numbers);
  }

  FakePhone phone(Dialect dialect, boolean display, String name, String... numbers) {
    return registers(unregistered(dialect, display, name, numbers));
  }

  FakePhone registers(FakePhone phone) {
    phones.add(phone);
    handling.registered(phone);
    thread.run();
    return phone;
  }

  /** A phone that the directory knows and that is not there yet. */
  FakePhone unregistered(Dialect dialect, boolean display, String name, String... numbers) {
    Device device = device(name, List.of(numbers));
    devices.removeIf(known -> known.name().equals(name));
    devices.add(device);
    DeviceType type =
        DeviceType.plain(7, "Cisco 7960", 6, display, display ? Display.PROMPTS : Display.NONE, 22);
    return new FakePhone(this, device, profile(settings), dialect, type);
  }

  /** A line that the directory knows, on a phone that is not there. */
  void absent(String name, String number) {
    devices.add(device(name, List.of(number)));
  }

  private Device device(String name, List<String> numbers) {
    List<Button> buttons = new ArrayList<>();
    for (String number : numbers) {
      Line line =
          lines.getOrDefault(number, line(number, OptionalInt.empty(), !number.equals(SILENT)));
      buttons.add(
          new Button(
              buttons.size() + 1, ButtonType.LINE, line.label(), number, Optional.of(line), HERE));
    }
    buttons.add(
        new Button(
            buttons.size() + 1, ButtonType.SPEED_DIAL, "Bob", "1102", Optional.empty(), HERE));
    if (privacyButton) {
      buttons.add(
          new Button(
              buttons.size() + 1, ButtonType.PRIVACY, "Private", "", Optional.empty(), HERE));
    }
    return new Device(
        name, "default", buttons, deviceParameters, Map.of("accountcode", name), HERE);
  }

  void passes(Duration time) {
    thread.advance(time);
  }

  /** Digit by digit. */
  void dials(FakePhone phone, String number) {
    for (char digit : number.toCharArray()) {
      phone.does(digit(phone, digit));
    }
  }

  static PhoneMessage digit(FakePhone phone, char digit) {
    int reference = phone.shows.calls.isEmpty() ? 0 : phone.shows.reference();
    return new KeypadButtonMessage(KeyPadButton.of(digit).orElseThrow(), 1, reference);
  }

  static PhoneMessage offHook() {
    return new OffHookMessage(0, 0);
  }

  static PhoneMessage onHook() {
    return new OnHookMessage(0, 0);
  }

  static PhoneMessage key(FakePhone phone, SoftKey key) {
    int reference = phone.shows.calls.isEmpty() ? 0 : phone.shows.reference();
    return new SoftKeyEventMessage(SoftKeyEvent.of(key.event()), 1, reference);
  }

  /** The key of one of several calls. */
  static PhoneMessage key(SoftKey key, int reference) {
    return new SoftKeyEventMessage(SoftKeyEvent.of(key.event()), 1, reference);
  }

  static PhoneMessage stimulus(Stimulus stimulus, int instance) {
    return new StimulusMessage(stimulus, instance, 0, 0);
  }

  static PhoneMessage enbloc(String number) {
    return new EnblocCallMessage(DirectoryNumber.of(number), 1);
  }

  /** Two phones talk: the caller by handset, the callee by soft key. */
  void talk(FakePhone caller, FakePhone callee, String number) {
    caller.does(offHook());
    dials(caller, number);
    callee.does(key(callee, SoftKey.ANSWER));
  }

  List<String> breaches() {
    return phones.stream().flatMap(phone -> phone.shows.breaches.stream()).toList();
  }

  private static PatternVerdict judge(DigitRules rules, Fields fields) {
    String digits = fields.field("destination_number").orElseThrow();
    if (digits.startsWith("11")) {
      return digits.length() == 4
          ? new PatternVerdict.Process()
          : new PatternVerdict.Wait(Optional.empty());
    }
    return digits.startsWith("9")
        ? new PatternVerdict.Drop("no pattern")
        : new PatternVerdict.Wait(Optional.of(Duration.ofSeconds(3)));
  }

  private final class Directory implements DirectoryService {
    @Override
    public List<String> domains() {
      return List.of("default");
    }

    @Override
    public Optional<User> user(String domain, String idOrAlias) {
      return Optional.empty();
    }

    @Override
    public List<User> users(String domain) {
      return List.of();
    }

    @Override
    public List<String> groups(String domain) {
      return List.of();
    }

    @Override
    public List<User> group(String domain, String name) {
      return List.of();
    }

    @Override
    public Optional<Device> device(String domain, String name) {
      return devices.stream().filter(device -> device.name().equals(name)).findFirst();
    }

    @Override
    public List<Device> devices(String domain) {
      return List.copyOf(devices);
    }

    @Override
    public List<LineAppearance> appearances(String domain, String number) {
      List<LineAppearance> found = new ArrayList<>();
      for (Device device : devices) {
        int instance = 0;
        for (Button button : device.buttons(ButtonType.LINE)) {
          instance++;
          if (button.value().equals(number)) {
            found.add(new LineAppearance(device, instance, button.line().orElseThrow()));
          }
        }
      }
      return found;
    }

    @Override
    public List<String> lines(String domain) {
      return List.of();
    }
  }

  private static final class Configured implements ConfigService {
    @Override
    public Optional<String> set(String profile, String parameter, String value) {
      return Optional.of("nothing can be set here");
    }

    @Override
    public Configuration current() {
      return new Configuration(1, Map.of(), Map.of(), List.of(profile()), List.of());
    }

    @Override
    public Configuration reload() {
      return current();
    }
  }

  /** The phone shows no call and makes no sound. */
  static void assertIdle(FakePhone phone) {
    assertThat(phone.shows.calls).isEmpty();
    assertThat(phone.shows.prompt()).isEqualTo(Labels.YOUR_CURRENT_OPTIONS);
    assertThat(phone.shows.tones).isEmpty();
    assertThat(phone.shows.lamps.values()).containsOnly(LampMode.OFF);
  }
}
