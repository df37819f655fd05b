package io.thinline.config;

import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.ConfigProblem.Severity;
import io.thinline.api.config.Configuration;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.time.Clock;
import io.thinline.config.change.Change;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators are told of readings: in the log and as events. */
final class ConfigReports {
  static final String BROKEN = "thinline::config_error";
  static final String RELOADED = "RELOADXML";

  private static final Logger LOG = LoggerFactory.getLogger(FileConfiguration.class);
  private static final int LOGGED = 50;

  private final Consumer<PbxEvent> events;
  private final Clock clock;

  ConfigReports(Consumer<PbxEvent> events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  void started(Reading reading) {
    log(reading, Set.of());
    LOG.info(
        "Configuration {} read: {}, {}; {}",
        reading.folder(),
        ProblemLines.counted(reading.profiles().size(), "profile"),
        ProblemLines.counted(reading.directory().size(), "device"),
        ProblemLines.summary(reading.problems()));
    if (reading.broken()) {
      publishBroken(reading);
    }
  }

  /** Problems that were there before are not repeated. */
  void reloaded(Reading reading, Configuration before, String summary) {
    log(reading, Set.copyOf(before.problems()));
    LOG.info(
        "Configuration {} reloaded: {}; {}",
        reading.folder(),
        summary,
        ProblemLines.summary(reading.problems()));
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Config-Folder", reading.folder().toString());
    headers.put("Config-Changes", summary);
    counts(reading.problems(), headers);
    events.accept(PbxEvent.core(RELOADED, clock.now(), headers));
  }

  void broken(Reading reading, Configuration stays) {
    log(reading, Set.copyOf(stays.problems()));
    LOG.error(
        "Configuration {} is broken; the last good one stays in force; {}",
        reading.folder(),
        ProblemLines.summary(reading.problems()));
    publishBroken(reading);
  }

  void directory(Collection<ConfigProblem> problems) {
    problems.forEach(problem -> LOG.warn("{}", problem));
  }

  void directory(String summary) {
    LOG.info("Directory sources have news: {}", summary);
  }

  /** What an operator has changed on purpose. */
  void applied(Collection<Change> changes) {
    LOG.info("{}", changes.stream().map(Change::text).collect(Collectors.joining("; ")));
  }

  /** What other bundles find wrong, they log themselves when they take it. */
  private static void log(Reading reading, Set<ConfigProblem> known) {
    List<ConfigProblem> news =
        reading.own().stream().filter(problem -> !known.contains(problem)).toList();
    for (ConfigProblem problem : news.subList(0, Math.min(LOGGED, news.size()))) {
      String line = ProblemLines.line(problem, reading.folder());
      if (problem.severity() == Severity.ERROR) {
        LOG.error("{}", line);
      } else {
        LOG.warn("{}", line);
      }
    }
    if (news.size() > LOGGED) {
      LOG.warn("{} more problems; config:check lists all", news.size() - LOGGED);
    }
  }

  private void publishBroken(Reading reading) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Config-Folder", reading.folder().toString());
    counts(reading.problems(), headers);
    ProblemLines.firstError(reading.problems())
        .ifPresent(
            error -> {
              error
                  .location()
                  .ifPresent(
                      where -> {
                        headers.put("Config-File", where.file());
                        headers.put("Config-Line", Integer.toString(where.line()));
                      });
              headers.put("Config-Message", error.message());
            });
    String lines =
        reading.problems().stream()
            .map(problem -> ProblemLines.withSeverity(problem, reading.folder()) + "\n")
            .collect(Collectors.joining());
    events.accept(PbxEvent.custom(BROKEN, clock.now(), headers).withBody(lines));
  }

  private static void counts(List<ConfigProblem> problems, Map<String, String> headers) {
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    headers.put("Config-Errors", Long.toString(errors));
    headers.put("Config-Warnings", Long.toString(problems.size() - errors));
  }
}
