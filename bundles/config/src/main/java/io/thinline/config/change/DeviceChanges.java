package io.thinline.config.change;

import io.thinline.api.directory.Button;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In what one phone differs. */
final class DeviceChanges {
  private static final String DEVICE = "device";

  private static final Map<String, Function<Line, String>> LINE_SETTINGS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("label", Line::label),
              Map.entry("caller-name", Line::callerName),
              Map.entry("ring-on-idle", line -> Boolean.toString(line.ringOnIdle())),
              Map.entry("ring-on-active", line -> Boolean.toString(line.ringOnActive())),
              Map.entry("busy-trigger", line -> number(line)),
              Map.entry("forward-all", line -> Shown.optional(line.forwardAll())),
              Map.entry("forward-busy", line -> Shown.optional(line.forwardBusy())),
              Map.entry("forward-noanswer", line -> Shown.optional(line.forwardNoAnswer())),
              Map.entry(
                  "noanswer-duration",
                  line -> Shown.optional(line.noAnswerDuration().map(d -> d.toSeconds() + " s"))),
              Map.entry(
                  "registration-metadata", line -> Shown.optional(line.registrationMetadata())),
              Map.entry("mailbox", line -> Shown.optional(line.mailbox()))));

  private final Device was;
  private final Device becomes;
  private final List<Change> changes = new ArrayList<>();

  private DeviceChanges(Device was, Device becomes) {
    this.was = was;
    this.becomes = becomes;
  }

  static List<Change> between(Device was, Device becomes) {
    return was.sameAs(becomes) ? List.of() : new DeviceChanges(was, becomes).find();
  }

  private List<Change> find() {
    buttons();
    changes.addAll(
        Shown.differences(
            was.parameters(),
            becomes.parameters(),
            (name, values) -> whole("parameter " + name, values)));
    changes.addAll(
        Shown.differences(
            was.variables(),
            becomes.variables(),
            (name, values) -> whole("variable " + name, values)));
    if (changes.isEmpty()) {
      changes.add(Change.changed(DEVICE, becomes.name(), Optional.of(becomes.location())));
    }
    return changes;
  }

  private void buttons() {
    Map<Integer, Button> before = byPosition(was);
    Map<Integer, Button> after = byPosition(becomes);
    TreeSet<Integer> positions = new TreeSet<>(before.keySet());
    positions.addAll(after.keySet());
    for (Integer position : positions) {
      button(position, before.get(position), after.get(position));
    }
  }

  private static Map<Integer, Button> byPosition(Device device) {
    Map<Integer, Button> buttons = new TreeMap<>();
    device.buttons().forEach(button -> buttons.putIfAbsent(button.position(), button));
    return buttons;
  }

  private void button(int position, @Nullable Button before, @Nullable Button after) {
    String detail = "button " + position;
    if (before == null || after == null || !text(before).equals(text(after))) {
      changes.add(
          Change.reload(
              DEVICE,
              becomes.name(),
              detail,
              text(before),
              text(after),
              Optional.of(after == null ? becomes.location() : after.location())));
    } else if (!before.sameAs(after)) {
      line(detail, before, after);
    }
  }

  private void line(String detail, Button before, Button after) {
    LINE_SETTINGS.forEach(
        (name, setting) -> {
          String old = before.line().map(setting).orElse(Change.NONE);
          String now = after.line().map(setting).orElse(Change.NONE);
          if (!old.equals(now)) {
            changes.add(
                Change.reload(
                    DEVICE,
                    becomes.name(),
                    detail + " " + name,
                    Shown.value(name, old),
                    Shown.value(name, now),
                    Optional.of(after.location())));
          }
        });
  }

  private static String text(@Nullable Button button) {
    if (button == null) {
      return Change.NONE;
    }
    String label =
        button.label().isEmpty() || button.line().isPresent() ? "" : " \"" + button.label() + "\"";
    return (button.type().configName() + " " + button.value()).strip() + label;
  }

  private static String number(Line line) {
    return line.busyTrigger().isPresent()
        ? Integer.toString(line.busyTrigger().getAsInt())
        : Change.NONE;
  }

  private Change whole(String detail, Shown.Values values) {
    return Change.reload(
        DEVICE,
        becomes.name(),
        detail,
        values.was(),
        values.becomes(),
        Optional.of(becomes.location()));
  }
}
