package io.thinline.itests.karaf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page of the manual shows of the console: blocks fenced as {@code ```console}. A line with
 * a prompt is typed, the lines behind it are the answer. What a page does not show but needs is in
 * a comment {@code <!-- console: command ; command -->}. Three dots on a line stand for any lines.
 */
final class Transcript {
  private static final Pattern SHELL = Pattern.compile("\\$ \\./thinline exec (['\"])(.*)\\1");
  private static final Pattern KARAF = Pattern.compile("[a-z]+@[a-z]+\\(\\)> (.*)");
  private static final Pattern FS = Pattern.compile("(?:thinline@internal|fs)> (.*)");
  private static final Pattern UNSEEN = Pattern.compile("<!-- console: (.*) -->");
  private static final String FENCE = "```";

  /**
   * Something typed.
   *
   * @param fs whether at the prompt of fs
   * @param expected what is shown below; null when nobody sees it
   */
  record Step(String where, String line, boolean fs, List<String> expected) {
    /** With the legs of this run in it. */
    Step with(Identities identities) {
      return new Step(where, identities.in(line), fs, expected);
    }
  }

  private final List<Step> steps = new ArrayList<>();
  private final Path page;

  private Transcript(Path page) {
    this.page = page;
  }

  static List<Step> of(Path page) throws IOException {
    Transcript transcript = new Transcript(page);
    transcript.read(Files.readAllLines(page));
    return transcript.steps;
  }

  private void read(List<String> lines) {
    boolean inside = false;
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      Matcher unseen = UNSEEN.matcher(line);
      if (line.startsWith(FENCE)) {
        inside = line.equals(FENCE + "console");
      } else if (inside) {
        shown(number, line);
      } else if (unseen.matches()) {
        for (String command : unseen.group(1).split(" ; ")) {
          steps.add(new Step(where(number), command.strip(), false, null));
        }
      }
    }
  }

  private void shown(int number, String line) {
    Matcher shell = SHELL.matcher(line);
    Matcher karaf = KARAF.matcher(line);
    Matcher fs = FS.matcher(line);
    if (shell.matches()) {
      add(number, shell.group(2), false);
    } else if (karaf.matches()) {
      add(number, karaf.group(1), false);
    } else if (fs.matches()) {
      add(number, fs.group(1), true);
    } else if (!steps.isEmpty() && steps.get(steps.size() - 1).expected() != null) {
      steps.get(steps.size() - 1).expected().add(line);
    }
  }

  private void add(int number, String line, boolean fs) {
    steps.add(new Step(where(number), line, fs, new ArrayList<>()));
  }

  private String where(int number) {
    return "docs/" + page.getFileName() + ":" + number;
  }
}
