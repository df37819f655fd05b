package io.thinline.skinny.call;

import io.thinline.api.call.Party;
import io.thinline.sccp.value.CallType;
import io.thinline.skinny.screen.CallParties;
import org.jspecify.annotations.Nullable;

/** Who is in a call, and what was dialled for it. */
final class CallNames {
  private final boolean outgoing;
  private String dialed = "";
  private Party own = Party.UNKNOWN;
  private Party far = Party.UNKNOWN;
  private Party wanted = Party.UNKNOWN;
  private @Nullable CallParties parties;

  CallNames(boolean outgoing) {
    this.outgoing = outgoing;
  }

  /** What the call's leg says of both sides. */
  void are(Party here, Party there) {
    own = here;
    far = there;
    parties = null;
  }

  String dialed() {
    return dialed;
  }

  void dialed(String number) {
    dialed = number;
  }

  Party far() {
    return far;
  }

  void far(Party party) {
    far = party;
    parties = null;
    if (party.number().equals(dialed)) {
      wanted = party;
    }
  }

  /** Who calls whom, and whom the caller wanted at first. */
  CallParties parties() {
    CallParties known = parties;
    if (known == null) {
      known =
          outgoing
              ? new CallParties(
                  CallType.OUTBOUND, own, far, wanted.equals(Party.UNKNOWN) ? far : wanted)
              : new CallParties(CallType.INBOUND, far, own, own);
      parties = known;
    }
    return known;
  }
}
