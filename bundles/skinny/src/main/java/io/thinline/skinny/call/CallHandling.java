package io.thinline.skinny.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.EndpointProvider;
import io.thinline.api.call.Leg;
import io.thinline.api.config.ConfigService;
import io.thinline.api.dialplan.DigitJudge;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.event.EventStream;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.skinny.line.LineAddress;
import io.thinline.skinny.line.LineEndpoints;
import io.thinline.skinny.media.PassThroughParties;
import io.thinline.skinny.screen.ScreenWriter;
import io.thinline.skinny.station.PhoneUserInterface;
import io.thinline.skinny.station.ProfileCounters;
import io.thinline.skinny.station.Station;
import io.thinline.skinny.station.StationEvents;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The calls of all phones, and the lines as the switch finds them. */
@Component(
    service = {PhoneUserInterface.class, EndpointProvider.class},
    property = EndpointProvider.SCHEME + "=" + LineAddress.SCHEME,
    immediate = true)
public final class CallHandling implements PhoneUserInterface, EndpointProvider {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String SWITCH_STOPPED = "Call control was stopped";

  private final CallThread thread;
  private final StationEvents stationEvents;
  private final Capabilities capabilities = new Capabilities();
  private final Phones phones = new Phones();
  private final LineCalls calls = new LineCalls(phones);
  private final IdleWaits idleWaits = new IdleWaits(calls);
  private final PreservedLegs preserved = new PreservedLegs();
  private final Screens screens;
  private final CallEnds ends;
  private final PhoneKeys keys;
  private final LineEndpoints endpoints;

  @Activate
  public CallHandling(@Reference CallThread thread, @Reference EventStream events) {
    this.thread = thread;
    this.stationEvents = new StationEvents(events, thread.clock());
    PassThroughParties parties = new PassThroughParties();
    SoftKeys softKeys = new SoftKeys(calls);
    this.screens =
        new Screens(thread, phones, new ScreenComposer(calls, softKeys), idleWaits::look);
    this.ends = new CallEnds(thread, calls, screens, preserved);
    LegEvents legEvents = new LegEvents(ends, screens);
    OutgoingCalls outgoing =
        new OutgoingCalls(thread, capabilities, calls, legEvents, ends, screens, parties);
    IncomingCalls incoming =
        new IncomingCalls(thread, capabilities, phones, calls, legEvents, ends, screens, parties);
    softKeys.enable(outgoing, incoming, ends);
    this.keys = new PhoneKeys(calls, outgoing, incoming, ends, screens, softKeys, parties);
    this.endpoints =
        new LineEndpoints(capabilities::config, capabilities::directory, phones, incoming);
  }

  @Deactivate
  public void deactivate() {
    settle("phones", () -> phones.all().forEach(phone -> lost(phone.station())));
    settle("calls", () -> calls.all().forEach(ends::remove));
    settle("preserved legs", preserved::forget);
  }

  @Override
  public void registered(Station station) {
    phones.sameDevice(station).ifPresent(former -> lost(former.station()));
    Phone phone = new Phone(station, new ScreenWriter(station, stationEvents, thread.clock()));
    phones.add(phone);
    calls.appear(phone);
    preserved.back(phone);
    screens.touch(phone);
  }

  @Override
  public void leaves(Station station) {
    phones.find(station).ifPresent(ends::leaves);
  }

  @Override
  public void lost(Station station) {
    phones
        .remove(station)
        .ifPresent(
            phone -> {
              idleWaits.forget(phone);
              ends.lost(phone);
            });
  }

  @Override
  public boolean idle(Station station) {
    return phones.find(station).map(idleWaits::idle).orElse(true);
  }

  /** A phone that is not known here has no call. */
  @Override
  public void whenIdle(Station station, Runnable task) {
    phones.find(station).ifPresentOrElse(phone -> idleWaits.add(phone, task), task);
  }

  @Override
  public void receive(Station station, PhoneMessage message) {
    phones
        .find(station)
        .ifPresent(
            phone -> {
              try {
                keys.receive(phone, message);
              } catch (RuntimeException e) {
                endFailed(phone);
                throw e;
              }
            });
  }

  /** Nobody knows what became of the call that was served: it ends, the others go on. */
  private void endFailed(Phone phone) {
    calls
        .activeOn(phone)
        .flatMap(LineCall::leg)
        .ifPresent(leg -> leg.hangup(Cause.NORMAL_TEMPORARY_FAILURE, "Internal error"));
  }

  /** Nothing is kept of any phone or call. */
  boolean isEmpty() {
    return phones.isEmpty() && calls.isEmpty() && idleWaits.isEmpty() && preserved.isEmpty();
  }

  @Override
  public Lookup find(String rest) {
    return endpoints.find(rest);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindCallControl(CallControl control) {
    thread.post(
        "bind call control",
        () -> {
          capabilities.callControl(control);
          preserved.find(control);
          phones.all().forEach(preserved::back);
        });
  }

  public void unbindCallControl(CallControl control) {
    settle(
        "unbind call control",
        () -> {
          if (capabilities.without(control)) {
            withoutSwitch(calls.all());
            preserved.forget();
          }
        });
  }

  /** Every phone is told before the first leg ends and takes its partner with it. */
  private void withoutSwitch(List<LineCall> all) {
    List<Leg> legs = all.stream().flatMap(call -> call.leg().stream()).toList();
    for (LineCall call : all) {
      if (!call.over() && !call.phase().failed()) {
        ends.ended(call, Cause.NORMAL_TEMPORARY_FAILURE, SWITCH_STOPPED);
      }
    }
    legs.forEach(leg -> leg.hangup(Cause.NORMAL_TEMPORARY_FAILURE, SWITCH_STOPPED));
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDigitJudge(DigitJudge judge) {
    thread.post("bind judge of digits", () -> capabilities.digitJudge(judge));
  }

  public void unbindDigitJudge(DigitJudge judge) {
    settle("unbind judge of digits", () -> capabilities.without(judge));
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDirectoryService(DirectoryService directory) {
    thread.post("bind directory", () -> capabilities.directory(directory));
  }

  public void unbindDirectoryService(DirectoryService directory) {
    settle("unbind directory", () -> capabilities.without(directory));
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigService(ConfigService config) {
    thread.post("bind configuration", () -> capabilities.config(config));
  }

  public void unbindConfigService(ConfigService config) {
    settle("unbind configuration", () -> capabilities.without(config));
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindProfileCounters(ProfileCounters counters) {
    thread.post("bind counters", () -> capabilities.counters(counters));
  }

  public void unbindProfileCounters(ProfileCounters counters) {
    // counted on in the old ones until others come: they are of this bundle and go with it
  }

  /** Returns when the call thread has done it. */
  private void settle(String what, Runnable task) {
    thread.ask(
        what,
        PATIENCE,
        () -> {
          task.run();
          return null;
        });
  }
}
