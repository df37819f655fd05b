package io.thinline.benchmarks.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes what a server needs to know the phones and to route their calls. */
@Command(
    name = "directory",
    description =
        "Writes load.xml into directory/default, dialplan/skinny-patterns and dialplan/default: a"
            + " server with this configuration knows the phones and routes their calls.")
final class PhoneFiles implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Option(names = "--phones", defaultValue = "100", description = "how many (${DEFAULT-VALUE})")
  int phones;

  @Option(
      names = "--first-device",
      defaultValue = "SEP001120AA0000",
      description = "name of the first (${DEFAULT-VALUE})")
  String firstDevice = "";

  @Option(
      names = "--first-line",
      defaultValue = "2000",
      description = "its line (${DEFAULT-VALUE})")
  String firstLine = "";

  @Option(
      names = "--speed-dials",
      defaultValue = "0",
      description = "speed dial buttons of each, to the phones behind it (${DEFAULT-VALUE})")
  int speedDials;

  @Option(
      names = "--profile",
      defaultValue = "internal",
      description = "profile they register with (${DEFAULT-VALUE})")
  String profile = "";

  @Option(
      names = "--out",
      required = true,
      description = "the configuration directory of the server")
  Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    Numbering numbering = numbering();
    try (BufferedWriter to = file("directory", "default")) {
      to.write("<include>\n");
      for (int i = 0; i < phones; i++) {
        to.write(user(numbering, i));
      }
      to.write("</include>\n");
    }
    String lines = lines(numbering);
    extension("skinny-patterns", lines, "<action application=\"skinny-process\"/>");
    extension(
        "default", lines, "<action application=\"bridge\" data=\"skinny/" + profile + "/$1\"/>");
    if (spec != null) {
      spec.commandLine()
          .getOut()
          .printf(
              "%,d phones, lines %s to %s%n",
              phones, numbering.line(0), numbering.line(phones - 1));
    }
    return 0;
  }

  /** Numbers as long as theirs that begin like all of them. */
  private String lines(Numbering numbering) {
    String first = numbering.line(0);
    String last = numbering.line(phones - 1);
    if (first.length() != last.length()) {
      throw wrong(
          "lines "
              + first
              + " to "
              + last
              + ": numbers of one length are right, begin with a higher --first-line");
    }
    int common = 0;
    while (common < first.length() && first.charAt(common) == last.charAt(common)) {
      common++;
    }
    return "^(" + first.substring(0, common) + "[0-9]{" + (first.length() - common) + "})$";
  }

  private void extension(String context, String lines, String action) throws IOException {
    try (BufferedWriter to = file("dialplan", context)) {
      to.write(
          """
          <include>
            <extension name="Load">
              <condition field="destination_number" expression="%s">
                %s
              </condition>
            </extension>
          </include>
          """
              .formatted(lines, action));
    }
  }

  private BufferedWriter file(String area, String folder) throws IOException {
    Path directory = Files.createDirectories(out.resolve(area).resolve(folder));
    return Files.newBufferedWriter(directory.resolve("load.xml"));
  }

  private Numbering numbering() {
    try {
      return new Numbering(firstDevice, firstLine);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private RuntimeException wrong(String message) {
    return spec == null
        ? new IllegalArgumentException(message)
        : new ParameterException(spec.commandLine(), message);
  }

  private String user(Numbering numbering, int index) {
    String line = numbering.line(index);
    StringBuilder buttons = new StringBuilder();
    buttons.append(button(1, "Line", "Line " + line, line, " caller-name=\"Phone " + line + "\""));
    for (int dial = 1; dial <= speedDials; dial++) {
      String number = numbering.line((index + dial) % phones);
      buttons.append(button(1 + dial, "SpeedDial", "Call " + number, number, ""));
    }
    return """
          <user id="%s">
            <skinny>
              <buttons>
        %s      </buttons>
            </skinny>
          </user>
        """
        .formatted(numbering.device(index), buttons);
  }

  private static String button(int position, String type, String label, String value, String more) {
    return "        <button position=\"%d\" type=\"%s\" label=\"%s\" value=\"%s\"%s/>\n"
        .formatted(position, type, label, value, more);
  }
}
