package io.thinline.skinny.call;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.EndpointProvider;
import io.thinline.api.call.Leg;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.skinny.line.LineEndpoints;
import io.thinline.skinny.media.LegStatisticsRequests;
import io.thinline.skinny.screen.ScreenWriter;
import io.thinline.skinny.station.Station;
import io.thinline.skinny.station.StationEvents;
import java.util.List;

/** Everything that calls on phones are made of, wired together. Call thread only. */
final class PhoneCalls {
  private static final String SWITCH_STOPPED = "Call control was stopped";

  private final CallThread thread;
  private final StationEvents stationEvents;
  private final Phones phones = new Phones();
  private final LineCalls calls = new LineCalls(phones);
  private final IdleWaits idleWaits = new IdleWaits(calls);
  private final PreservedLegs preserved = new PreservedLegs();
  private final ServedCalls served = new ServedCalls(calls);
  private final Screens screens;
  private final CallWaiting callWaiting;
  private final HoldReminder holdReminder;
  private final Privacy privacy;
  private final IncomingCalls incoming;
  private final Notices notices;
  private final Contributions contributions;
  private final PhonePorts ports;
  private final CallEnds ends;
  private final PhoneKeys keys;
  private final LineEndpoints endpoints;

  PhoneCalls(CallThread thread, StationEvents stationEvents, Capabilities capabilities) {
    this.thread = thread;
    this.stationEvents = stationEvents;
    SoftKeys softKeys = new SoftKeys(calls);
    StimulusKeys stimuli = new StimulusKeys();
    this.screens =
        new Screens(thread, phones, new ScreenComposer(calls, softKeys), this::lookAfter);
    this.callWaiting = new CallWaiting(thread, calls, screens);
    this.holdReminder = new HoldReminder(thread, calls, screens);
    this.privacy = new Privacy(calls, screens);
    this.ends = new CallEnds(thread, calls, screens, preserved);
    this.notices = new Notices(thread, screens);
    this.contributions = new Contributions(thread, phones, screens);
    this.ports = new PhonePorts(thread, new LegStatisticsRequests(thread.clock(), stationEvents));
    Holding holding = new Holding(calls, ends, screens, ports);
    LegEvents legEvents = new LegEvents(ends, holding, screens);
    LastNumbers lastNumbers = new LastNumbers();
    OutgoingCalls outgoing =
        new OutgoingCalls(
            thread, capabilities, calls, legEvents, ends, screens, ports, holding, lastNumbers);
    this.incoming =
        new IncomingCalls(
            thread, capabilities, phones, calls, legEvents, ends, screens, ports, holding);
    HandingOver handingOver = new HandingOver(capabilities, ends, notices);
    Transfers transfers = new Transfers(calls, outgoing, holding, ends, handingOver);
    outgoing.keys(softKeys, stimuli);
    incoming.keys(softKeys);
    holding.keys(softKeys, stimuli);
    privacy.keys(stimuli);
    ends.keys(softKeys, stimuli);
    transfers.keys(softKeys, stimuli);
    new QuickDials(calls, outgoing, lastNumbers).keys(softKeys, stimuli);
    new Diversion(capabilities, ends).keys(softKeys);
    HookKeys hook = new HookKeys(calls, outgoing, incoming, transfers, ends);
    hook.keys(stimuli);
    HookFlash flash = new HookFlash(calls, incoming, holding, transfers);
    new DirectTransfers(calls, screens, handingOver).keys(softKeys);
    this.keys =
        new PhoneKeys(
            calls, outgoing, incoming, ends, holding, hook, flash, screens, softKeys, stimuli,
            ports);
    this.endpoints =
        new LineEndpoints(capabilities::config, capabilities::directory, phones, incoming);
  }

  /** What others show on the phones. */
  Contributions contributions() {
    return contributions;
  }

  EndpointProvider.Lookup find(String rest) {
    return endpoints.find(rest);
  }

  void registered(Station station) {
    phones.sameDevice(station).ifPresent(former -> lost(former.station()));
    Phone phone = new Phone(station, new ScreenWriter(station, stationEvents, thread.clock()));
    phones.add(phone);
    calls.appear(phone);
    privacy.appears(phone);
    preserved.back(phone);
    incoming.appears(phone);
    contributions.appears(phone);
    screens.touch(phone);
  }

  /** A phone's screen is up to date: what follows from it. */
  private void lookAfter(Phone phone) {
    idleWaits.look(phone);
    incoming.look(phone);
    callWaiting.look(phone);
    holdReminder.look(phone);
  }

  void leaves(Station station) {
    phones.find(station).ifPresent(ends::leaves);
  }

  void lost(Station station) {
    phones
        .remove(station)
        .ifPresent(
            phone -> {
              idleWaits.forget(phone);
              callWaiting.forget(phone);
              holdReminder.forget(phone);
              notices.forget(phone);
              contributions.forget(phone);
              ends.lost(phone);
              ports.gone(phone);
            });
  }

  boolean idle(Station station) {
    return phones.find(station).map(idleWaits::idle).orElse(true);
  }

  /** A phone that is not known here has no call. */
  void whenIdle(Station station, Runnable task) {
    phones.find(station).ifPresentOrElse(phone -> idleWaits.add(phone, task), task);
  }

  void receive(Station station, PhoneMessage message) {
    phones
        .find(station)
        .ifPresent(
            phone -> {
              try {
                keys.receive(phone, message);
              } catch (RuntimeException e) {
                endFailed(phone, message, e);
                throw e;
              }
            });
  }

  /** A phone that is not known here has no screen that could be spoilt. */
  void sendByHand(Station station, ServerMessage message) {
    station.send(message);
    phones.find(station).ifPresent(phone -> phone.screen().overwritten(message));
  }

  /** Nobody knows what became of the call that was served: it ends, the others go on. */
  private void endFailed(Phone phone, PhoneMessage message, RuntimeException why) {
    try {
      served
          .by(phone, message)
          .flatMap(LineCall::leg)
          .ifPresent(leg -> leg.hangup(Cause.NORMAL_TEMPORARY_FAILURE, "Internal error"));
    } catch (RuntimeException e) {
      why.addSuppressed(e);
    }
  }

  /** There is a switch: it may have kept legs of phones that have come back meanwhile. */
  void switchComes(CallControl control) {
    preserved.find(control);
    phones.all().forEach(preserved::back);
  }

  /** Every phone is told before the first leg ends and takes its partner with it. */
  void switchGone() {
    List<LineCall> all = calls.all();
    List<Leg> legs = all.stream().flatMap(call -> call.leg().stream()).toList();
    for (LineCall call : all) {
      if (!call.over() && !call.phase().failed()) {
        ends.ended(call, Cause.NORMAL_TEMPORARY_FAILURE, SWITCH_STOPPED);
      }
    }
    legs.forEach(leg -> leg.hangup(Cause.NORMAL_TEMPORARY_FAILURE, SWITCH_STOPPED));
    preserved.forget();
  }

  /** The phones go on without us. */
  void loseAll() {
    phones.all().forEach(phone -> lost(phone.station()));
  }

  void forgetAll() {
    calls.all().forEach(ends::remove);
    preserved.forget();
  }

  /** RTP streams that phones receive and send. */
  int streams() {
    return ports.streams();
  }

  /** Nothing is kept of any phone or call. */
  boolean isEmpty() {
    return phones.isEmpty()
        && calls.isEmpty()
        && idleWaits.isEmpty()
        && notices.isEmpty()
        && contributions.isEmpty()
        && callWaiting.isEmpty()
        && holdReminder.isEmpty()
        && preserved.isEmpty()
        && ports.isEmpty();
  }
}
