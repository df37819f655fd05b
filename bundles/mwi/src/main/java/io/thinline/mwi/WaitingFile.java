package io.thinline.mwi;

import io.thinline.api.mailbox.MailboxAccount;
import io.thinline.api.mailbox.MessageCounts;
import io.thinline.api.mailbox.WaitingMessages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line for each mailbox, {@code 1101@example.com yes 3/1 (2/0)}. */
final class WaitingFile implements WaitingStore {
  static final String NAME = "messages-waiting";

  private static final Logger LOG = LoggerFactory.getLogger(WaitingFile.class);
  private static final String HEADING = "# mailbox, whether messages wait, new/saved (urgent ones)";
  private static final Pattern LINE = Pattern.compile("(.+)@(.+?) (yes|no) ([0-9].*)");
  private static final int SHOWN = 80;

  private final Path file;
  private long written = -1;

  WaitingFile(Path directory) {
    file = directory.resolve(NAME);
  }

  /** In the folder of the state; nowhere outside of a PBX. */
  static WaitingStore standard(Properties system) {
    String state = system.getProperty("thinline.state", "");
    String base = system.getProperty("karaf.base", "");
    if (!state.isEmpty()) {
      return new WaitingFile(Path.of(state));
    }
    return base.isEmpty() ? NONE : new WaitingFile(Path.of(base, "state"));
  }

  @Override
  public Map<MailboxAccount, WaitingMessages> read() {
    Map<MailboxAccount, WaitingMessages> mailboxes = new LinkedHashMap<>();
    List<String> ignored = new ArrayList<>();
    try {
      // A byte that is no UTF-8 spoils its own line, not the others.
      List<String> lines =
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (!line.isBlank() && !line.startsWith("#") && !read(line.strip(), mailboxes)) {
          ignored.add((i + 1) + ": \"" + shown(line) + "\"");
        }
      }
    } catch (NoSuchFileException e) {
      LOG.debug("{} is not there yet", file);
    } catch (IOException e) {
      LOG.warn("{} cannot be read, no messages are known: {}", file, e.toString());
    }
    if (!ignored.isEmpty()) {
      LOG.warn(
          "{}:{} is no <mailbox>@<domain> yes|no <new>/<saved>; ignored lines: {}",
          file,
          ignored.get(0),
          ignored.size());
    }
    return mailboxes;
  }

  private static boolean read(String line, Map<MailboxAccount, WaitingMessages> mailboxes) {
    Matcher words = LINE.matcher(line);
    Optional<MessageCounts> counts =
        words.matches() ? WaitingHeaders.counts(words.group(4)) : Optional.empty();
    if (counts.isEmpty() || words.group(1).isBlank() || words.group(2).isBlank()) {
      return false;
    }
    mailboxes.put(
        new MailboxAccount(words.group(1), words.group(2)),
        new WaitingMessages(words.group(3).equals("yes"), counts.get()));
    return true;
  }

  private static String shown(String line) {
    String printable = line.replaceAll("\\p{Cntrl}", ".");
    return printable.length() > SHOWN ? printable.substring(0, SHOWN) + "..." : printable;
  }

  /** Whoever reads it, or pulls the plug, has the old content or the new, and never half of one. */
  @Override
  public synchronized void write(long version, Map<MailboxAccount, WaitingMessages> mailboxes)
      throws IOException {
    if (version <= written) {
      return;
    }
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path fresh = directory.resolve(NAME + ".new");
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(text(mailboxes).getBytes(StandardCharsets.UTF_8));
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    written = version;
  }

  private static String text(Map<MailboxAccount, WaitingMessages> mailboxes) {
    return mailboxes.entrySet().stream()
        .map(
            entry ->
                entry.getKey()
                    + (entry.getValue().waiting() ? " yes " : " no ")
                    + entry.getValue().counts())
        .filter(line -> line.chars().noneMatch(Character::isISOControl))
        .sorted()
        .map(line -> line + "\n")
        .collect(Collectors.joining("", HEADING + "\n", ""));
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
