package io.thinline.commands.system;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.NamedCommand;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** {@code uptime}: how long the server is up, in a unit. */
@Component(immediate = true, service = ApiCommand.class, property = "name=uptime")
public final class UptimeCommand extends NamedCommand {
  private static final Map<String, ChronoUnit> UNITS = units();

  public UptimeCommand() {
    super(
        "uptime",
        "[us|ms|s|m|h|d|microseconds|milliseconds|seconds|minutes|hours|days]",
        "Tells how long the server is up, in seconds unless told otherwise",
        Role.VIEWER);
  }

  private static Map<String, ChronoUnit> units() {
    Map<String, ChronoUnit> units = new LinkedHashMap<>();
    List.of("us", "microseconds").forEach(name -> units.put(name, ChronoUnit.MICROS));
    List.of("ms", "milliseconds").forEach(name -> units.put(name, ChronoUnit.MILLIS));
    List.of("s", "seconds", "").forEach(name -> units.put(name, ChronoUnit.SECONDS));
    List.of("m", "minutes").forEach(name -> units.put(name, ChronoUnit.MINUTES));
    List.of("h", "hours").forEach(name -> units.put(name, ChronoUnit.HOURS));
    List.of("d", "days").forEach(name -> units.put(name, ChronoUnit.DAYS));
    return units;
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() <= 1
        ? Fitting.to(Fitting.last(words), UNITS.keySet().stream().filter(name -> !name.isEmpty()))
        : List.of();
  }

  @Override
  public boolean immediate() {
    return true;
  }

  @Override
  public CommandResult execute(CommandCall call) {
    ChronoUnit unit = UNITS.get(rest(call.words(), 0).toLowerCase(Locale.ROOT));
    return unit == null
        ? wrong()
        : CommandResult.ok(Long.toString(Uptime.now().dividedBy(unit.getDuration())));
  }
}
