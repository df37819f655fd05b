package io.thinline.commands.show;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.CommandService;
import io.thinline.api.command.Role;
import io.thinline.commands.Fitting;
import io.thinline.commands.Interfaces;
import io.thinline.commands.Interfaces.Offered;
import io.thinline.commands.LiveCalls;
import io.thinline.commands.NamedCommand;
import io.thinline.commands.Nearest;
import io.thinline.commands.RunsCommands;
import io.thinline.commands.schedule.Schedule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code show}: lists what is there, as FreeSWITCH lists it. */
@Component(immediate = true, service = ApiCommand.class, property = "name=show")
public final class ShowCommand extends NamedCommand implements RunsCommands {
  private static final List<String> BRIEF =
      List.of(
          "codec", "dialplan", "endpoint", "file", "timer", "chat", "limit", "say", "management");

  private final Map<String, Rows> kinds = new LinkedHashMap<>();
  private final Interfaces interfaces;
  private volatile @Nullable CommandService service;

  @Activate
  public ShowCommand(
      @Reference LiveCalls calls,
      @Reference Interfaces interfaces,
      @Reference RegistrationRows registrations,
      @Reference Schedule schedule) {
    super(
        "show",
        "calls|bridged_calls|detailed_calls|detailed_bridged_calls|channels|registrations|api"
            + "|application|codec|dialplan|endpoint|modules|interfaces|interface_types|tasks|status"
            + " [<name>] [count] [like <pattern with %>] [as csv|json|xml|delim <delimiter>]",
        "Lists calls, registrations, commands and what else there is",
        Role.VIEWER);
    this.interfaces = interfaces;
    ofCalls(calls);
    kinds.put("registrations", registrations);
    kinds.put("api", InterfaceRows.described(this::offered, "api"));
    kinds.put("application", InterfaceRows.described(this::offered, "application"));
    kinds.put("module", InterfaceRows.modules(this::offered));
    kinds.put("interfaces", InterfaceRows.all(this::offered));
    kinds.put("interface_types", new InterfaceTypeRows(this::offered));
    BRIEF.forEach(type -> kinds.put(type, InterfaceRows.ofType(this::offered, type)));
    kinds.put("tasks", new TaskRows(schedule));
  }

  private void ofCalls(LiveCalls calls) {
    List<String> basic = ChannelColumns.BASIC;
    List<String> other = ChannelColumns.BASIC_OTHER;
    List<String> detailed = ChannelColumns.DETAILED;
    kinds.put("calls", new CallRows(calls, basic, other, true));
    kinds.put("bridged_calls", new CallRows(calls, basic, other, false));
    kinds.put("detailed_calls", new CallRows(calls, detailed, detailed, true));
    kinds.put("detailed_bridged_calls", new CallRows(calls, detailed, detailed, false));
    kinds.put("channels", new ChannelRows(calls));
  }

  @Override
  public void runBy(CommandService commandService) {
    service = commandService;
  }

  private List<Offered> offered() {
    CommandService commands = service;
    Stream<Offered> apis = commands == null ? Stream.of() : ApiList.of(commands).stream();
    return Stream.concat(apis, interfaces.all().stream()).toList();
  }

  @Override
  public List<String> complete(List<String> words) {
    String typed = Fitting.last(words);
    if (words.size() <= 1) {
      return Fitting.to(typed, Stream.concat(kinds.keySet().stream(), Stream.of("status")));
    }
    String before = words.get(words.size() - 2).toLowerCase(Locale.ROOT);
    if (before.equals("as")) {
      return Fitting.to(typed, ShowRequest.FORMATS);
    }
    if (before.equals("like") || before.equals("delim")) {
      return List.of();
    }
    Stream<String> names = words.size() == 2 ? names(words.get(0)) : Stream.of();
    return Fitting.to(
        typed,
        Stream.concat(Stream.of("as", "count", "like").filter(it -> !words.contains(it)), names));
  }

  private Stream<String> names(String kind) {
    return switch (kind) {
      case "api", "application" ->
          offered().stream().filter(it -> it.type().equals(kind)).map(Offered::name);
      case "module", "modules" -> offered().stream().map(Offered::key).distinct();
      default -> Stream.of();
    };
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    if (words.isEmpty()) {
      return wrong();
    }
    String kind = words.get(0).toLowerCase(Locale.ROOT);
    Rows rows = kinds.get(kind);
    if (rows == null && kind.endsWith("s")) {
      rows = kinds.get(kind.substring(0, kind.length() - 1));
    }
    if (rows == null) {
      return kind.equals("status") ? status(call) : unknown(kind);
    }
    Optional<ShowRequest> request = ShowRequest.of(words.subList(1, words.size()));
    if (request.isEmpty() || !(request.get().name().isEmpty() || rows.named())) {
      return wrong();
    }
    try {
      return request.get().answer(rows);
    } catch (Rows.Missing e) {
      return error(e.getMessage());
    } catch (CompletionException e) {
      return error("the switch does not answer: " + e.getMessage());
    }
  }

  private CommandResult status(CommandCall call) {
    CommandService commands = service;
    return commands == null
        ? wrong()
        : commands.command("status").map(it -> it.execute(call)).orElseGet(this::wrong);
  }

  private CommandResult unknown(String kind) {
    return CommandResult.error(
        wrong().text() + "\nThere is no \"" + kind + "\"" + Nearest.hint(kind, kinds.keySet()));
  }
}
