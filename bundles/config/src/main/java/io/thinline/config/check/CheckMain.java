package io.thinline.config.check;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Checks a folder from the command line. Exit code 0: no errors, warnings do not count; 1: errors;
 * 2: no such folder.
 */
public final class CheckMain {
  private static final int ERRORS = 1;
  private static final int NO_FOLDER = 2;

  private CheckMain() {}

  /** The folder to check; {@code conf} when none is given. */
  public static void main(String... words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(out, System.getProperties(), words));
  }

  static int run(PrintStream out, Properties system, String... words) {
    if (words.length > 1) {
      out.println("usage: check [folder]");
      return NO_FOLDER;
    }
    String wanted = words.length == 0 ? "conf" : words[0];
    try {
      Path folder = Path.of(wanted).toAbsolutePath().normalize();
      if (Files.isDirectory(folder)) {
        return report(out, FolderCheck.ofClassPath().check(folder, system));
      }
    } catch (InvalidPathException e) {
      out.println("\"" + wanted + "\" is no name of a folder");
      return NO_FOLDER;
    }
    out.println("there is no folder " + wanted);
    return NO_FOLDER;
  }

  private static int report(PrintStream out, CheckReport report) {
    report.lines().forEach(out::println);
    out.println(report.summary());
    return report.hasErrors() ? ERRORS : 0;
  }
}
