package io.thinline.skinny.command.send;

import io.thinline.skinny.userdata.UserDataKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** All messages that can be sent by hand, by name: in any case, with {@code Message} or without. */
public final class MessageForms {
  private static final Pattern ENDING = Pattern.compile("message$");

  private final Map<String, MessageForm> byName = new LinkedHashMap<>();

  public MessageForms() {
    this(
        List.of(
            new ResetPhone(),
            new SetRinger(),
            new SetLamp(),
            new SetSpeakerMode(),
            new CallStateOf(),
            new ForwardStat(),
            new DisplayPromptStatus(),
            new SelectSoftKeys(),
            new CallInfo(),
            new StartTone(),
            new StopTone(),
            new UserToDeviceData(UserDataKind.FIRST),
            new UserToDeviceData(UserDataKind.VERSION_1)));
  }

  private MessageForms(List<MessageForm> forms) {
    forms.forEach(form -> byName.put(key(form.name()), form));
  }

  public Optional<MessageForm> find(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  public List<String> names() {
    return byName.values().stream().map(MessageForm::name).toList();
  }

  private static String key(String name) {
    return ENDING.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
  }
}
