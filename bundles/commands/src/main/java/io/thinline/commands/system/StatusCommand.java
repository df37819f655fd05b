package io.thinline.commands.system;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.commands.NamedCommand;
import io.thinline.commands.system.SessionCounts.Counts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code status}: how long the server is up and how many legs there are and were. */
@Component(immediate = true, service = ApiCommand.class, property = "name=status")
public final class StatusCommand extends NamedCommand {
  private final SessionCounts sessions;
  private final Draining draining;

  @Activate
  public StatusCommand(@Reference SessionCounts sessions, @Reference Draining draining) {
    super("status", "", "Tells how the server does", Role.VIEWER);
    this.sessions = sessions;
    this.draining = draining;
  }

  @Override
  public CommandResult execute(CommandCall call) {
    try {
      Duration up = Uptime.now();
      Counts counts = sessions.counts();
      double idle = IdleCpu.percent();
      return CommandResult.of(text(up, counts, idle), tree(up, counts, idle));
    } catch (CompletionException e) {
      return error("the switch does not answer: " + e.getMessage());
    }
  }

  /** Two of FreeSWITCH's lines end with a space. */
  private String text(Duration up, Counts counts, double idle) {
    return String.join(
        "\n",
        "UP " + Uptime.words(up),
        "%s (Version %s) is %s".formatted(ProductVersion.NAME, ProductVersion.full(), readiness()),
        counts.total() + " session(s) since startup",
        "%d session(s) - peak %d, last 5min %d "
            .formatted(counts.now(), counts.peak(), counts.peakFiveMinutes()),
        "%d session(s) per Sec out of max 0, peak %d, last 5min %d "
            .formatted(counts.lastSecond(), counts.fastest(), counts.fastestFiveMinutes()),
        "0 session(s) max",
        String.format(Locale.ROOT, "min idle cpu 0.00/%.2f", idle));
  }

  private String readiness() {
    return draining.underWay() ? "not ready" : "ready";
  }

  private CommandData.Tree tree(Duration up, Counts counts, double idle) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("version", ProductVersion.number());
    values.put("ready", !draining.underWay());
    values.put("uptime-msec", up.toMillis());
    values.put("sessions-since-startup", counts.total());
    values.put("sessions", counts.now());
    values.put("sessions-peak", counts.peak());
    values.put("sessions-peak-5min", counts.peakFiveMinutes());
    values.put("sessions-per-sec", counts.lastSecond());
    values.put("sessions-per-sec-peak", counts.fastest());
    values.put("sessions-per-sec-peak-5min", counts.fastestFiveMinutes());
    values.put("idle-cpu", idle);
    return new CommandData.Tree(values);
  }
}
