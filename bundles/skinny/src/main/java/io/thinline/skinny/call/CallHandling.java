package io.thinline.skinny.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.EndpointProvider;
import io.thinline.api.config.ConfigService;
import io.thinline.api.dialplan.DigitJudge;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.event.EventStream;
import io.thinline.api.phone.PhoneIdentity;
import io.thinline.api.phone.PhoneScreens;
import io.thinline.api.phone.PhoneStatus;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.skinny.line.LineAddress;
import io.thinline.skinny.station.PhoneUserInterface;
import io.thinline.skinny.station.ProfileCounters;
import io.thinline.skinny.station.Station;
import io.thinline.skinny.station.StationEvents;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The calls of all phones, what their screens show, and the lines as the switch finds them. */
@Component(
    service = {
      PhoneUserInterface.class,
      EndpointProvider.class,
      PhoneScreens.class,
      CallHandling.class
    },
    property = EndpointProvider.SCHEME + "=" + LineAddress.SCHEME,
    immediate = true)
public final class CallHandling implements PhoneUserInterface, EndpointProvider, PhoneScreens {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CallThread thread;
  private final Capabilities capabilities = new Capabilities();
  private final PhoneCalls calls;

  @Activate
  public CallHandling(@Reference CallThread thread, @Reference EventStream events) {
    this.thread = thread;
    this.calls = new PhoneCalls(thread, new StationEvents(events, thread.clock()), capabilities);
  }

  @Deactivate
  public void deactivate() {
    settle("phones", calls::loseAll);
    settle("calls", calls::forgetAll);
  }

  @Override
  public void registered(Station station) {
    calls.registered(station);
  }

  @Override
  public void leaves(Station station) {
    calls.leaves(station);
  }

  @Override
  public void lost(Station station) {
    calls.lost(station);
  }

  @Override
  public boolean idle(Station station) {
    return calls.idle(station);
  }

  @Override
  public void whenIdle(Station station, Runnable task) {
    calls.whenIdle(station, task);
  }

  @Override
  public void receive(Station station, PhoneMessage message) {
    calls.receive(station, message);
  }

  @Override
  public void sendByHand(Station station, ServerMessage message) {
    calls.sendByHand(station, message);
  }

  /** Nothing is kept of any phone or call. */
  public boolean isEmpty() {
    return calls.isEmpty();
  }

  /** RTP streams that phones receive and send at our order. Call thread only. */
  public int streams() {
    return calls.streams();
  }

  @Override
  public Lookup find(String rest) {
    return calls.find(rest);
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
          calls.switchComes(control);
        });
  }

  public void unbindCallControl(CallControl control) {
    settle(
        "unbind call control",
        () -> {
          if (capabilities.without(control)) {
            calls.switchGone();
          }
        });
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

  @Override
  public void changed(PhoneStatus contributor, Predicate<PhoneIdentity> which) {
    thread.post("phone status", () -> calls.contributions().changed(contributor, which));
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindPhoneStatus(PhoneStatus status, Map<String, Object> properties) {
    String name = String.valueOf(properties.getOrDefault(PhoneStatus.NAME, status.getClass()));
    thread.post("bind phone status", () -> calls.contributions().add(status, name));
  }

  public void unbindPhoneStatus(PhoneStatus status) {
    settle("unbind phone status", () -> calls.contributions().remove(status));
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
