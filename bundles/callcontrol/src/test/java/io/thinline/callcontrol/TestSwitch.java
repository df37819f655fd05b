package io.thinline.callcontrol;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.EndpointProvider;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegRequest;
import io.thinline.api.call.LegStatistics;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.PatternVerdict;
import io.thinline.api.dialplan.Route;
import io.thinline.api.dialplan.VariableExpander;
import io.thinline.callcontrol.app.AnswerApplication;
import io.thinline.callcontrol.app.BreakApplication;
import io.thinline.callcontrol.app.BridgeApplication;
import io.thinline.callcontrol.app.CallLimits;
import io.thinline.callcontrol.app.EvalApplication;
import io.thinline.callcontrol.app.EventApplication;
import io.thinline.callcontrol.app.ExecuteExtensionApplication;
import io.thinline.callcontrol.app.ExportApplication;
import io.thinline.callcontrol.app.HangupApplication;
import io.thinline.callcontrol.app.HashApplication;
import io.thinline.callcontrol.app.HashTable;
import io.thinline.callcontrol.app.InfoApplication;
import io.thinline.callcontrol.app.LimitApplication;
import io.thinline.callcontrol.app.LimitExecuteApplication;
import io.thinline.callcontrol.app.LogApplication;
import io.thinline.callcontrol.app.MultisetApplication;
import io.thinline.callcontrol.app.PreAnswerApplication;
import io.thinline.callcontrol.app.PresenceApplication;
import io.thinline.callcontrol.app.RedirectApplication;
import io.thinline.callcontrol.app.RespondApplication;
import io.thinline.callcontrol.app.RingReadyApplication;
import io.thinline.callcontrol.app.SetApplication;
import io.thinline.callcontrol.app.SetGlobalApplication;
import io.thinline.callcontrol.app.SetUserApplication;
import io.thinline.callcontrol.app.SleepApplication;
import io.thinline.callcontrol.app.StopApplication;
import io.thinline.callcontrol.app.TransferApplication;
import io.thinline.callcontrol.app.UnsetApplication;
import io.thinline.callcontrol.endpoint.DirectoryAddresses;
import io.thinline.callcontrol.endpoint.ErrorEndpoints;
import io.thinline.callcontrol.endpoint.GroupEndpoints;
import io.thinline.callcontrol.endpoint.LoopbackEndpoints;
import io.thinline.callcontrol.endpoint.NullEndpoints;
import io.thinline.callcontrol.endpoint.UserEndpoints;
import io.thinline.callcontrol.sound.PlaybackApplication;
import io.thinline.callcontrol.sound.RecordSessionApplication;
import io.thinline.callcontrol.sound.Recordings;
import io.thinline.callcontrol.sound.SoundServices;
import io.thinline.callcontrol.sound.StopRecordSessionApplication;
import io.thinline.testkit.RecordedEvents;
import io.thinline.testkit.VirtualCallThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The switch with lines and a dialplan that a test writes as it goes, on virtual time. */
final class TestSwitch {
  private static final Pattern REFERENCE =
      Pattern.compile(VariableExpander.LITERAL + "(.)|\\$\\{([^}]+)}");

  static final LegStatistics NOTHING =
      new LegStatistics(0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO);

  final VirtualCallThread time = new VirtualCallThread();
  final RecordedEvents events = new RecordedEvents();
  final CallControlComponent control = new CallControlComponent(time, events);
  final TestMedia media = new TestMedia();
  final TestDialplan dialplan = new TestDialplan();
  final TestProvider provider = new TestProvider();

  final HashTable hashTable = new HashTable();
  final CallLimits limits = new CallLimits(time);
  final TestGlobals globals = new TestGlobals();
  final TestDirectory directory = new TestDirectory();
  final DirectoryAddresses addresses = new DirectoryAddresses();
  final LoopbackEndpoints loopbacks = new LoopbackEndpoints();

  /** Whether terminals tell at the end of a leg what they counted. */
  boolean terminalsCount = true;

  TestSwitch() {
    VariableExpander expander = TestSwitch::expand;
    applications();
    applicationsWithServices();
    addresses.bindDirectoryService(directory);
    addresses.bindConfigService(directory);
    addresses.bindVariableExpander(expander);
    UserEndpoints users = new UserEndpoints();
    users.bindDirectoryAddresses(addresses);
    GroupEndpoints groups = new GroupEndpoints();
    groups.bindDirectoryAddresses(addresses);
    loopbacks.bindCallControl(control);
    endpoints("test", provider);
    endpoints("skinny", rest -> provider.find(rest.replaceFirst("^[^/]*/", "")));
    endpoints("user", users);
    endpoints("group", groups);
    endpoints("loopback", loopbacks);
    endpoints("error", new ErrorEndpoints());
    endpoints("null", new NullEndpoints());
    control.bindDialplan(dialplan, Map.of(Dialplan.NAME, "XML"));
    control.bindMediaService(media);
    control.bindVariableExpander(expander);
    control.bindCallObserver(leg -> leg.addListener(this::counts));
    time.run();
  }

  private void counts(Leg leg, LegEvent event) {
    LegFigures figures = ((SwitchLeg) leg).figures();
    while (terminalsCount && event instanceof LegEvent.Ended && !figures.complete()) {
      leg.statistics(NOTHING);
    }
  }

  private void applications() {
    application("answer", new AnswerApplication());
    application("pre_answer", new PreAnswerApplication());
    application("ring_ready", new RingReadyApplication());
    application("hangup", new HangupApplication());
    application("respond", new RespondApplication());
    application("set", new SetApplication());
    application("unset", new UnsetApplication());
    application("export", new ExportApplication());
    application("multiset", new MultisetApplication());
    application("log", new LogApplication());
    application("info", new InfoApplication());
    application("stop", new StopApplication());
    application("break", new BreakApplication());
    application("eval", new EvalApplication());
    application("execute_extension", new ExecuteExtensionApplication());
    application("sleep", new SleepApplication(time));
    application("event", new EventApplication(time, events));
    application("presence", new PresenceApplication(time, events));
  }

  private void applicationsWithServices() {
    BridgeApplication bridge = new BridgeApplication();
    bridge.bindCallControl(control);
    application("bridge", bridge);
    TransferApplication transfer = new TransferApplication();
    transfer.bindCallControl(control);
    application("transfer", transfer);
    RedirectApplication redirect = new RedirectApplication();
    redirect.bindCallControl(control);
    application("redirect", redirect);
    SetGlobalApplication setGlobal = new SetGlobalApplication();
    setGlobal.bindGlobalVariables(globals);
    application("set_global", setGlobal);
    SetUserApplication setUser = new SetUserApplication();
    setUser.bindDirectoryService(directory);
    application("set_user", setUser);
    HashApplication hash = new HashApplication();
    hash.bindHashTable(hashTable);
    application("hash", hash);
    LimitApplication limit = new LimitApplication();
    limit.bindCallLimits(limits);
    limit.bindCallControl(control);
    application("limit", limit);
    soundApplications();
    LimitExecuteApplication limitExecute = new LimitExecuteApplication();
    limitExecute.bindCallLimits(limits);
    application("limit_execute", limitExecute);
  }

  private void soundApplications() {
    SoundServices sounds = new SoundServices();
    sounds.bindMediaService(media);
    sounds.bindGlobalVariables(globals);
    Recordings recordings = new Recordings(time, events, sounds);
    application("playback", new PlaybackApplication(time, events, sounds));
    application("record_session", new RecordSessionApplication(recordings));
    application("stop_record_session", new StopRecordSessionApplication(recordings));
  }

  private void endpoints(String scheme, EndpointProvider endpoints) {
    control.bindEndpointProvider(endpoints, Map.of(EndpointProvider.SCHEME, scheme));
  }

  private static String expand(String text, Fields fields) {
    return REFERENCE
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    match.group(1) != null
                        ? match.group(1)
                        : fields.field(match.group(2)).orElse("")));
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
                    line.name(), line.party(), "XML", "default", line.terminal(), Map.of()),
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
        && loopbacks.idle()
        && limits.idle()
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

    /** An extension: each action is {@code application data}. */
    void extension(String number, String... written) {
      for (String action : written) {
        String[] parts = action.split(" ", 2);
        when(number, parts[0], parts.length > 1 ? parts[1] : "");
      }
    }

    void when(String number, String application, String data) {
      List<DialplanAction> actions = routes.computeIfAbsent(number, unused -> new ArrayList<>());
      actions.add(
          new DialplanAction(
              application, data, new SourceLocation(number + ".xml", actions.size() + 1)));
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
