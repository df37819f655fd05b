package io.thinline.events;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.event.EventFormat;
import io.thinline.api.event.EventSink;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code event:follow}: prints events as they happen, until the operator interrupts. */
@Component(service = ApiCommand.class, immediate = true, property = "name=event:follow")
public final class EventFollowCommand implements ApiCommand {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final String AS = "--as";

  private final EventStream stream;
  private final EventNames names;
  private final EventLine line;
  private final EventFormats formats = new EventFormats();
  private volatile boolean stopped;

  @Activate
  public EventFollowCommand(@Reference EventStream stream) {
    this(stream, ZoneId.systemDefault());
  }

  EventFollowCommand(EventStream stream, ZoneId zone) {
    this.stream = stream;
    names = new EventNames(stream);
    line = new EventLine(zone);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindEventFormat(EventFormat format) {
    formats.add(format);
  }

  public void unbindEventFormat(EventFormat format) {
    formats.remove(format);
  }

  /** Whoever follows is told so within a second. */
  @Deactivate
  public void stop() {
    stopped = true;
  }

  @Override
  public String name() {
    return "event:follow";
  }

  @Override
  public String description() {
    return "Prints events as they happen, until interrupted";
  }

  @Override
  public String usage() {
    return """
        event:follow [pattern] [--as FORMAT]
        pattern      subclass or name, * for anything: skinny::*, call_state, CHANNEL_*
        --as FORMAT  whole events as plain, json or xml instead of a line each""";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public List<String> complete(List<String> words) {
    String word = words.isEmpty() ? "" : words.get(words.size() - 1);
    if (words.size() > 1 && words.get(words.size() - 2).equals(AS)) {
      return formats.names().stream().filter(name -> name.startsWith(word)).toList();
    }
    if (words.size() > 1 || word.startsWith("-")) {
      return AS.startsWith(word) && !words.subList(0, words.size() - 1).contains(AS)
          ? List.of(AS)
          : List.of();
    }
    return names.beginningWith(word);
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = new ArrayList<>(call.words());
    int as = words.indexOf(AS);
    if (as < 0) {
      return follow(call, words, line::line);
    }
    String name = as + 1 < words.size() ? words.get(as + 1) : "";
    words.subList(as, Math.min(as + 2, words.size())).clear();
    return formats
        .named(name)
        .map(format -> follow(call, words, format::format))
        .orElseGet(() -> CommandResult.error(formats.missing(name)));
  }

  private CommandResult follow(
      CommandCall call, List<String> words, Function<PbxEvent, String> written) {
    if (words.size() > 1) {
      return CommandResult.error(
          "one pattern at most, \"" + words.get(1) + "\" is too much\nUsage: " + usage());
    }
    EventPattern pattern = new EventPattern(words.isEmpty() ? "*" : words.get(0));
    Printer printer = new Printer(call, pattern, written);
    try (EventSubscription subscription =
        stream.subscribe("event:follow", EventStream.FROM_NOW, printer)) {
      while (!stopped && !call.awaitInterrupt(LOOK_EVERY)) {
        // The events print themselves, on the stream's thread.
      }
      // After an interrupt the operator has the prompt back: nothing more is said, losses were
      // shown where they were.
      return stopped
          ? CommandResult.error(
              "the events bundle was stopped at event " + subscription.delivered())
          : CommandResult.ok("");
    }
  }

  private record Printer(CommandCall call, EventPattern pattern, Function<PbxEvent, String> written)
      implements EventSink {

    @Override
    public void event(PbxEvent event) {
      if (pattern.matches(event)) {
        call.print(written.apply(event));
      }
    }

    @Override
    public void gap(long lost) {
      call.print(EventListCommand.gone(lost));
    }
  }
}
