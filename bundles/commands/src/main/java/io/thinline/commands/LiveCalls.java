package io.thinline.commands;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.command.CommandResult;
import io.thinline.api.time.CallThread;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Asks the call thread what commands want to know of calls, or to do with them. Any thread. */
@Component(service = LiveCalls.class, immediate = true)
public final class LiveCalls {
  public static final CommandResult NOT_INSTALLED =
      CommandResult.error("-ERR callcontrol is not installed");
  public static final CommandResult NO_SUCH_CHANNEL = CommandResult.error("-ERR No such channel!");

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CallThread callThread;
  private volatile @Nullable CallControl callControl;

  @Activate
  public LiveCalls(@Reference CallThread callThread) {
    this.callThread = callThread;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindCallControl(CallControl control) {
    callControl = control;
  }

  public void unbindCallControl(CallControl control) {
    if (callControl == control) {
      callControl = null;
    }
  }

  public Optional<CallControl> control() {
    return Optional.ofNullable(callControl);
  }

  public CallThread callThread() {
    return callThread;
  }

  /** The answer to a question about all calls, or the error that there is none. */
  public CommandResult answer(Function<CallControl, CommandResult> question) {
    CallControl control = callControl;
    if (control == null) {
      return NOT_INSTALLED;
    }
    try {
      return callThread.ask("command", PATIENCE, () -> question.apply(control));
    } catch (CompletionException e) {
      return CommandResult.error("-ERR the switch does not answer: " + e.getMessage());
    }
  }

  /** The answer to a question about the leg of that uuid. */
  public CommandResult about(String uuid, BiFunction<CallControl, Leg, CommandResult> question) {
    return about(uuid, NO_SUCH_CHANNEL, question);
  }

  /**
   * @param missing the answer when there is no such leg
   */
  public CommandResult about(
      String uuid, CommandResult missing, BiFunction<CallControl, Leg, CommandResult> question) {
    return answer(
        control -> control.leg(uuid).map(leg -> question.apply(control, leg)).orElse(missing));
  }

  /**
   * What the call thread says.
   *
   * @throws CompletionException when it does not answer
   */
  public <T> T ask(Supplier<T> question) {
    return callThread.ask("command reading", PATIENCE, question);
  }

  /** What is read of all calls; the alternative when it cannot be read. */
  public <T> T read(T otherwise, Function<CallControl, T> question) {
    CallControl control = callControl;
    if (control == null) {
      return otherwise;
    }
    try {
      return callThread.ask("command reading", PATIENCE, () -> question.apply(control));
    } catch (CompletionException e) {
      return otherwise;
    }
  }

  /** For completion: uuids of living legs. */
  public List<String> uuids(String typed) {
    return read(List.of(), control -> Fitting.to(typed, control.legs().stream().map(Leg::uuid)));
  }

  /** For completion: variables of a leg. */
  public List<String> variables(String uuid, String typed) {
    return read(
        List.of(),
        control ->
            control
                .leg(uuid)
                .map(leg -> Fitting.to(typed, leg.variables().keySet().stream().sorted()))
                .orElse(List.of()));
  }
}
