package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.assertIdle;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.StimulusMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.station.SoftKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys that dial a number of the configuration. */
class ExtensionKeysTest {
  private static final String[] FEATURES = {
    "SoftkeyMeetmeconfrn",
    "SoftkeyCallpickup",
    "SoftkeyGrpcallpickup",
    "SoftkeyOpickup",
    "SoftkeyCfwdall",
    "SoftkeyRedial"
  };

  private final CallBench bench = new CallBench();
  private final FakePhone bob = bench.phone("SEP00000000000B", "1102");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  private ModelPhone phone() {
    return new ModelPhone(bench, ModelPhone.C7960)
        .keys("KeySetOnHook", FEATURES)
        .keys("KeySetOffHook", FEATURES)
        .keys("KeySetConnected", FEATURES);
  }

  private FakePhone alice(ModelPhone phone) {
    bench.pbx.routes = false;
    return phone.registers("SEP00000000000A", "1101", "1109");
  }

  @Test
  void everyKeyDialsItsExtension() {
    FakePhone alice = alice(phone().profile("ext-cfwdall", "*72"));
    for (Stimulus key :
        List.of(
            Stimulus.VOICEMAIL,
            Stimulus.MESSAGES,
            Stimulus.MEET_ME_CONFERENCE,
            Stimulus.CALL_PICKUP,
            Stimulus.GROUP_CALL_PICKUP,
            Stimulus.OTHER_PICKUP,
            Stimulus.FORWARD_ALL)) {
      alice.does(stimulus(key, 1));
      alice.does(onHook());
    }
    assertThat(alice.shows.placed)
        .containsExactly("vmain", "vmain", "conference", "pickup", "pickup", "pickup", "*72");
    alice.shows.placed.clear();

    for (SoftKey key :
        List.of(
            SoftKey.MEET_ME,
            SoftKey.PICKUP,
            SoftKey.GROUP_PICKUP,
            SoftKey.OTHER_PICKUP,
            SoftKey.FORWARD_ALL)) {
      alice.does(key(alice, key));
      alice.does(onHook());
    }
    assertThat(alice.shows.placed)
        .containsExactly("conference", "pickup", "pickup", "pickup", "*72");
    assertIdle(alice);
  }

  @Test
  void theDevicesOwnExtensionComesFirst() {
    FakePhone alice = alice(phone().device("ext-voicemail", "5000").profile("ext-voicemail", "x"));
    alice.does(stimulus(Stimulus.VOICEMAIL, 1));
    assertThat(alice.shows.placed).containsExactly("5000");
  }

  @Test
  void aKeyWithoutAnExtensionIsNotThereAndDoesNothing() {
    FakePhone alice = alice(phone().profile("ext-pickup", "").profile("ext-voicemail", ""));
    assertThat(alice.shows.visibleKeys()).containsExactly("Meetmeconfrn");
    alice.does(key(alice, SoftKey.PICKUP));
    alice.does(stimulus(Stimulus.CALL_PICKUP, 1));
    alice.does(stimulus(Stimulus.VOICEMAIL, 1));
    alice.does(stimulus(Stimulus.FORWARD_ALL, 1));
    assertIdle(alice);
    assertThat(bench.pbx.living()).isEmpty();
  }

  @Test
  void inADialToneItUsesThatCall() {
    FakePhone alice = alice(phone());
    alice.does(stimulus(Stimulus.LINE, 2));
    alice.does(key(alice, SoftKey.MEET_ME));
    assertThat(alice.shows.calls).hasSize(1);
    assertThat(bench.pbx.only().party().number()).isEqualTo("1109");
    assertThat(bench.pbx.only().destinationNumber()).isEqualTo("conference");
  }

  @Test
  void inAConversationItHoldsThatFirst() {
    FakePhone alice = phone().registers("SEP00000000000A", "1101");
    bench.talk(alice, bob, "1102");
    bench.pbx.routes = false;
    alice.does(stimulus(Stimulus.VOICEMAIL, 1));
    assertThat(alice.shows.calls.values()).containsExactly(CallState.HOLD, CallState.PROCEED);
    assertThat(alice.shows.placed).containsExactly("1102", "vmain");
  }

  @Test
  void redialDoesNotDialWhatAKeyDialled() {
    FakePhone alice = alice(phone());
    alice.does(CallBench.enbloc("1102"));
    alice.does(onHook());
    alice.does(stimulus(Stimulus.VOICEMAIL, 1));
    alice.does(onHook());
    alice.does(stimulus(Stimulus.LAST_NUMBER_REDIAL, 0));
    assertThat(alice.shows.placed).containsExactly("1102", "vmain", "1102");
  }

  @Test
  void redialDialsItsExtensionWhenTheConfigurationHasOneAndNothingIsRemembered() {
    FakePhone alice = alice(phone().profile("ext-redial", "*66"));
    assertThat(alice.shows.visibleKeys()).contains("Redial");
    alice.does(stimulus(Stimulus.LAST_NUMBER_REDIAL, 0));
    alice.does(onHook());
    alice.does(CallBench.enbloc("1102"));
    alice.does(onHook());
    alice.does(key(alice, SoftKey.REDIAL));
    assertThat(alice.shows.placed).containsExactly("*66", "1102", "1102");
  }

  @Test
  void redialOfTheDeviceCountsToo() {
    FakePhone alice = alice(phone().device("ext-redial", "*67"));
    alice.does(offHook());
    alice.does(key(alice, SoftKey.REDIAL));
    assertThat(alice.shows.placed).containsExactly("*67");
    assertThat(alice.shows.calls).hasSize(1);
  }

  /** The fixed keys of the models of whatever table row; none of them may harm. */
  @Test
  void aKeyThatHasNoFunctionHarmsNothing() {
    FakePhone alice = phone().registers("SEP00000000000A", "1101");
    bench.talk(alice, bob, "1102");
    Map<Integer, CallState> before = Map.copyOf(alice.shows.calls);
    for (Stimulus key :
        List.of(
            Stimulus.CALL_PARK,
            Stimulus.CONFERENCE,
            Stimulus.DISPLAY,
            Stimulus.DIRECTORY,
            Stimulus.APPLICATION,
            Stimulus.SERVICE_URL,
            Stimulus.UNDEFINED,
            Stimulus.of(0xABCD))) {
      alice.does(new StimulusMessage(key, 65535, -1, 0));
      alice.does(new StimulusMessage(key, 0, 0, 0));
    }
    assertThat(alice.shows.calls).isEqualTo(before);
  }
}
