package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.assertIdle;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.OffHookWithCgpnMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.DirectoryNumber;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.station.SoftKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Phones that call one number as soon as they are lifted. */
class HotLineTest {
  private final CallBench bench = new CallBench();
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");
  private final FakePhone porch =
      new ModelPhone(bench, ModelPhone.C7960)
          .profile("ext-autodial", "1109")
          .device("ext-autodial", "1102")
          .registers("SEP00000000000A", "1101");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  @Test
  void liftingTheHandsetCallsTheNumberOfTheDevice() {
    calls(offHook());
  }

  @Test
  void theLineKeyCallsIt() {
    calls(stimulus(Stimulus.LINE, 1));
  }

  @Test
  void newCallCallsIt() {
    calls(key(porch, SoftKey.NEW_CALL));
  }

  @Test
  void theNewCallButtonCallsIt() {
    calls(stimulus(Stimulus.NEW_CALL, 0));
  }

  @Test
  void theHeadsetKeyCallsIt() {
    calls(stimulus(Stimulus.HEADSET, 0));
  }

  private void calls(PhoneMessage way) {
    porch.does(way);
    assertThat(porch.shows.placed).containsExactly("1102");
    assertThat(porch.shows.state()).isEqualTo(CallState.RING_OUT);
    assertThat(bob.shows.state()).isEqualTo(CallState.RING_IN);
  }

  @Test
  void aNumberThatComesWithItIsDialledInstead() {
    bench.pbx.routes = false;
    porch.does(CallBench.enbloc("1107"));
    porch.does(onHook());
    porch.does(CallBench.digit(porch, '1'));
    assertThat(porch.shows.placed).containsExactly("1107");
    assertThat(porch.shows.state()).isEqualTo(CallState.OFF_HOOK);
  }

  @Test
  void aTransferIsAskedWhereTo() {
    bench.talk(bob, porch, "1101");
    porch.does(stimulus(Stimulus.TRANSFER, 0));
    assertThat(porch.shows.calls.values()).containsExactly(CallState.HOLD, CallState.OFF_HOOK);
    assertThat(porch.shows.placed).isEmpty();
  }

  @Test
  void theNumberOfTheProfileCountsWhereTheDeviceHasNone() {
    FakePhone lobby =
        new ModelPhone(bench, ModelPhone.C7960)
            .profile("ext-autodial", "1102")
            .registers("SEP00000000000C", "1103");
    lobby.does(offHook());
    assertThat(lobby.shows.placed).containsExactly("1102");
  }

  @Test
  void aGatewayNamesTheLineByItsNumber() {
    FakePhone gateway =
        new ModelPhone(bench, ModelPhone.C7960).registers("SEP00000000000D", "1104", "1105");
    gateway.does(new OffHookWithCgpnMessage(DirectoryNumber.of("1105"), DirectoryNumber.NONE, 0));
    assertThat(bench.pbx.only().party().number()).isEqualTo("1105");
    gateway.does(onHook());
    gateway.does(new OffHookWithCgpnMessage(DirectoryNumber.of("4711"), DirectoryNumber.NONE, 0));
    assertThat(bench.pbx.only().party().number()).isEqualTo("1104");
    gateway.does(onHook());
    assertIdle(gateway);
  }
}
