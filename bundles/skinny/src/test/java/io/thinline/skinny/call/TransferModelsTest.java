package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.enbloc;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.HookFlashMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.station.SoftKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every class of phone transfers a call, each with the keys that it has. */
class TransferModelsTest {
  private final CallBench bench = new CallBench();
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");
  private final FakePhone carol = bench.phone("SEP00000000000C", "1103");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  private FakePhone alice(int model, int version) {
    return new ModelPhone(bench, model)
        .speaks(Dialect.sccp(version))
        .registers("SEP00000000000A", "1101");
  }

  private static void dials(FakePhone phone, String number) {
    for (char digit : number.toCharArray()) {
      phone.does(new KeypadButtonMessage(KeyPadButton.of(digit).orElseThrow(), 0, 0));
    }
  }

  private void assertTransferred(FakePhone alice) {
    assertThat(alice.shows.calls).isEmpty();
    assertThat(alice.shows.tones).isEmpty();
    assertThat(bob.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(bob.shows.far(bob.shows.reference())).isEqualTo("1103 User 1103");
    assertThat(carol.shows.state()).isEqualTo(CallState.CONNECTED);
    assertThat(carol.shows.far(carol.shows.reference())).isEqualTo("1102 User 1102");
  }

  /** 12SP+, 7910, 7960, 7921, 6941, 8945, 7970, SPA 525G2. */
  @ParameterizedTest
  @CsvSource({"2, 3", "6, 3", "7, 11", "365, 17", "496, 22", "585, 22", "30006, 22", "80009, 8"})
  void withItsTransferButton(int model, int version) {
    FakePhone alice = alice(model, version);
    bob.does(enbloc("1101"));
    alice.does(offHook());
    alice.does(stimulus(Stimulus.TRANSFER, 0));
    dials(alice, "1103");
    carol.does(key(carol, SoftKey.ANSWER));
    alice.does(stimulus(Stimulus.TRANSFER, 0));
    assertTransferred(alice);
  }

  /** ATA 186, 7905: a tap on the hook asks, going on hook transfers. */
  @ParameterizedTest
  @CsvSource({"12, 3", "20000, 3"})
  void withItsHook(int model, int version) {
    FakePhone alice = alice(model, version);
    bob.does(enbloc("1101"));
    alice.does(offHook());
    alice.does(new HookFlashMessage(0, 0));
    dials(alice, "1103");
    carol.does(key(carol, SoftKey.ANSWER));
    alice.does(onHook());
    assertTransferred(alice);
  }
}
