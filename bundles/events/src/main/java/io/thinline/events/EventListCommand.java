package io.thinline.events;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.event.EventFormat;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.PbxEvent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code event:list}: the newest events that the stream still holds. */
@Component(service = ApiCommand.class, immediate = true, property = "name=event:list")
public final class EventListCommand implements ApiCommand {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final List<String> COLUMNS = List.of("Sequence", "Time", "Event", "Headers");

  private final EventStream stream;
  private final EventLine line;
  private final AtomicReference<@Nullable EventFormat> plain = new AtomicReference<>();

  @Activate
  public EventListCommand(@Reference EventStream stream) {
    this(stream, ZoneId.systemDefault());
  }

  EventListCommand(EventStream stream, ZoneId zone) {
    this.stream = stream;
    line = new EventLine(zone);
  }

  @Reference(
      target = "(name=plain)",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindPlainFormat(EventFormat format) {
    plain.set(format);
  }

  public void unbindPlainFormat(EventFormat format) {
    plain.compareAndSet(format, null);
  }

  @Override
  public String name() {
    return "event:list";
  }

  @Override
  public String description() {
    return "Lists the newest events";
  }

  @Override
  public String usage() {
    return """
        event:list [count] [--from SEQ] [--full]
        count       how many of the newest events (default 20)
        --from SEQ  from this sequence number on; without a count all of them
        --full      the whole events, as FreeSWITCH's plain text""";
  }

  @Override
  public List<String> complete(List<String> words) {
    String word = words.isEmpty() ? "" : words.get(words.size() - 1);
    return List.of("--from", "--full").stream()
        .filter(option -> option.startsWith(word) && !words.contains(option))
        .toList();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    EventListQuery query;
    try {
      query = EventListQuery.parse(call.words());
    } catch (IllegalArgumentException e) {
      return CommandResult.error(e.getMessage() + "\nUsage: " + usage());
    }
    EventFormat format = plain.get();
    if (query.full() && format == null) {
      return CommandResult.error("the event format \"plain\" is not installed; leave out --full");
    }
    long last = stream.lastSequence();
    StoredEvents stored = StoredEvents.read(stream, query.first(last), query.last(last), PATIENCE);
    if (stored.events().isEmpty()) {
      return CommandResult.ok(
          last == 0 ? "no events yet" : "no events in that range, the newest is " + last);
    }
    CommandData data =
        new CommandData.Table(COLUMNS, stored.events().stream().map(line::cells).toList());
    return CommandResult.of(
        query.full() && format != null ? full(stored.events(), format) : lines(stored), data);
  }

  private String lines(StoredEvents stored) {
    String text = stored.events().stream().map(line::line).collect(Collectors.joining("\n"));
    return stored.lost() == 0 ? text : gone(stored.lost()) + "\n" + text;
  }

  private static String full(List<PbxEvent> events, EventFormat format) {
    return events.stream()
        .map(format::format)
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n\n"));
  }

  static String gone(long lost) {
    return lost == 1 ? "(1 event is lost here)" : "(" + lost + " events are lost here)";
  }
}
