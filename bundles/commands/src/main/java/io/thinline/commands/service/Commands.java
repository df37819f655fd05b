package io.thinline.commands.service;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.CommandService;
import io.thinline.api.command.CommandSession;
import io.thinline.api.command.Role;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.time.CallThread;
import io.thinline.commands.Fitting;
import io.thinline.commands.Nearest;
import io.thinline.commands.RunsCommands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs lines: finds the command, checks the role, tells the events. */
@Component(service = CommandService.class, immediate = true)
public final class Commands implements CommandService {
  private static final Logger log = LoggerFactory.getLogger(Commands.class);

  private final CommandWhiteboard whiteboard = new CommandWhiteboard();
  private final CallThread callThread;
  private final EventStream events;
  private final BackgroundJobs jobs;

  @Activate
  public Commands(@Reference CallThread callThread, @Reference EventStream events) {
    this(callThread, events, new BackgroundJobs());
  }

  Commands(CallThread callThread, EventStream events, BackgroundJobs jobs) {
    this.callThread = callThread;
    this.events = events;
    this.jobs = jobs;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindApiCommand(ApiCommand command, Map<String, ?> properties) {
    whiteboard.add(command, properties);
    if (command instanceof RunsCommands runner) {
      runner.runBy(this);
    }
  }

  public void unbindApiCommand(ApiCommand command) {
    whiteboard.remove(command);
  }

  @Deactivate
  public void stop() {
    jobs.stop();
  }

  @Override
  public List<ApiCommand> commands() {
    return whiteboard.all();
  }

  @Override
  public Optional<ApiCommand> command(String name) {
    return whiteboard.find(name);
  }

  @Override
  public CommandResult execute(String line, CommandSession session) {
    Typed typed = Typed.of(line);
    if (typed.name.isEmpty()) {
      return CommandResult.error("-ERR nothing was typed; help lists what can be");
    }
    CommandResult result = run(typed, session);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("API-Command", typed.name);
    typed.argument().ifPresent(rest -> headers.put("API-Command-Argument", rest));
    events.publish(PbxEvent.core("API", callThread.clock().now(), headers));
    return result;
  }

  private CommandResult run(Typed typed, CommandSession session) {
    Optional<ApiCommand> found = whiteboard.find(typed.name);
    if (found.isEmpty()) {
      return CommandResult.error(notFound(typed.name));
    }
    ApiCommand command = found.get();
    List<String> words = CommandLine.of(typed.rest).words();
    try {
      Role needed = command.role(words);
      return session.role().may(needed)
          ? command.execute(new LineCall(words, typed.rest.stripTrailing(), session))
          : CommandResult.error(
              "-ERR %s needs the role %s, yours is %s"
                  .formatted(typed.name, needed, session.role()));
    } catch (RuntimeException e) {
      log.error("command \"{} {}\" failed", typed.name, typed.rest, e);
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return CommandResult.error("-ERR " + typed.name + " failed: " + reason);
    }
  }

  /** The first line is FreeSWITCH's. */
  private String notFound(String name) {
    List<String> near = Nearest.to(name, whiteboard.names());
    return "-ERR "
        + name
        + " Command not found!"
        + (near.isEmpty() ? "" : "\nPerhaps one of these is meant: " + String.join(", ", near));
  }

  @Override
  public String background(String line, Role role, String jobUuid, String ownerUuid) {
    String uuid = jobUuid.isEmpty() ? UUID.randomUUID().toString() : jobUuid;
    CommandSession session = CommandSession.unattended(role);
    if (!jobs.offer(() -> answered(line, uuid, ownerUuid, text(execute(line, session))))) {
      log.warn("background job {} ({}) does not run: {}", uuid, line, jobs.full());
      answered(line, uuid, ownerUuid, jobs.full());
    }
    return uuid;
  }

  /** Headers in mod_event_socket's order. */
  private void answered(String line, String uuid, String ownerUuid, String answer) {
    Typed typed = Typed.of(line);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Job-UUID", uuid);
    if (!ownerUuid.isEmpty()) {
      headers.put("Job-Owner-UUID", ownerUuid);
    }
    headers.put("Job-Command", typed.name);
    typed.argument().ifPresent(rest -> headers.put("Job-Command-Arg", rest));
    events.publish(
        PbxEvent.core("BACKGROUND_JOB", callThread.clock().now(), headers).withBody(answer + "\n"));
  }

  @Override
  public List<String> complete(String line) {
    Typed typed = Typed.of(line);
    if (!typed.separated) {
      return Fitting.to(typed.name, whiteboard.names());
    }
    CommandLine typedWords = CommandLine.of(typed.rest);
    List<String> words = new ArrayList<>(typedWords.words());
    if (!typedWords.open()) {
      words.add("");
    }
    try {
      return whiteboard.find(typed.name).map(it -> it.complete(words)).orElse(List.of());
    } catch (RuntimeException e) {
      log.warn("completion of \"{}\" failed", line, e);
      return List.of();
    }
  }

  @Override
  public String text(CommandResult result) {
    return AnswerText.of(result);
  }

  /**
   * A line in two.
   *
   * @param name up to the first space
   * @param separated whether there is a space behind it
   * @param rest as typed
   */
  private record Typed(String name, boolean separated, String rest) {
    static Typed of(String line) {
      String stripped = line.stripLeading();
      int end = 0;
      while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end))) {
        end++;
      }
      return new Typed(
          stripped.substring(0, end),
          end < stripped.length(),
          stripped.substring(end).stripLeading());
    }

    Optional<String> argument() {
      return Optional.of(rest.strip()).filter(text -> !text.isEmpty());
    }
  }
}
