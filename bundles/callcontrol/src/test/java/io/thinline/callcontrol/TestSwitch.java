package io.thinline.callcontrol;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.EndpointProvider;
import io.thinline.api.call.LegRequest;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.PatternVerdict;
import io.thinline.api.dialplan.Route;
import io.thinline.callcontrol.app.AnswerApplication;
import io.thinline.callcontrol.app.BridgeApplication;
import io.thinline.callcontrol.app.HangupApplication;
import io.thinline.callcontrol.app.LogApplication;
import io.thinline.callcontrol.app.SetApplication;
import io.thinline.callcontrol.app.SleepApplication;
import io.thinline.testkit.VirtualCallThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The switch with lines and a dialplan that a test writes as it goes, on virtual time. */
final class TestSwitch {
  final VirtualCallThread time = new VirtualCallThread();
  final CallControlComponent control = new CallControlComponent(time);
  final TestMedia media = new TestMedia();
  final TestDialplan dialplan = new TestDialplan();
  final TestProvider provider = new TestProvider();

  TestSwitch() {
    BridgeApplication bridge = new BridgeApplication();
    bridge.bindCallControl(control);
    application("bridge", bridge);
    application("answer", new AnswerApplication());
    application("hangup", new HangupApplication());
    application("set", new SetApplication());
    application("log", new LogApplication());
    application("sleep", new SleepApplication(time));
    control.bindDialplan(dialplan, Map.of(Dialplan.NAME, "XML"));
    control.bindEndpointProvider(provider, Map.of(EndpointProvider.SCHEME, "test"));
    control.bindMediaService(media);
    control.bindVariableExpander(TestSwitch::expand);
    time.run();
  }

  private static String expand(String text, Fields fields) {
    return Pattern.compile("\\$\\{([^}]+)}")
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(fields.field(match.group(1)).orElse("")));
  }

  CallControl calls() {
    return control;
  }

  void application(String name, DialplanApplication application) {
    control.bindDialplanApplication(application, Map.of(DialplanApplication.NAME, name));
    time.run();
  }

  TestLine line(String number) {
    return provider.lines.computeIfAbsent(number, TestLine::new);
  }

  /** A line goes off hook. */
  TestLine offHook(String number) {
    TestLine line = line(number);
    line.leg =
        java.util.Optional.of(
            control.open(
                new LegRequest(
                    line.name(),
                    line.party(),
                    "XML",
                    "default",
                    new TestTerminal(number),
                    Map.of()),
                line));
    return line;
  }

  /** A line goes off hook and dials. */
  TestLine dials(String number, String destination) {
    TestLine line = offHook(number);
    control.dial(line.leg(), destination);
    time.run();
    return line;
  }

  /** Nothing is left of any call. */
  boolean idle() {
    return control.legs().isEmpty()
        && control.calls().isEmpty()
        && media.edges.isEmpty()
        && time.pendingTimers().isEmpty();
  }

  static final class TestProvider implements EndpointProvider {
    final Map<String, TestLine> lines = new HashMap<>();

    @Override
    public Lookup find(String rest) {
      TestLine line = lines.get(rest);
      return line == null
          ? new Lookup.NotFound(Cause.UNALLOCATED_NUMBER, "no line " + rest)
          : new Lookup.Found(line);
    }
  }

  static final class TestDialplan implements Dialplan {
    private final Map<String, List<DialplanAction>> routes = new HashMap<>();

    void when(String number, String application, String data) {
      List<DialplanAction> actions = routes.computeIfAbsent(number, unused -> new ArrayList<>());
      actions.add(
          new DialplanAction(
              application, data, new SourceLocation("test.xml", actions.size() + 1)));
    }

    @Override
    public Route route(String context, Fields fields) {
      List<DialplanAction> actions = routes.get(fields.field("destination_number").orElseThrow());
      return actions == null ? new Route.NoMatch() : new Route.Actions(List.of("test"), actions);
    }

    @Override
    public PatternVerdict judge(String context, Fields fields) {
      return new PatternVerdict.Process();
    }
  }
}
