package io.thinline.skinny.command;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.command.Form.Typed;
import io.thinline.skinny.command.send.MessageForm;
import io.thinline.skinny.command.send.MessageForms;
import io.thinline.skinny.command.send.Target;
import io.thinline.skinny.station.Station;
import io.thinline.skinny.userdata.UserDataPush;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code skinny profile <profile> device <device> send <message> ...}. Call thread only. */
record Sending(SkinnyEndpoint endpoint, UserDataPush userData, MessageForms forms) {
  static final String MESSAGE = "message_name";

  CommandResult send(Station phone, Typed typed) {
    String name = typed.get(MESSAGE);
    Optional<MessageForm> form = forms.find(name);
    if (form.isEmpty()) {
      return CommandResult.error(
          "Unhandled message " + name + "\nThere is: " + String.join(", ", forms.names()));
    }
    return form.get()
        .send(target(phone), typed.rest(), typed.text())
        .map(problem -> CommandResult.error("-ERR " + problem))
        .orElseGet(() -> sent(phone, form.get(), typed));
  }

  private Target target(Station phone) {
    return new Target(phone, endpoint, userData);
  }

  private static CommandResult sent(Station phone, MessageForm form, Typed typed) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("Profile", phone.profile().name());
    data.put("Device", phone.device().name());
    data.put("Message", form.name());
    data.put("Words", String.join(" ", typed.rest()));
    return CommandResult.of("+OK", new CommandData.Tree(data));
  }

  /** What the word behind these can be. */
  Stream<String> candidates(Map<String, String> places, List<String> before) {
    return forms.find(places.getOrDefault(MESSAGE, "")).stream()
        .flatMap(
            form ->
                endpoint
                    .profile(places.getOrDefault("profile_name", ""))
                    .flatMap(profile -> profile.phone(places.getOrDefault("device_name", "")))
                    .stream()
                    .flatMap(phone -> form.candidates(target(phone), before)));
  }
}
