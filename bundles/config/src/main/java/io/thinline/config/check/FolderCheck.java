package io.thinline.config.check;

import io.thinline.api.config.ConfigCheck;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.Configuration;
import io.thinline.config.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;

/** Reads a folder and lets every bundle judge its part, without a running PBX. */
public final class FolderCheck {
  private final List<ConfigCheck> checks;

  public FolderCheck(List<ConfigCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  /** With the checks of all bundles on the class path. */
  public static FolderCheck ofClassPath() {
    return new FolderCheck(
        ServiceLoader.load(ConfigCheck.class, FolderCheck.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  /** Blocks: off the call thread. */
  public CheckReport check(Path folder, Properties system) {
    Reading reading = Reading.of(folder, system);
    Configuration candidate =
        new Configuration(
            0, reading.sections(), reading.variables(), reading.profiles(), reading.problems());
    List<ConfigProblem> problems = new ArrayList<>(reading.problems());
    checks.forEach(check -> problems.addAll(check.check(candidate)));
    return new CheckReport(reading.folder(), problems);
  }
}
