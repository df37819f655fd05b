package io.thinline.routes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes events into the file of their day. One lane. */
final class FileOutlet implements Outlet {
  private static final Logger LOG = LoggerFactory.getLogger(FileOutlet.class);
  private static final Map<String, String> ENDINGS =
      Map.of("json", ".jsonl", "plain", ".txt", "xml", ".xml");

  private final FileDestination destination;
  private final String format;
  private final EventText text;
  private @Nullable LocalDate day;
  private @Nullable Path path;
  private @Nullable PlainFile open;

  FileOutlet(FileDestination destination, String format, EventText text) {
    this.destination = destination;
    this.format = format;
    this.text = text;
  }

  @Override
  public void deliver(SpooledEvent event) throws IOException {
    String written = text.write(event, format);
    String line = written.endsWith("\n") ? written : written + "\n";
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    LocalDate date = event.event().timestamp().atZone(destination.zone()).toLocalDate();
    PlainFile file = fileWithRoomFor(date, bytes.length);
    file.append(bytes, file.size());
  }

  private PlainFile fileWithRoomFor(LocalDate wanted, int more) throws IOException {
    PlainFile current = open;
    Path there = path;
    if (current != null
        && there != null
        && wanted.equals(day)
        && fits(current.size(), more)
        && Files.exists(there)) {
      return current;
    }
    renew();
    Files.createDirectories(destination.folder());
    Path file = fileFor(wanted, more);
    PlainFile opened = new PlainFile(file);
    cutTornLine(file, opened);
    open = opened;
    path = file;
    day = wanted;
    return opened;
  }

  private boolean fits(long length, int more) {
    return length == 0 || length + more <= destination.largest();
  }

  /** The last file of the day, or the one behind it when that is full. */
  private Path fileFor(LocalDate wanted, int more) throws IOException {
    int number = 0;
    while (Files.exists(file(wanted, number + 1))) {
      number++;
    }
    Path last = file(wanted, number);
    boolean full = Files.exists(last) && !fits(Files.size(last), more);
    return full ? file(wanted, number + 1) : last;
  }

  private Path file(LocalDate wanted, int number) {
    String count = number == 0 ? "" : "." + number;
    String ending = ENDINGS.getOrDefault(format, ".txt");
    return destination.folder().resolve("events-" + wanted + count + ending);
  }

  /** A crash may have left a part of a line of JSON; its event comes again. */
  private void cutTornLine(Path file, PlainFile opened) throws IOException {
    if (!format.equals("json")) {
      return;
    }
    long end = opened.size();
    byte[] one = new byte[1];
    long whole = end;
    while (whole > 0) {
      if (!opened.read(one, whole - 1) || one[0] == '\n') {
        break;
      }
      whole--;
    }
    if (whole < end) {
      LOG.warn("{}: {} bytes of a line that was not finished are cut off", file, end - whole);
      opened.truncate(whole);
    }
  }

  @Override
  public void renew() throws IOException {
    PlainFile former = open;
    open = null;
    if (former != null) {
      try (former) {
        former.force();
      }
    }
  }

  @Override
  public void close() {
    try {
      renew();
    } catch (IOException e) {
      LOG.warn("{}: {}", destination.folder(), e.toString());
    }
  }
}
