package io.thinline.callcontrol.channel;

import org.jspecify.annotations.Nullable;

/** The caller profile of a channel: made anew when something of it has changed. */
final class CurrentProfile {
  private final ChannelIdentity identity;
  private final LegParties parties;
  private final LegVariables variables;
  private final LegTimes times;
  private int index = 1;
  private @Nullable ChannelProfile known;
  private int knownChanges;

  CurrentProfile(
      ChannelIdentity identity, LegParties parties, LegVariables variables, LegTimes times) {
    this.identity = identity;
    this.parties = parties;
    this.variables = variables;
    this.times = times;
  }

  /** The channel is sent somewhere: FreeSWITCH gives it another one. */
  void another() {
    index++;
    times.now(Moment.PROFILE_CREATED);
    times.now(Moment.TRANSFERRED);
  }

  ChannelProfile get() {
    ChannelProfile last = known;
    if (last == null
        || knownChanges != parties.changes()
        || last.times() != times.known()
        || last.variables() != variables.known()) {
      last = made();
      known = last;
      knownChanges = parties.changes();
    }
    return last;
  }

  private ChannelProfile made() {
    return new ChannelProfile(
        identity,
        parties.caller(),
        parties.firstCaller(),
        parties.callee(),
        parties.destination(),
        parties.previousDestination(),
        index,
        times.known(),
        variables.known());
  }
}
