package io.thinline.shell.fs;

import io.thinline.api.command.CommandService;
import io.thinline.api.event.EventFormat;
import io.thinline.api.event.EventStream;
import io.thinline.shell.logging.LogFeed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What {@code fs} uses; all of it comes and goes with its bundles. Any thread. */
public final class FsServices {
  private final AtomicReference<@Nullable CommandService> commands = new AtomicReference<>();
  private final AtomicReference<@Nullable EventStream> events = new AtomicReference<>();
  private final AtomicReference<@Nullable LogFeed> log = new AtomicReference<>();
  private final List<EventFormat> formats = new CopyOnWriteArrayList<>();

  public void use(CommandService service) {
    commands.set(service);
  }

  public void forget(CommandService service) {
    commands.compareAndSet(service, null);
  }

  public void use(EventStream stream) {
    events.set(stream);
  }

  public void forget(EventStream stream) {
    events.compareAndSet(stream, null);
  }

  public void use(EventFormat format) {
    formats.add(format);
  }

  public void forget(EventFormat format) {
    formats.remove(format);
  }

  public void use(LogFeed feed) {
    log.set(feed);
  }

  public void forget(LogFeed feed) {
    log.compareAndSet(feed, null);
  }

  Optional<CommandService> commands() {
    return Optional.ofNullable(commands.get());
  }

  Optional<EventStream> events() {
    return Optional.ofNullable(events.get());
  }

  Optional<LogFeed> log() {
    return Optional.ofNullable(log.get());
  }

  List<String> formats() {
    return formats.stream().map(EventFormat::name).sorted().toList();
  }

  Optional<EventFormat> format(String name) {
    return formats.stream().filter(format -> format.name().equalsIgnoreCase(name)).findFirst();
  }
}
