package io.thinline.skinny.station;

import io.thinline.api.config.SourceLocation;
import io.thinline.api.directory.Button;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.Device;
import io.thinline.api.directory.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A phone that no one has entered in the directory, and the number it was given.
 *
 * @param profile the profile that let it in
 * @param device its name
 * @param number its directory number
 */
record AutoRegisteredPhone(String profile, String device, String number) {
  private static final String PLACE = "auto-register of profile ";

  /** Whether a device has been made here. */
  static boolean made(Device device) {
    return device.location().file().startsWith(PLACE);
  }

  /**
   * What it is when it has the buttons of a template: its number stands wherever that of the
   * template's first line stood, on that line and in variables.
   */
  Device device(Device template) {
    SourceLocation place = new SourceLocation(PLACE + profile, 1);
    Optional<Button> first = template.buttons(ButtonType.LINE).stream().findFirst();
    List<Button> buttons = new ArrayList<>();
    for (Button button : template.buttons()) {
      buttons.add(
          first.filter(button::equals).isPresent()
              ? numbered(button, place)
              : new Button(
                  button.position(),
                  button.type(),
                  button.label(),
                  button.value(),
                  button.line(),
                  place));
    }
    Map<String, String> variables = new LinkedHashMap<>(template.variables());
    first.ifPresent(
        line -> variables.replaceAll((name, text) -> text.equals(line.value()) ? number : text));
    return new Device(device, template.domain(), buttons, template.parameters(), variables, place);
  }

  private Button numbered(Button button, SourceLocation place) {
    String old = button.value();
    return new Button(
        button.position(),
        button.type(),
        button.label().replace(old, number),
        number,
        button.line().map(line -> numbered(line, old)),
        place);
  }

  private Line numbered(Line line, String old) {
    return new Line(
        number,
        line.label().replace(old, number),
        line.callerName().replace(old, number),
        line.ringOnIdle(),
        line.ringOnActive(),
        line.busyTrigger(),
        line.forwardAll(),
        line.forwardBusy(),
        line.forwardNoAnswer(),
        line.noAnswerDuration(),
        line.registrationMetadata(),
        line.mailbox().map(mailbox -> mailbox.replace(old, number)));
  }
}
