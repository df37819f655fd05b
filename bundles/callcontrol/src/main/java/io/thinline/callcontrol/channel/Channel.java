package io.thinline.callcontrol.channel;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.media.AudioCodec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A leg as FreeSWITCH shows it. The switch says what has happened; what follows from that for the
 * states, and in which order it is told, is as in FreeSWITCH. Call thread only.
 */
public final class Channel {
  /** What the application says that runs. */
  private static final String RESPONSE = "current_application_response";

  private final Leg leg;
  private final LegVariables variables;
  private final LegTimes times;
  private final ChannelEvents events;
  private final ChannelPresence presence;
  private final ChannelIdentity identity;
  private final CurrentProfile profile;
  private final ChannelPeer peer = new ChannelPeer();
  private ChannelState state = ChannelState.CS_NEW;
  private CallState callState = CallState.DOWN;
  private boolean dialplan;
  private boolean bridges;
  private @Nullable Cause cause;
  private @Nullable AudioCodec codec;
  private @Nullable Application application;

  public Channel(
      Leg leg,
      LegParties parties,
      LegVariables variables,
      LegTimes times,
      ChannelIdentity identity,
      ChannelEvents events) {
    this.leg = leg;
    this.variables = variables;
    this.times = times;
    this.identity = identity;
    this.events = events;
    this.dialplan = identity.inbound();
    this.profile = new CurrentProfile(identity, parties, variables, times);
    this.presence = new ChannelPresence(this);
  }

  public ChannelIdentity identity() {
    return identity;
  }

  public ChannelState state() {
    return state;
  }

  public CallState callState() {
    return callState;
  }

  /** The application that was started last in the leg's own course. */
  public Optional<Application> application() {
    return Optional.ofNullable(application);
  }

  /** A variable that tells of the times of a leg that has ended; null when there is none such. */
  public @Nullable String timeVariable(String name) {
    return TimeVariables.value(times.known(), name);
  }

  /** All of them. */
  public void timeVariables(BiConsumer<String, String> reader) {
    TimeVariables.each(times.known(), reader);
  }

  /** It has come to be; an outbound one is about to be offered. */
  public void created() {
    if (!identity.inbound()) {
      tell("CHANNEL_OUTGOING", ChannelState.CS_INIT);
    }
    enter(ChannelState.CS_INIT);
    tell("CHANNEL_CREATE", ChannelState.CS_ROUTING);
    if (!identity.inbound()) {
      tell("CHANNEL_ORIGINATE", ChannelState.CS_ROUTING);
      enter(ChannelState.CS_ROUTING);
      presence.tell("unknown", ChannelState.CS_ROUTING.name());
      enter(ChannelState.CS_CONSUME_MEDIA);
    }
  }

  /** It is rung for another. */
  public void rungFor(Channel originator) {
    peer.is(originator, false);
  }

  /** The dialplan decides about it, by the number it has now. */
  public void routing() {
    if (dialplan && state != ChannelState.CS_INIT) {
      profile.another();
    }
    dialplan = true;
    if (!times.wasAnswered()) {
      callState(CallState.RINGING);
    }
    enter(ChannelState.CS_ROUTING);
    presence.tell("unknown", ChannelState.CS_ROUTING.name());
  }

  /** Applications are run with it. */
  public void executing() {
    enter(ChannelState.CS_EXECUTE);
  }

  /** An application begins in the leg's own course. */
  public Application executes(String name, String data) {
    Application begun = begun(name, data);
    application = begun;
    executes(begun);
    return begun;
  }

  /** An application begins beside. */
  public Application executesBeside(String name, String data) {
    Application begun = begun(name, data);
    executes(begun);
    return begun;
  }

  private Application begun(String name, String data) {
    variables.unset(RESPONSE);
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new Application(name, data, new UUID(random.nextLong(), random.nextLong()).toString());
  }

  private void executes(Application begun) {
    tell("CHANNEL_EXECUTE", List.of(), EventDetails.begins(begun));
  }

  /** It has come to its end. */
  public void executed(Application done) {
    String response = variables.get(RESPONSE);
    tell(
        "CHANNEL_EXECUTE_COMPLETE",
        List.of(),
        EventDetails.ends(done, response == null ? "_none_" : response));
  }

  /** The party, or the one it calls, is alerted. */
  public void rings() {
    if (times.wasAnswered()) {
      callState(CallState.RING_WAIT);
      return;
    }
    times.first(Moment.PROGRESS);
    tell("CHANNEL_PROGRESS");
    callState(CallState.RINGING);
  }

  /** There is something to hear before the answer. */
  public void earlyMedia() {
    times.first(Moment.PROGRESS_MEDIA);
    tell("CHANNEL_PROGRESS_MEDIA");
    callState(CallState.EARLY);
    presence.tell("unknown", "early");
  }

  public void answered() {
    times.first(Moment.ANSWERED);
    tell("CHANNEL_ANSWER");
    callState(CallState.ACTIVE);
    presence.tell("unknown", "answered");
  }

  /** It does not hear ringing any more; it was answered long before. */
  public void active() {
    if (callState == CallState.RING_WAIT) {
      callState(CallState.ACTIVE);
    }
  }

  /** It talks to another, which it was told to be connected with. */
  public void bridgedTo(Channel other) {
    boolean rungForOther = peer.isOriginator(other);
    peer.is(other, !rungForOther);
    other.peer.is(this, rungForOther);
    times.now(Moment.BRIDGED);
    other.times.now(Moment.BRIDGED);
    bridges = true;
    other.bridges = false;
    tell("CHANNEL_BRIDGE", EventDetails.bridge(identity, other.identity), List.of());
    active();
    other.active();
    talks();
    other.talks();
  }

  private void talks() {
    if (state != ChannelState.CS_EXECUTE) {
      enter(ChannelState.CS_EXCHANGE_MEDIA);
    }
  }

  /** The two talk to each other no more. */
  public void parts(Channel other) {
    Channel first = bridges ? this : other;
    Channel second = bridges ? other : this;
    first.bridges = false;
    first.tell("CHANNEL_UNBRIDGE", EventDetails.bridge(first.identity, second.identity), List.of());
  }

  /** Its party has put the far side on hold. */
  public void holds() {
    times.holds();
    callState(CallState.HELD);
    tell("CHANNEL_HOLD");
    presence.tell("unknown", "hold");
  }

  /** Its party is back. */
  public void holdsNoMore() {
    times.holdsNoMore();
    callState(CallState.UNHELD);
    tell("CHANNEL_UNHOLD");
    callState(CallState.ACTIVE);
    presence.tell("unknown", "answered");
  }

  /**
   * A key of its party, or one that the server sends to it.
   *
   * @param source {@code ENDPOINT} or {@code APP}
   */
  public void dtmf(char digit, String source) {
    tell("DTMF", List.of(), EventDetails.key(digit, source));
  }

  /** What it hears is coded so. */
  public void codec(AudioCodec now) {
    if (now.equals(codec)) {
      return;
    }
    codec = now;
    tell("CODEC", List.of(), EventDetails.codec("read", now));
    tell("CODEC", List.of(), EventDetails.codec("write", now));
  }

  /** It ends, and why. */
  public void hangsUp(Cause why) {
    times.holdsNoMore();
    times.now(Moment.HUNG_UP);
    cause = why;
    tell("CHANNEL_HANGUP", ChannelState.CS_HANGUP);
    callState(CallState.HANGUP);
    presence.tell("unavailable", why.name());
  }

  /** Nothing is done with it any more. */
  public void hungUp() {
    enter(ChannelState.CS_HANGUP);
  }

  /** What was counted of it is known, or will not be. */
  public void gone() {
    enter(ChannelState.CS_REPORTING);
    tell(
        "CHANNEL_HANGUP_COMPLETE",
        List.of("Hangup-Cause", cause == null ? Cause.NONE.name() : cause.name()),
        List.of());
    tell("CHANNEL_DESTROY", ChannelState.CS_DESTROY);
    peer.freeze();
  }

  private void enter(ChannelState next) {
    if (state != next) {
      state = next;
      tell("CHANNEL_STATE");
    }
  }

  private void callState(CallState next) {
    CallState before = callState;
    if (before != next && before != CallState.HANGUP) {
      callState = next;
      tell("CHANNEL_CALLSTATE", EventDetails.change(before, next), List.of());
    }
  }

  /** All that events tell of it, as it is now. */
  public Map<String, String> headers() {
    return new ChannelHeaders(ChannelHeaders.DATA, snapshot(state), List.of(), List.of()).get();
  }

  /** A leg that says itself what it is for those who watch lines. */
  boolean hasPresence() {
    return variables.get("presence_id") != null;
  }

  boolean wasAnswered() {
    return times.wasAnswered();
  }

  private void tell(String name) {
    tell(name, state);
  }

  private void tell(String name, ChannelState next) {
    events.publish(name, snapshot(next), List.of(), List.of());
  }

  void tell(String name, List<String> before, List<String> after) {
    events.publish(name, snapshot(state), before, after);
  }

  private ChannelSnapshot snapshot(ChannelState next) {
    return new ChannelSnapshot(
        profile.get(),
        peer.profile(),
        peer.originated(),
        leg.call().uuid(),
        state,
        next,
        callState,
        cause,
        codec,
        application,
        dialplan);
  }

  /** Who calls whom through it, as it is now. */
  ChannelProfile profile() {
    return profile.get();
  }
}
