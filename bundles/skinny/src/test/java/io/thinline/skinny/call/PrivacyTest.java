package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.enbloc;
import static io.thinline.skinny.call.CallBench.key;
import static io.thinline.skinny.call.CallBench.stimulus;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.FeatureStatMessage;
import io.thinline.sccp.message.SetLampMessage;
import io.thinline.sccp.value.CallPrivacy;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.FeatureStatus;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.station.SoftKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 1110 is on the phones of Bob and Carol, and Bob's has a Privacy button. */
class PrivacyTest {
  private final CallBench bench = new CallBench();
  private FakePhone alice;
  private FakePhone bob;
  private FakePhone carol;

  @BeforeEach
  void theyAreThere() {
    alice = bench.phone("SEP00000000000A", "1101");
    carol = bench.phone("SEP00000000000C", "1110");
    bench.privacyButton = true;
    bob = bench.phone("SEP00000000000B", "1110");
  }

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  private int bobTalksToAlice() {
    alice.does(enbloc("1110"));
    int reference = bob.shows.reference();
    bob.does(key(SoftKey.ANSWER, reference));
    return reference;
  }

  private void bobPressesPrivacy() {
    bob.does(stimulus(Stimulus.FEATURE, 1));
  }

  @Test
  void theButtonShowsWhetherItIsOn() {
    assertThat(bob.shows.features).containsEntry(1, FeatureStatus.OFF);
    bobPressesPrivacy();
    assertThat(bob.shows.features).containsEntry(1, FeatureStatus.ON);
    assertThat(bob.newsOf(SetLampMessage.class))
        .last()
        .satisfies(
            lamp -> {
              assertThat(lamp.stimulus()).isEqualTo(Stimulus.FEATURE);
              assertThat(lamp.lampMode()).isEqualTo(LampMode.ON);
            });
    bobPressesPrivacy();
    assertThat(bob.shows.features).containsEntry(1, FeatureStatus.OFF);
  }

  @Test
  void anOldPhoneIsToldInItsOwnWay() {
    FakePhone old = bench.phone(Dialect.sccp(11), true, "SEP00000000000D", "1105");
    old.news();
    old.does(stimulus(Stimulus.FEATURE, 1));
    assertThat(old.newsOf(FeatureStatMessage.class))
        .singleElement()
        .satisfies(feature -> assertThat(feature.featureStatus()).isEqualTo(1));
  }

  @Test
  void theOthersSeeTheLineInUseAndNothingMore() {
    bobPressesPrivacy();
    int reference = bobTalksToAlice();
    assertThat(carol.shows.calls).containsEntry(reference, CallState.CALL_REMOTE_MULTILINE);
    assertThat(carol.shows.privacy).containsEntry(reference, CallPrivacy.FULL);
    assertThat(carol.shows.lamps).containsEntry(1, LampMode.ON);
    assertThat(bob.shows.privacy).containsEntry(reference, CallPrivacy.NONE);
    assertThat(bob.shows.far(reference)).isEqualTo("1101 User 1101");
  }

  @Test
  void whatWasShownIsTakenBackAndGivenAgain() {
    int reference = bobTalksToAlice();
    assertThat(carol.shows.far(reference)).isEqualTo("1101 User 1101");
    bobPressesPrivacy();
    assertThat(carol.shows.far(reference)).isBlank();
    assertThat(carol.shows.privacy).containsEntry(reference, CallPrivacy.FULL);
    bobPressesPrivacy();
    assertThat(carol.shows.far(reference)).isEqualTo("1101 User 1101");
    assertThat(carol.shows.privacy).containsEntry(reference, CallPrivacy.NONE);
  }

  @Test
  void aPrivateCallOnHoldCannotBeTaken() {
    bobPressesPrivacy();
    int reference = bobTalksToAlice();
    bob.does(key(SoftKey.HOLD, reference));
    assertThat(carol.shows.calls).containsEntry(reference, CallState.CALL_REMOTE_MULTILINE);
    carol.does(key(SoftKey.RESUME, reference));
    assertThat(bob.shows.calls).containsEntry(reference, CallState.HOLD);
    bobPressesPrivacy();
    carol.does(key(SoftKey.RESUME, reference));
    assertThat(carol.shows.calls).containsEntry(reference, CallState.CONNECTED);
  }

  @Test
  void aPhoneThatComesBackIsAsPrivateAsItWas() {
    bobPressesPrivacy();
    bob.cutOff();
    bob = bench.phone("SEP00000000000B", "1110");
    assertThat(bob.shows.features).containsEntry(1, FeatureStatus.ON);
    bench.privacyButton = false;
    bob = bench.phone("SEP00000000000B", "1110");
    int reference = bobTalksToAlice();
    assertThat(carol.shows.privacy).containsEntry(reference, CallPrivacy.NONE);
  }

  @Test
  void aFeatureButtonThatIsNotThereDoesNothing() {
    bob.news();
    bob.does(stimulus(Stimulus.FEATURE, 2));
    carol.does(stimulus(Stimulus.FEATURE, 1));
    assertThat(bob.newsByName()).isEmpty();
    int reference = bobTalksToAlice();
    assertThat(carol.shows.privacy).containsEntry(reference, CallPrivacy.NONE);
  }
}
