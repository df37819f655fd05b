package io.thinline.commands;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.CommandSession;
import io.thinline.api.command.Role;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.commands.service.Commands;
import io.thinline.testkit.RecordedEvents;
import io.thinline.testkit.VirtualCallThread;
import java.util.List;
import java.util.Map;

/** Where an operator types, with a switch behind it. */
public final class Prompt {
  public final VirtualCallThread thread = new VirtualCallThread();
  public final RecordedEvents events = new RecordedEvents();
  public final FakeSwitch pbx = new FakeSwitch();
  public final LiveCalls calls = new LiveCalls(thread);
  public final Interfaces interfaces = new Interfaces();
  public final LiveNames names = new LiveNames(interfaces);
  public final Commands service = new Commands(thread, events);

  public Prompt() {
    calls.bindCallControl(pbx);
    for (String name : pbx.applications) {
      DialplanApplication application = (leg, data, progress) -> () -> {};
      interfaces.bindDialplanApplication(
          new Named(application), Map.of(DialplanApplication.NAME, name));
    }
  }

  /** A lambda without captures is always the same object. */
  private record Named(DialplanApplication application) implements DialplanApplication {
    @Override
    public Execution start(io.thinline.api.call.Leg leg, String data, Progress progress) {
      return application.start(leg, data, progress);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  public Prompt with(ApiCommand... commands) {
    for (ApiCommand command : commands) {
      service.bindApiCommand(command, Map.of());
    }
    return this;
  }

  public Prompt withDialplan(Dialplan dialplan, String name) {
    interfaces.bindDialplan(dialplan, Map.of(Dialplan.NAME, name));
    return this;
  }

  public CommandResult run(String line) {
    return run(line, Role.ADMINISTRATOR);
  }

  public CommandResult run(String line, Role role) {
    return service.execute(line, CommandSession.unattended(role));
  }

  /** What is printed. */
  public String type(String line) {
    return service.text(run(line));
  }

  public List<String> complete(String line) {
    return service.complete(line);
  }
}
