package io.thinline.callcontrol.channel;

import io.thinline.api.call.Party;

/** Who is at a leg, who is at its far side, and by which number. Call thread only. */
public final class LegParties {
  private final boolean inbound;
  private Party party;
  private Party far = Party.UNKNOWN;
  private Party firstCaller;
  private String destination = "";
  private String previousDestination = "";
  private boolean routed;
  private int changes;

  public LegParties(boolean inbound, Party party) {
    this.inbound = inbound;
    this.party = party;
    this.firstCaller = inbound ? party : Party.UNKNOWN;
  }

  public Party party() {
    return party;
  }

  public void party(Party who) {
    party = who;
    changes++;
  }

  public Party far() {
    return far;
  }

  public void far(Party who) {
    far = who;
    if (firstCaller.equals(Party.UNKNOWN) && !calls()) {
      firstCaller = who;
    }
    changes++;
  }

  /** The number it dialled, or was dialled by; empty while dialling. */
  public String destination() {
    return destination;
  }

  public void destination(String number) {
    destination = number;
    changes++;
  }

  /** The number it was routed by before; empty when it was not. */
  public String previousDestination() {
    return previousDestination;
  }

  /** The dialplan decides about it from now on, by this number. */
  public void routedTo(String number) {
    previousDestination = destination;
    destination = number;
    far = new Party(number, "");
    routed = true;
    changes++;
  }

  /** Whether it is the caller: its party called us, or the dialplan has sent it on. */
  public boolean calls() {
    return inbound || routed;
  }

  public Party caller() {
    return calls() ? party : far;
  }

  public Party callee() {
    return calls() ? far : party;
  }

  /** Who called when the leg came to be. */
  Party firstCaller() {
    return firstCaller;
  }

  /** Counts changes, for who keeps what was made of it. */
  int changes() {
    return changes;
  }
}
