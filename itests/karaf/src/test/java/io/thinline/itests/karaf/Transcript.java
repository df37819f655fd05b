package io.thinline.itests.karaf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page of the manual shows of typed lines and their answers: blocks fenced as {@code
 * ```console}. A line with a prompt is typed, the lines behind it are the answer: at the console
 * ({@code $ ./thinline exec '...'}), at the prompt of {@code fs}, or in a shell in the folder of
 * the PBX ({@code $ ...}, with {@code > ...} below for what it asks for). Three dots on a line
 * stand for any lines; {@code ^C} at the end is Ctrl-C.
 *
 * <p>What a page needs and does not show is in comments: {@code <!-- console: command ; command
 * -->}, {@code <!-- shell: ... -->}; {@code <!-- until: command => text -->} waits for an answer
 * with that text; {@code <!-- meanwhile: command -->} is typed while the next command that ends
 * with Ctrl-C runs; {@code <!-- file: var/deploy/a.yaml -->} puts the block below there; {@code
 * <!-- typed: below -->} makes each line of the block below, which shows no answers, be typed at
 * the console; {@code <!-- broker: 1883 -->} is an MQTT broker that is away, which {@code <!--
 * broker: opens -->} makes come back; {@code <!-- port: 8085 -->} is a port that is another one in
 * each run.
 */
final class Transcript {
  static final String FENCE = "```";
  static final String FENCED = FENCE + "console";

  private static final Pattern EXEC = Pattern.compile("\\$ \\./thinline exec (['\"])(.*)\\1");
  private static final Pattern KARAF = Pattern.compile("[a-z]+@[a-z]+\\(\\)> (.*)");
  private static final Pattern FS = Pattern.compile("(?:thinline@internal|fs)> (.*)");
  private static final Pattern SHELL = Pattern.compile("\\$ (.*)");
  private static final Pattern UNSEEN = Pattern.compile("<!-- ([a-z]+): (.*) -->");
  private static final String COMMANDS = "commands";
  private static final String MORE = "> ";

  /** Where a line is typed, or what else it is. */
  enum At {
    CONSOLE,
    FS,
    SHELL,
    MEANWHILE,
    UNTIL,
    FILE,
    BROKER,
    PORT
  }

  /**
   * Something done.
   *
   * @param below what is shown below: the answer, or what is in a file; null when nobody sees it
   */
  record Step(String where, At at, String line, List<String> below) {
    boolean isShown() {
      return below != null && at != At.FILE;
    }

    /** Whether the command runs until somebody has seen enough. */
    boolean endsWithCtrlC() {
      return isShown() && !below.isEmpty() && below.get(below.size() - 1).equals("^C");
    }

    /** What is answered. */
    List<String> expected() {
      return endsWithCtrlC() ? below.subList(0, below.size() - 1) : below;
    }

    Step saying(String line) {
      return new Step(where, at, line, below);
    }
  }

  private final List<Step> steps = new ArrayList<>();
  private final Path page;

  /** The block that is being read. */
  private enum Block {
    NONE,
    CONSOLE,
    COMMANDS,
    FILE,
    OTHER
  }

  private Transcript(Path page) {
    this.page = page;
  }

  /** In their order; throws when the page cannot be meant as it is written. */
  static List<Step> of(Path page) throws IOException {
    Transcript transcript = new Transcript(page);
    transcript.read(Files.readAllLines(page));
    return transcript.steps;
  }

  private void read(List<String> lines) {
    Block block = Block.NONE;
    String meant = "";
    boolean typed = false;
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      Matcher unseen = UNSEEN.matcher(line);
      if (line.startsWith(FENCE)) {
        block = block == Block.NONE ? opened(number, line, meant) : Block.NONE;
        meant = "";
        typed = false;
      } else if (block == Block.FILE) {
        last().below().add(line);
      } else if (block == Block.COMMANDS) {
        steps.add(new Step(where(number), At.CONSOLE, line, null));
      } else if (block == Block.CONSOLE) {
        typed = shown(number, line, typed);
      } else if (block == Block.NONE && unseen.matches()) {
        meant = unseen(number, unseen.group(1), unseen.group(2));
      }
    }
    if (block != Block.NONE) {
      throw wrong(lines.size(), "a block has no end");
    }
  }

  private Block opened(int number, String fence, String meant) {
    if (fence.equals(FENCED)) {
      return Block.CONSOLE;
    }
    if (meant.isEmpty()) {
      return Block.OTHER;
    }
    if (meant.equals(COMMANDS)) {
      return Block.COMMANDS;
    }
    steps.add(new Step(where(number), At.FILE, meant, new ArrayList<>()));
    return Block.FILE;
  }

  /** What the block below is: a file's name, {@link #COMMANDS}, or nothing. */
  private String unseen(int number, String word, String text) {
    switch (word) {
      case "console", "meanwhile" -> {
        At at = word.equals("console") ? At.CONSOLE : At.MEANWHILE;
        for (String command : text.split(" ; ")) {
          steps.add(new Step(where(number), at, command.strip(), null));
        }
      }
      case "until" -> steps.add(new Step(where(number), At.UNTIL, text, null));
      case "shell" -> steps.add(new Step(where(number), At.SHELL, text, null));
      case "port" -> steps.add(new Step(where(number), At.PORT, text, null));
      case "broker" -> steps.add(new Step(where(number), At.BROKER, text, null));
      case "file" -> {
        return text;
      }
      case "typed" -> {
        return COMMANDS;
      }
      default -> throw wrong(number, "what is \"" + word + "\"?");
    }
    return "";
  }

  /** Whether something has been typed in this block. */
  private boolean shown(int number, String line, boolean typed) {
    Matcher exec = EXEC.matcher(line);
    Matcher karaf = KARAF.matcher(line);
    Matcher fs = FS.matcher(line);
    Matcher shell = SHELL.matcher(line);
    if (exec.matches()) {
      add(number, At.CONSOLE, exec.group(2));
    } else if (karaf.matches()) {
      add(number, At.CONSOLE, karaf.group(1));
    } else if (fs.matches()) {
      add(number, At.FS, fs.group(1));
    } else if (shell.matches()) {
      add(number, At.SHELL, shell.group(1));
    } else if (!typed) {
      throw wrong(number, "an answer to nothing; a prompt comes first");
    } else if (line.startsWith(MORE) && asksForMore()) {
      Step whole = last().saying(last().line() + "\n" + line.substring(MORE.length()));
      steps.set(steps.size() - 1, whole);
    } else {
      last().below().add(line);
    }
    return true;
  }

  private boolean asksForMore() {
    String line = last().line();
    return last().at() == At.SHELL
        && last().below().isEmpty()
        && (line.contains("<<") || line.endsWith("\\"));
  }

  private Step last() {
    return steps.get(steps.size() - 1);
  }

  private void add(int number, At at, String line) {
    steps.add(new Step(where(number), at, line, new ArrayList<>()));
  }

  private IllegalArgumentException wrong(int number, String what) {
    return new IllegalArgumentException(where(number) + ": " + what);
  }

  private String where(int number) {
    return page.getFileName() + ":" + number;
  }
}
