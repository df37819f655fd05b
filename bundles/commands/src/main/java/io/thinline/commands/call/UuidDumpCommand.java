package io.thinline.commands.call;

import io.thinline.api.call.Leg;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.event.EventHeaders;
import io.thinline.api.event.PbxEvent;
import io.thinline.commands.Fitting;
import io.thinline.commands.Interfaces;
import io.thinline.commands.LiveCalls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * {@code uuid_dump}: all that is known of a leg, as an event CHANNEL_DATA. As in FreeSWITCH the
 * format {@code txt} has its values encoded, as events have, and {@code plain} has not.
 */
@Component(immediate = true, service = ApiCommand.class, property = "name=uuid_dump")
public final class UuidDumpCommand extends LegCommand {
  private static final List<String> FORMATS = List.of("txt", "plain", "json", "xml");
  private static final String EVENT = "CHANNEL_DATA";

  private final Interfaces interfaces;
  private volatile @Nullable EventHeaders eventHeaders;

  @Activate
  public UuidDumpCommand(@Reference LiveCalls calls, @Reference Interfaces interfaces) {
    super(
        calls,
        "uuid_dump",
        "<uuid> [txt|plain|json|xml]",
        "Shows all that is known of a leg",
        Role.VIEWER);
    this.interfaces = interfaces;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindEventHeaders(EventHeaders headers) {
    eventHeaders = headers;
  }

  public void unbindEventHeaders(EventHeaders headers) {
    eventHeaders = eventHeaders == headers ? null : eventHeaders;
  }

  @Override
  List<String> completeRest(List<String> words) {
    return words.size() == 2 ? Fitting.to(words.get(1), FORMATS) : List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    String format = word(words, 1, "txt").toLowerCase(Locale.ROOT);
    return words.isEmpty() || words.size() > 2 || !FORMATS.contains(format)
        ? wrong()
        : calls().about(words.get(0), (control, leg) -> dump(leg, format));
  }

  private CommandResult dump(Leg leg, String format) {
    PbxEvent event = PbxEvent.core(EVENT, calls().callThread().clock().now(), known(leg));
    Map<String, String> all = all(event);
    CommandData data = new CommandData.Tree(new LinkedHashMap<>(all));
    if (format.equals("plain")) {
      return CommandResult.of(lines(all), data);
    }
    return interfaces
        .written(format.equals("txt") ? "plain" : format, event)
        .map(text -> CommandResult.of(text.stripTrailing(), data))
        .orElseGet(() -> error("events are not installed, which write " + format));
  }

  private Map<String, String> all(PbxEvent event) {
    EventHeaders headers = eventHeaders;
    if (headers != null) {
      return headers.all(event);
    }
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Event-Name", EVENT);
    all.putAll(event.headers());
    return all;
  }

  private static String lines(Map<String, String> headers) {
    return headers.entrySet().stream()
        .map(header -> header.getKey() + ": " + header.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, String> known(Leg leg) {
    Map<String, String> told = leg.channelHeaders();
    if (!told.isEmpty()) {
      return told;
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Channel-Name", leg.endpoint());
    headers.put("Unique-ID", leg.uuid());
    new TreeMap<>(leg.variables()).forEach((name, value) -> headers.put("variable_" + name, value));
    return headers;
  }
}
