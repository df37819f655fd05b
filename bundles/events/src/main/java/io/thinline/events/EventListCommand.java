package io.thinline.events;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.event.EventFormat;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.PbxEvent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  private final EventNames names;
  private final EventLine line;
  private final EventFormats formats = new EventFormats();

  @Activate
  public EventListCommand(@Reference EventStream stream) {
    this(stream, ZoneId.systemDefault());
  }

  EventListCommand(EventStream stream, ZoneId zone) {
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
        event:list [count] [--from SEQ] [--only PATTERN] [--full | --as FORMAT]
        count           how many of the newest events (default 20)
        --from SEQ      from this sequence number on; without a count all of them
        --only PATTERN  subclass or name, * for anything: skinny::*, call_state, CHANNEL_*
        --full          the whole events, as FreeSWITCH's plain text
        --as FORMAT     the same as plain, json or xml""";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public List<String> complete(List<String> words) {
    String word = words.isEmpty() ? "" : words.get(words.size() - 1);
    return switch (words.size() < 2 ? "" : words.get(words.size() - 2)) {
      case "--only" -> names.beginningWith(word);
      case "--as" -> formats.names().stream().filter(name -> name.startsWith(word)).toList();
      case "--from" -> List.of();
      default ->
          EventListQuery.OPTIONS.stream()
              .filter(option -> option.startsWith(word) && !words.contains(option))
              .toList();
    };
  }

  @Override
  public CommandResult execute(CommandCall call) {
    try {
      EventListQuery query = EventListQuery.parse(call.words());
      return query.format().isEmpty()
          ? list(query, this::lines)
          : formats
              .named(query.format())
              .map(format -> list(query, stored -> whole(stored, format)))
              .orElseGet(() -> CommandResult.error(formats.missing(query.format())));
    } catch (IllegalArgumentException e) {
      return CommandResult.error(e.getMessage() + "\nUsage: " + usage());
    }
  }

  private CommandResult list(EventListQuery query, Function<StoredEvents, String> text) {
    long last = stream.lastSequence();
    StoredEvents stored =
        chosen(query, StoredEvents.read(stream, query.first(last), query.last(last), PATIENCE));
    if (stored.events().isEmpty()) {
      return CommandResult.ok(
          last == 0 ? "no events yet" : "no such events, the newest of all is " + last);
    }
    CommandData data =
        new CommandData.Table(COLUMNS, stored.events().stream().map(line::cells).toList());
    return CommandResult.of(text.apply(stored), data);
  }

  /** Who asks for a pattern has not asked for those that are gone. */
  private static StoredEvents chosen(EventListQuery query, StoredEvents stored) {
    if (query.only().isEmpty()) {
      return new StoredEvents(query.cut(stored.events()), stored.lost());
    }
    EventPattern pattern = new EventPattern(query.only());
    List<PbxEvent> fitting = stored.events().stream().filter(pattern::matches).toList();
    return new StoredEvents(query.cut(fitting), query.from() == 0 ? 0 : stored.lost());
  }

  private String lines(StoredEvents stored) {
    String text = stored.events().stream().map(line::line).collect(Collectors.joining("\n"));
    return stored.lost() == 0 ? text : gone(stored.lost()) + "\n" + text;
  }

  private static String whole(StoredEvents stored, EventFormat format) {
    return stored.events().stream()
        .map(format::format)
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n\n"));
  }

  static String gone(long lost) {
    return lost == 1 ? "(1 event is lost here)" : "(" + lost + " events are lost here)";
  }
}
