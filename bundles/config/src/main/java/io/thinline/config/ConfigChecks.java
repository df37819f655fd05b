package io.thinline.config;

import io.thinline.api.config.ConfigCheck;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.Configuration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What other bundles find wrong in a reading. */
final class ConfigChecks {
  private static final Logger LOG = LoggerFactory.getLogger(ConfigChecks.class);
  private static final Comparator<ConfigProblem> BY_PLACE =
      Comparator.<ConfigProblem, String>comparing(
              problem -> problem.location().map(where -> where.file()).orElse(""))
          .thenComparing(problem -> problem.location().map(where -> where.line()).orElse(0));

  private final List<ConfigCheck> checks = new CopyOnWriteArrayList<>();

  void add(ConfigCheck check) {
    checks.add(check);
  }

  void remove(ConfigCheck check) {
    checks.remove(check);
  }

  /** The reading with what the checks have to say. */
  Reading judged(Reading reading) {
    Configuration candidate = reading.configuration(0);
    List<ConfigProblem> found = new ArrayList<>();
    for (ConfigCheck check : checks) {
      try {
        found.addAll(check.check(candidate));
      } catch (RuntimeException e) {
        LOG.error("{} cannot judge the configuration", check.getClass().getName(), e);
      }
    }
    found.sort(BY_PLACE);
    return reading.judged(List.copyOf(found));
  }
}
