package io.thinline.skinny.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.phone.Phone;
import io.thinline.api.phone.TraceFollower;
import io.thinline.api.phone.TraceRequest;
import io.thinline.api.phone.TraceSink;
import io.thinline.api.phone.TracedMessage;
import io.thinline.skinny.SkinnyPhones;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** {@code skinny:trace}: prints messages as they go by, until the operator interrupts. */
@Component(
    immediate = true,
    service = ApiCommand.class,
    property = "name=" + SkinnyTraceCommand.NAME)
public final class SkinnyTraceCommand implements ApiCommand {
  static final String NAME = "skinny:trace";

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final String FULL = "--full";
  private static final String KEEP_ALIVES = "--keepalives";
  private static final Set<String> OPTIONS = Set.of(FULL, KEEP_ALIVES);
  private static final String INDENT = "    ";

  private final SkinnyPhones phones;
  private final TraceLine line;
  private volatile boolean stopped;

  @Activate
  public SkinnyTraceCommand(@Reference SkinnyPhones phones) {
    this(phones, ZoneId.systemDefault());
  }

  SkinnyTraceCommand(SkinnyPhones phones, ZoneId zone) {
    this.phones = phones;
    line = new TraceLine(zone);
  }

  /** Whoever follows is told so at once. */
  @Deactivate
  public void stop() {
    stopped = true;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Prints the messages of phones as they go by, until interrupted";
  }

  @Override
  public String usage() {
    return NAME
        + """
         <device_name|*> [--full] [--keepalives]
        device_name   a phone, registered or not yet; * for all
        --full        every field, and keepalives
        --keepalives  keepalives too""";
  }

  @Override
  public List<String> complete(List<String> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    String typed = words.get(words.size() - 1);
    return words.size() == 1
        ? Answers.fitting(
            typed,
            () ->
                Stream.concat(
                    Stream.of(TraceRequest.EVERY_PHONE), phones.phones().stream().map(Phone::name)))
        : Answers.fitting(typed, () -> OPTIONS.stream().filter(option -> !words.contains(option)));
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> devices = call.words().stream().filter(word -> !OPTIONS.contains(word)).toList();
    if (devices.size() != 1 || devices.get(0).startsWith("--")) {
      return Answers.usage(usage());
    }
    boolean full = call.words().contains(FULL);
    boolean keepAlives = full || call.words().contains(KEEP_ALIVES);
    return follow(call, new TraceRequest(devices.get(0), full, keepAlives));
  }

  private CommandResult follow(CommandCall call, TraceRequest request) {
    Printer printer = new Printer(call, line);
    try (TraceFollower follower = phones.follow(request)) {
      boolean interrupted = false;
      while (!stopped && !interrupted) {
        interrupted = call.awaitInterrupt(LOOK_EVERY);
        if (!interrupted) {
          follower.take(printer);
        }
      }
    }
    return stopped ? CommandResult.error("-ERR skinny was stopped") : CommandResult.ok("");
  }

  private record Printer(CommandCall call, TraceLine line) implements TraceSink {
    @Override
    public void message(TracedMessage message) {
      call.print(line.line(message));
      message.fields().forEach(field -> call.print(INDENT + field));
    }

    @Override
    public void gap(long lost) {
      call.print("... " + lost + (lost == 1 ? " message" : " messages") + " not shown");
    }
  }
}
