package io.thinline.config;

import io.thinline.api.config.ConfigProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** A configuration folder that a test writes. */
final class ConfFolder {
  final Path path;
  final Properties system = new Properties();

  ConfFolder(Path path) {
    this.path = path;
    system.setProperty("thinline.var.local_ip_v4", "192.0.2.7");
  }

  /** A folder with a profile, a domain with the users given, and both contexts. */
  static ConfFolder withUsers(Path path, String users) {
    return new ConfFolder(path)
        .file("autoload_configs/skinny.conf.xml", skinny(""))
        .file("directory/default.xml", domain(users))
        .file(
            "dialplan/default.xml",
            "<include><context name=\"default\"/><context name=\"skinny-patterns\"/></include>");
  }

  static ConfFolder withSettings(Path path, String settings) {
    return withUsers(path, "").file("autoload_configs/skinny.conf.xml", skinny(settings));
  }

  static String skinny(String settings) {
    return "<configuration name=\"skinny.conf\"><profiles><profile name=\"internal\"><settings>\n"
        + settings
        + "\n</settings></profile></profiles></configuration>";
  }

  static String domain(String users) {
    return "<domain name=\"$${domain}\"><groups><group name=\"default\"><users>\n"
        + users
        + "\n</users></group></groups></domain>";
  }

  static String phone(String name, String buttons) {
    return "<user id=\""
        + name
        + "\"><skinny><buttons>\n"
        + buttons
        + "\n</buttons></skinny></user>";
  }

  ConfFolder file(String name, String content) {
    return file(name, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  ConfFolder file(String name, byte[] content) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Reading read() {
    return Reading.of(path, system);
  }

  static List<String> errors(Reading reading) {
    return of(reading, ConfigProblem.Severity.ERROR);
  }

  static List<String> warnings(Reading reading) {
    return of(reading, ConfigProblem.Severity.WARNING);
  }

  private static List<String> of(Reading reading, ConfigProblem.Severity severity) {
    return reading.problems().stream()
        .filter(problem -> problem.severity() == severity)
        .map(ConfigProblem::toString)
        .toList();
  }
}
