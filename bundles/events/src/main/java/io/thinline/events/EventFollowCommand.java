package io.thinline.events;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.event.EventSink;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** {@code event:follow}: prints events as they happen, until the operator interrupts. */
@Component(service = ApiCommand.class, immediate = true, property = "name=event:follow")
public final class EventFollowCommand implements ApiCommand {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final List<String> SUBCLASSES =
      List.of(
          "skinny::register",
          "skinny::unregister",
          "skinny::expire",
          "skinny::alarm",
          "skinny::call_state");

  private final EventStream stream;
  private final EventLine line;
  private volatile boolean stopped;

  @Activate
  public EventFollowCommand(@Reference EventStream stream) {
    this(stream, ZoneId.systemDefault());
  }

  EventFollowCommand(EventStream stream, ZoneId zone) {
    this.stream = stream;
    line = new EventLine(zone);
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
        event:follow [pattern]
        pattern  subclass or name, * for anything: skinny::*, call_state, CHANNEL_*""";
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() != 1
        ? List.of()
        : SUBCLASSES.stream().filter(subclass -> subclass.startsWith(words.get(0))).toList();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    if (call.words().size() > 1) {
      return CommandResult.error(
          "one pattern at most, \"" + call.words().get(1) + "\" is too much\nUsage: " + usage());
    }
    EventPattern pattern = new EventPattern(call.words().isEmpty() ? "*" : call.words().get(0));
    Printer printer = new Printer(call, pattern);
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

  private final class Printer implements EventSink {
    private final CommandCall call;
    private final EventPattern pattern;

    Printer(CommandCall call, EventPattern pattern) {
      this.call = call;
      this.pattern = pattern;
    }

    @Override
    public void event(PbxEvent event) {
      if (pattern.matches(event)) {
        call.print(line.line(event));
      }
    }

    @Override
    public void gap(long lost) {
      call.print(EventListCommand.gone(lost));
    }
  }
}
