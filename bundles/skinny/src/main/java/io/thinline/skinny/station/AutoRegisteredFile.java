package io.thinline.skinny.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers which number each such phone was given: a line for each, {@code <profile> <device>
 * <number>}. Blocks; never on the call thread.
 */
final class AutoRegisteredFile {
  private static final Logger LOG = LoggerFactory.getLogger(AutoRegisteredFile.class);
  private static final String NAME = "auto-registered";
  private static final String HEADING = "# profile device number";

  private static final Pattern LINE = Pattern.compile("(.+?)\\s+(\\S+)\\s+([0-9]+)");

  private final Path file;

  AutoRegisteredFile(Path directory) {
    file = directory.resolve(NAME);
  }

  /** What was remembered; a line that says nothing is left out. */
  List<AutoRegisteredPhone> read() {
    List<AutoRegisteredPhone> phones = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        read(lines.get(i), i + 1, phones);
      }
    } catch (NoSuchFileException e) {
      LOG.debug("{} is not there yet", file);
    } catch (IOException e) {
      LOG.warn("{} cannot be read, phones may get other numbers: {}", file, e.toString());
    }
    return phones;
  }

  private void read(String line, int number, List<AutoRegisteredPhone> phones) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    Matcher words = LINE.matcher(line.strip());
    if (words.matches() && DeviceName.proper(words.group(2))) {
      phones.add(new AutoRegisteredPhone(words.group(1), words.group(2), words.group(3)));
    } else {
      LOG.warn("{}:{}: \"{}\" is not a profile, a device and a number", file, number, line);
    }
  }

  void write(Collection<AutoRegisteredPhone> phones) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path whole = Files.createTempFile(directory, NAME, ".new");
    Stream<String> lines =
        phones.stream().map(it -> it.profile() + " " + it.device() + " " + it.number());
    Files.write(whole, Stream.concat(Stream.of(HEADING), lines).toList());
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
