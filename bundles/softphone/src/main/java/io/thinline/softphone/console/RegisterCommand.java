package io.thinline.softphone.console;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.RegistrationState;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** {@code phone:register}: makes a softphone and registers it. */
final class RegisterCommand implements ApiCommand {
  private static final String USAGE =
      "phone:register <device> [--host H] [--port P] [--type T] [--version V]\n"
          + "  T is one of "
          + String.join(", ", PhoneSettings.models());
  private static final List<String> OPTIONS = List.of("--host", "--port", "--type", "--version");
  private static final int HIGHEST_PORT = 65535;
  private static final int HIGHEST_VERSION = 22;

  /** What a phone in the console says as long as it is not told otherwise; one after the other. */
  private static final List<Integer> VOICES = List.of(440, 660, 520, 840, 600, 1000, 720, 480);

  private final SoftPhones phones;

  RegisterCommand(SoftPhones phones) {
    this.phones = phones;
  }

  @Override
  public String name() {
    return "phone:register";
  }

  @Override
  public String description() {
    return "Registers a softphone with a PBX (default: this one)";
  }

  @Override
  public String usage() {
    return USAGE;
  }

  @Override
  public List<String> complete(List<String> words) {
    if (words.size() <= 1) {
      return List.of();
    }
    String typed = words.get(words.size() - 1);
    String before = words.get(words.size() - 2);
    if (before.equals("--type")) {
      return PhoneCommand.fitting(PhoneSettings.models(), typed);
    }
    return PhoneCommand.fitting(
        OPTIONS.stream().filter(option -> !words.contains(option)).toList(), typed);
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = new ArrayList<>(call.words());
    if (words.isEmpty() || words.get(0).startsWith("--")) {
      return CommandResult.error("which phone? " + USAGE);
    }
    String device = words.remove(0);
    String host = "127.0.0.1";
    int port = 2000;
    String type = "7960";
    int version = 0;
    try {
      for (int i = 0; i < words.size(); i += 2) {
        if (i + 1 == words.size()) {
          return CommandResult.error(words.get(i) + " needs a value; " + USAGE);
        }
        String value = words.get(i + 1);
        switch (words.get(i)) {
          case "--host" -> host = value;
          case "--port" -> port = number("--port", value, HIGHEST_PORT);
          case "--type" -> type = value;
          case "--version" -> version = number("--version", value, HIGHEST_VERSION);
          default -> {
            return CommandResult.error("no option " + words.get(i) + "; " + USAGE);
          }
        }
      }
      return register(settings(device, type, version), new InetSocketAddress(host, port));
    } catch (IllegalArgumentException e) {
      return CommandResult.error(String.valueOf(e.getMessage()));
    }
  }

  private static int number(String option, String value, int highest) {
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1) {
      throw new IllegalArgumentException(
          option + " " + value + ": 1 to " + highest + " is possible");
    }
    int number = Integer.parseInt(value);
    if (number > highest) {
      throw new IllegalArgumentException(
          option + " " + value + ": 1 to " + highest + " is possible");
    }
    return number;
  }

  private static PhoneSettings settings(String device, String type, int version) {
    PhoneSettings settings =
        PhoneSettings.model(type)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no preset for type " + type + "; there are " + PhoneSettings.models()))
            .apply(device);
    return version == 0 ? settings : settings.withVersion(version);
  }

  private CommandResult register(PhoneSettings settings, InetSocketAddress server) {
    if (server.isUnresolved()) {
      return CommandResult.error("no address for host " + server.getHostString());
    }
    int voice = VOICES.get(phones.all().size() % VOICES.size());
    SoftPhone phone = phones.create(settings, server);
    phone.tone(voice);
    phone.register().join();
    CommandResult result =
        PhoneCommand.shown(
            phone,
            screen ->
                screen.registered()
                    || screen.registration() == RegistrationState.REJECTED
                    || (screen.registration() == RegistrationState.CONNECTING
                        && !screen.notice().isEmpty()),
            phone.name() + " has no answer from " + server + " yet");
    return phone.screen().registered() ? result : CommandResult.error(phone.screen().text());
  }
}
