package io.thinline.shell.fs;

import io.thinline.api.event.EventFormat;
import io.thinline.api.event.EventSink;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The events that are printed between the lines of one {@code fs}. Used by its thread alone. */
final class FsEvents implements AutoCloseable {
  private static final String CUSTOM = "CUSTOM";
  private static final String ALL = "ALL";

  private final FsServices services;
  private final Consumer<String> printer;
  private @Nullable EventSubscription subscription;

  /**
   * @param printer called on the event stream's threads
   */
  FsEvents(FsServices services, Consumer<String> printer) {
    this.services = services;
    this.printer = printer;
  }

  /**
   * Prints events from now on, instead of those it has printed so far.
   *
   * @param words the format, then names and subclasses; none is all
   * @return what to answer
   */
  String follow(List<String> words) {
    if (words.isEmpty()) {
      return "-USAGE: /event <format> [NAME ...]; formats: "
          + String.join(", ", services.formats());
    }
    EventFormat format = services.format(words.get(0)).orElse(null);
    if (format == null) {
      return "-ERR no format "
          + words.get(0)
          + "; there is: "
          + String.join(", ", services.formats());
    }
    EventStream stream = services.events().orElse(null);
    if (stream == null) {
      return "-ERR the bundle io.thinline.spine has gone";
    }
    close();
    List<String> names =
        words.subList(1, words.size()).stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
    subscription = stream.subscribe("fs", EventStream.FROM_NOW, sink(format, names));
    return "+OK event listener enabled " + format.name();
  }

  private EventSink sink(EventFormat format, List<String> names) {
    return new EventSink() {
      @Override
      public void event(PbxEvent event) {
        if (isWanted(event, names)) {
          printer.accept(format.format(event).stripTrailing() + "\n");
        }
      }

      @Override
      public void gap(long lost) {
        printer.accept("(" + lost + " events missed)\n");
      }
    };
  }

  /** {@code CUSTOM} means those subclasses that are named with it, or all when none is. */
  static boolean isWanted(PbxEvent event, List<String> names) {
    if (names.isEmpty() || names.contains(ALL)) {
      return true;
    }
    if (!event.name().equals(CUSTOM)) {
      return names.contains(event.name());
    }
    return names.contains(event.subclass().toUpperCase(Locale.ROOT))
        || (names.contains(CUSTOM) && names.stream().noneMatch(name -> name.contains("::")));
  }

  String end() {
    close();
    return "+OK no longer listening for events";
  }

  @Override
  public void close() {
    EventSubscription current = subscription;
    subscription = null;
    if (current != null) {
      current.close();
    }
  }
}
