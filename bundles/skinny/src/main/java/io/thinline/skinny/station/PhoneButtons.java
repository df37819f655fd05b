package io.thinline.skinny.station;

import io.thinline.api.directory.Button;
import io.thinline.api.directory.Device;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.Feature;
import io.thinline.sccp.Protocol;
import io.thinline.sccp.message.ButtonTemplateMessage;
import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import io.thinline.skinny.station.DeviceType.Quirk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The buttons of a device as a phone counts them: instance n is the nth of its kind. Kinds that are
 * asked about with the same message are counted together, so that n always means one button.
 */
public final class PhoneButtons {
  /** Places that one template has room for. */
  static final int MOST = 42;

  /** Places of the largest phone, its modules included; a speed dial behind them has no button. */
  private static final int MOST_PLACES = 56;

  private static final ButtonDefinition GAP = new ButtonDefinition(0, ButtonType.UNDEFINED);

  /** From this version on phones know features of many colours. */
  private static final int MULTIBLINK_VERSION = 16;

  private static final Map<ButtonType, ButtonType> COUNTED_WITH =
      Map.of(
          ButtonType.BLF_SPEED_DIAL, ButtonType.SPEED_DIAL,
          ButtonType.MULTIBLINK_FEATURE, ButtonType.FEATURE);

  private final Device device;
  private final Dialect dialect;
  private final DeviceType model;

  private PhoneButtons(Device device, Dialect dialect, DeviceType model) {
    this.device = device;
    this.dialect = dialect;
    this.model = model;
  }

  public static PhoneButtons of(Station station) {
    return new PhoneButtons(station.device(), station.dialect(), station.type());
  }

  /**
   * What a speed dial dials, also one that watches a line or has no button; empty when there is
   * none.
   */
  public Optional<String> speedDial(int instance) {
    return instance(ButtonType.SPEED_DIAL, instance).map(Button::value);
  }

  /** The buttons that a phone counts as features, the first is its instance 1. */
  public List<Button> features() {
    return all(ButtonType.FEATURE);
  }

  /** The nth button of a kind, from 1; empty when there is none. */
  Optional<Button> instance(ButtonType kind, int instance) {
    List<Button> all = all(kind);
    return instance >= 1 && instance <= all.size()
        ? Optional.of(all.get(instance - 1))
        : Optional.empty();
  }

  /** How the phone counts a button of the device within its kind, from 1. */
  public int instanceOf(Button button) {
    return all(kind(configured(button))).indexOf(button) + 1;
  }

  /** How many buttons of a kind there are. */
  int count(ButtonType kind) {
    return (int) all(kind).stream().filter(PhoneButtons::placed).count();
  }

  private static boolean placed(Button button) {
    return button.position() <= MOST_PLACES;
  }

  private List<Button> all(ButtonType kind) {
    return device.buttons().stream()
        .filter(button -> kind(configured(button)).equals(kind))
        .toList();
  }

  /**
   * By position, gaps included: the model's own places with its fixed keys, those of its expansion
   * modules, and what the directory uses beyond. Places behind them are marked unused too, as
   * CallManager does; more than one template holds go into a second one.
   */
  List<ButtonTemplateMessage> templates(int expansion) {
    Map<Integer, ButtonType> types = new TreeMap<>();
    ButtonLayout layout = model.layout();
    layout.fixed().forEach((place, key) -> types.put(place, ButtonType.of(key.code())));
    device.buttons().stream()
        .filter(PhoneButtons::placed)
        .forEach(button -> types.put(button.position(), wireType(button)));
    int used = types.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    int places = Math.max(used, Math.min(layout.places() + expansion, MOST));
    List<ButtonDefinition> definitions = new ArrayList<>(Collections.nCopies(places, GAP));
    Map<ButtonType, Integer> instances = new HashMap<>();
    types.forEach(
        (place, type) ->
            definitions.set(
                place - 1,
                new ButtonDefinition(instances.merge(kind(type), 1, Integer::sum), type)));
    return split(definitions);
  }

  private static List<ButtonTemplateMessage> split(List<ButtonDefinition> definitions) {
    List<ButtonTemplateMessage> templates = new ArrayList<>();
    int total = definitions.size();
    int offset = 0;
    do {
      int count = Math.min(total - offset, MOST);
      List<ButtonDefinition> part = new ArrayList<>(Collections.nCopies(MOST, GAP));
      for (int i = 0; i < count; i++) {
        part.set(i, definitions.get(offset + i));
      }
      templates.add(new ButtonTemplateMessage(offset, count, total, part));
      offset += MOST;
    } while (offset < total);
    return templates;
  }

  /** The type that a phone of this version knows. */
  public ButtonType wireType(Button button) {
    ButtonType type = configured(button);
    if (type.equals(ButtonType.BLF_SPEED_DIAL) && !dialect.has(Feature.DYNAMIC_FEATURE_STAT)) {
      return ButtonType.SPEED_DIAL;
    }
    boolean multiblink =
        dialect.protocol() == Protocol.SCCP
            && dialect.version() >= MULTIBLINK_VERSION
            && !model.has(Quirk.ONE_COLOUR);
    return type.equals(ButtonType.MULTIBLINK_FEATURE) && !multiblink ? ButtonType.FEATURE : type;
  }

  private static ButtonType configured(Button button) {
    return ButtonType.of(button.type().code());
  }

  private static ButtonType kind(ButtonType type) {
    return COUNTED_WITH.getOrDefault(type, type);
  }
}
