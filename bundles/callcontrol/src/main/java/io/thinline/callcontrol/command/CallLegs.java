package io.thinline.callcontrol.command;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.command.CommandResult;
import io.thinline.api.time.CallThread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Asks the call thread what commands want to know of legs, or to do with them. Any thread. */
@Component(service = CallLegs.class, immediate = true)
public final class CallLegs {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CallThread callThread;
  private volatile @Nullable CallControl callControl;

  @Activate
  public CallLegs(@Reference CallThread callThread) {
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

  Instant now() {
    return callThread.clock().now();
  }

  /** The answer, or the error that there was none. */
  CommandResult answer(Function<CallControl, CommandResult> question) {
    CallControl control = callControl;
    if (control == null) {
      return CommandResult.error("-ERR call control is not running");
    }
    try {
      return callThread.ask("call command", PATIENCE, () -> question.apply(control));
    } catch (CompletionException e) {
      return CommandResult.error("-ERR no answer: " + e.getMessage());
    }
  }

  /** The answer about the leg of that id, or the error that there is no such leg. */
  CommandResult about(
      String id, boolean endedToo, Function<CallControl, Function<Leg, CommandResult>> question) {
    return answer(
        control -> {
          LegIds ids = LegIds.of(control, endedToo);
          List<Leg> found = ids.find(id);
          return found.size() == 1
              ? question.apply(control).apply(found.get(0))
              : CommandResult.error(ids.notOne(id, found));
        });
  }

  /** For completion: better nothing than an error. */
  List<String> ids(String typed, boolean endedToo) {
    CallControl control = callControl;
    if (control == null) {
      return List.of();
    }
    try {
      return callThread.ask(
          "call completion", PATIENCE, () -> LegIds.of(control, endedToo).completing(typed));
    } catch (CompletionException e) {
      return List.of();
    }
  }
}
