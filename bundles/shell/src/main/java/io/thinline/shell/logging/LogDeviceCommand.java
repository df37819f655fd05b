package io.thinline.shell.logging;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.phone.Phone;
import io.thinline.api.phone.PhoneService;
import java.io.IOException;
import java.util.Dictionary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code pbx:log-device}: more in the log about one phone, while the PBX runs. */
@Component(service = ApiCommand.class, immediate = true, property = "name=pbx:log-device")
public final class LogDeviceCommand implements ApiCommand {
  private static final String PID = "org.ops4j.pax.logging";
  private static final List<String> LEVELS = List.of("DEBUG", "INFO", "TRACE");
  private static final String OFF = "off";
  private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9_-]+");

  private volatile @Nullable ConfigurationAdmin configurations;
  private volatile @Nullable PhoneService phones;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigurationAdmin(ConfigurationAdmin admin) {
    configurations = admin;
  }

  public void unbindConfigurationAdmin(ConfigurationAdmin admin) {
    if (configurations == admin) {
      configurations = null;
    }
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindPhoneService(PhoneService service) {
    phones = service;
  }

  public void unbindPhoneService(PhoneService service) {
    if (phones == service) {
      phones = null;
    }
  }

  @Override
  public String name() {
    return "pbx:log-device";
  }

  @Override
  public String description() {
    return "Logs more about one phone than about the others";
  }

  @Override
  public String usage() {
    return """
    pbx:log-device                            which phones have a level of their own
    pbx:log-device <device> DEBUG|INFO|TRACE  logs the phone's messages from that level on
    pbx:log-device <device> off               logs them as all others again
    pbx:log-device off                        the same for every phone\
    """;
  }

  @Override
  public Role role(List<String> words) {
    return words.isEmpty() ? Role.VIEWER : Role.OPERATOR;
  }

  @Override
  public List<String> complete(List<String> words) {
    String word = words.get(words.size() - 1);
    Stream<String> candidates =
        switch (words.size()) {
          case 1 -> Stream.concat(devices(), Stream.of(OFF));
          case 2 ->
              words.get(0).equals(OFF)
                  ? Stream.of()
                  : Stream.concat(LEVELS.stream(), Stream.of(OFF));
          default -> Stream.of();
        };
    return candidates
        .filter(
            candidate ->
                candidate.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT)))
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<String> devices() {
    PhoneService service = phones;
    Stream<String> registered =
        service == null ? Stream.of() : service.phones().stream().map(Phone::name);
    try {
      return Stream.concat(registered, levels().keySet().stream());
    } catch (IOException e) {
      return registered;
    }
  }

  @Override
  public CommandResult execute(CommandCall call) {
    try {
      return answer(call.words());
    } catch (IOException e) {
      return CommandResult.error(
          "the configuration of the log cannot be changed: " + e.getMessage());
    }
  }

  private CommandResult answer(List<String> words) throws IOException {
    if (configurations == null) {
      return CommandResult.error("there is no Config Admin service; feature:install config");
    }
    if (words.isEmpty()) {
      return list();
    }
    if (words.equals(List.of(OFF))) {
      update(Map.of());
      return CommandResult.ok("Every phone is logged as the loggers say");
    }
    if (words.size() != 2) {
      return CommandResult.error(usage());
    }
    return set(words.get(0), words.get(1).toUpperCase(Locale.ROOT));
  }

  private CommandResult list() throws IOException {
    Map<String, String> levels = levels();
    if (levels.isEmpty()) {
      return CommandResult.ok("No phone has a level of its own");
    }
    return CommandResult.of(
        new CommandData.Table(
            List.of("Device", "Level"),
            levels.entrySet().stream()
                .map(entry -> List.of(entry.getKey(), entry.getValue()))
                .toList()));
  }

  private CommandResult set(String device, String level) throws IOException {
    boolean off = level.equals(OFF.toUpperCase(Locale.ROOT));
    if (!off && !LEVELS.contains(level)) {
      return CommandResult.error(
          level + " is none of DEBUG, INFO, TRACE and off: a phone can be logged more, not less");
    }
    if (!DEVICE.matcher(device).matches()) {
      return CommandResult.error(device + " is not the name of a device, such as SEP001120AABBCC");
    }
    Map<String, String> levels = new TreeMap<>(levels());
    if (off && !levels.containsKey(device)) {
      return CommandResult.error(
          device + " has no level of its own; those that have one: " + names(levels));
    }
    if (off) {
      levels.remove(device);
    } else {
      levels.put(device, level);
    }
    update(levels);
    return CommandResult.ok(
        off
            ? device + " is logged as the loggers say"
            : device + " is logged from " + level + " on, until pbx:log-device " + device + " off");
  }

  private static String names(Map<String, String> levels) {
    return levels.isEmpty() ? "none" : String.join(", ", levels.keySet());
  }

  private Map<String, String> levels() throws IOException {
    return DeviceLevels.of(properties(configuration()));
  }

  private void update(Map<String, String> levels) throws IOException {
    Configuration configuration = configuration();
    configuration.update(
        FrameworkUtil.asDictionary(DeviceLevels.with(properties(configuration), levels)));
  }

  private Configuration configuration() throws IOException {
    ConfigurationAdmin admin = configurations;
    if (admin == null) {
      throw new IOException("there is no Config Admin service");
    }
    return admin.getConfiguration(PID, null);
  }

  private static Dictionary<String, Object> properties(Configuration configuration) {
    Dictionary<String, Object> properties = configuration.getProperties();
    return properties == null ? FrameworkUtil.asDictionary(Map.of()) : properties;
  }
}
