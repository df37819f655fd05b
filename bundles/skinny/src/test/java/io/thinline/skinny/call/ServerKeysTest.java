package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.LegEvent;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.skinny.call.FakeSwitch.FakeLeg;
import io.thinline.skinny.screen.Labels;
import io.thinline.skinny.station.SoftKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody else than the user wants a digit sent, or the call held. */
class ServerKeysTest {
  private final CallBench bench = new CallBench();
  private final FakePhone alice = bench.phone("SEP00000000000A", "1101");
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  private FakeLeg alicesLeg() {
    return bench.pbx.legs().stream()
        .map(FakeLeg.class::cast)
        .filter(leg -> leg.reference() == alice.shows.reference())
        .findFirst()
        .orElseThrow();
  }

  private void happens(LegEvent event) {
    FakeLeg leg = alicesLeg();
    bench.thread.post("test", () -> leg.tell(event));
    bench.thread.run();
  }

  @Test
  void aDigitOfTheServerIsSentToThePhoneAlone() {
    bench.talk(alice, bob, "1102");
    alice.news();
    bob.news();

    happens(new LegEvent.DtmfSent('#'));
    happens(new LegEvent.DtmfSent('?'));

    assertThat(alice.news())
        .containsExactly(new KeypadButtonMessage(KeyPadButton.POUND, 1, alice.shows.reference()));
    assertThat(bob.news()).isEmpty();
  }

  @Test
  void aDigitIsNotPlayedToAPhoneThatHolds() {
    bench.talk(alice, bob, "1102");
    alice.does(key(alice, SoftKey.HOLD));
    alice.news();

    happens(new LegEvent.DtmfSent('1'));

    assertThat(alice.news()).isEmpty();
  }

  @Test
  void aCallIsHeldAndTakenUpAgainAsByItsUser() {
    bench.talk(alice, bob, "1102");

    happens(new LegEvent.HoldWanted(true));

    assertThat(alice.shows.state()).isEqualTo(CallState.HOLD);
    assertThat(alice.shows.prompt()).isEqualTo(Labels.HOLD);
    assertThat(alice.shows.visibleKeys()).contains("Resume");
    assertThat(alicesLeg().told).containsOnlyOnce("hold");
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);

    happens(new LegEvent.HoldWanted(true));
    assertThat(alicesLeg().told).containsOnlyOnce("hold");

    happens(new LegEvent.HoldWanted(false));
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(alice.shows.visibleKeys()).contains("Hold");

    happens(new LegEvent.HoldWanted(false));
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void aCallThatRingsOrDialsIsNotHeld() {
    alice.does(CallBench.offHook());
    bench.dials(alice, "1102");

    happens(new LegEvent.HoldWanted(true));

    assertThat(alice.shows.state()).isEqualTo(CallState.RING_OUT);
  }
}
