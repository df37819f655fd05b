package io.thinline.softphone;

import io.thinline.sccp.value.ButtonDefinition;
import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.sccp.value.Tone;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Takes the picture of a desk. */
final class Screens {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm yyyy-MM-dd", Locale.ROOT);
  private static final Desk.Face BLANK = new Desk.Face("", "");

  private Screens() {}

  static Screen of(Desk desk, Keys keys, MediaOrders orders) {
    return new Screen(
        desk.settings.deviceName(),
        desk.settings.type().name(),
        desk.dialect.version(),
        desk.registration,
        desk.notice,
        desk.time == null ? "" : CLOCK.format(desk.time),
        buttons(desk),
        !desk.lamps
            .getOrDefault(new Desk.Lamp(Desk.MESSAGE_LAMP, 0), LampMode.OFF)
            .equals(LampMode.OFF),
        desk.prompt,
        desk.notify,
        Optional.ofNullable(desk.application),
        calls(desk, keys),
        highlighted(desk),
        keys.visible(),
        desk.ringer.mode(),
        desk.playing == null ? Tone.SILENCE : desk.playing.tone(),
        desk.handset,
        desk.speaker,
        desk.headset,
        desk.microphone,
        orders.listening(),
        orders.destinations());
  }

  private static int highlighted(Desk desk) {
    DeskCall call = desk.focused();
    return call == null ? 0 : call.reference;
  }

  private static List<Screen.Button> buttons(Desk desk) {
    return desk.template.stream()
        .filter(b -> !Desk.isType(b, ButtonType.UNDEFINED) && !Desk.isType(b, ButtonType.UNUSED))
        .map(button -> button(desk, button))
        .toList();
  }

  private static Screen.Button button(Desk desk, ButtonDefinition button) {
    ButtonType type = button.buttonDefinition();
    int instance = button.instanceNumber();
    Desk.Face face = faces(desk, type).getOrDefault(instance, BLANK);
    String forward = type.equals(ButtonType.LINE) ? desk.forwards.getOrDefault(instance, "") : "";
    return new Screen.Button(
        type.name(),
        instance,
        face.number(),
        face.label(),
        desk.lamp(Stimulus.of(type.code()), instance),
        forward);
  }

  private static Map<Integer, Desk.Face> faces(Desk desk, ButtonType type) {
    if (type.equals(ButtonType.LINE)) {
      return desk.lines;
    }
    if (type.equals(ButtonType.SPEED_DIAL)) {
      return desk.speedDials;
    }
    return type.equals(ButtonType.SERVICE_URL) ? desk.services : desk.features;
  }

  private static List<Screen.Call> calls(Desk desk, Keys keys) {
    return desk.calls.values().stream()
        .map(
            call ->
                new Screen.Call(
                    call.reference,
                    call.lineInstance,
                    call.state,
                    Optional.ofNullable(call.parties),
                    call.prompt,
                    call.digits,
                    call.dialedNumber,
                    keys.keysOf(call),
                    call.marked))
        .toList();
  }
}
