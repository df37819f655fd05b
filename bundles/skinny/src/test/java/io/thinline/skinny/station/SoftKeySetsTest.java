package io.thinline.skinny.station;

import static io.thinline.skinny.station.TestStations.ALICE;
import static io.thinline.skinny.station.TestStations.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.directory.Device;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoftKeySetsTest {
  private static final Map<String, Map<String, List<String>>> SETS =
      Map.of(
          "default", Map.of("KeySetOnHook", List.of("SoftkeyNewcall")),
          "boss", Map.of("KeySetOnHook", List.of("", "SoftkeyRedial", "SoftkeyNobodyKnows")));

  private final TestStations stations = new TestStations(TestStations.profile("internal", SETS));

  private static Device device(String name, String choice) {
    return TestStations.device(name, Map.of("skinny-soft-key-set-set", choice), List.of());
  }

  @Test
  void phonesOfOneChoiceShareTheirKeysAndTheMessageThatTellsThem() {
    SoftKeySets first = stations.profile().softKeySets(device(ALICE, "boss"));
    SoftKeySets second = stations.profile().softKeySets(device(BOB, "boss"));

    assertThat(second).isSameAs(first);
    assertThat(second.sets()).isSameAs(first.sets());
    assertThat(first.keyNames("KeySetOnHook")).containsExactly("", "SoftkeyRedial", "");
  }

  @Test
  void aChoiceThatIsNotThereIsTheDefault() {
    assertThat(stations.profile().softKeySets(device(ALICE, "nobody's")))
        .isSameAs(stations.profile().softKeySets(device(BOB, "")));
  }

  @Test
  void changedSetsReachThePhonesThatRegisterNext() {
    SoftKeySets before = stations.profile().softKeySets(device(ALICE, "boss"));
    stations.reload(
        TestStations.profile(
            "internal", Map.of("boss", Map.of("KeySetOnHook", List.of("SoftkeyDnd")))));

    SoftKeySets after = stations.profile().softKeySets(device(ALICE, "boss"));
    assertThat(after.keyNames("KeySetOnHook")).containsExactly("SoftkeyDnd");
    assertThat(after.sets()).isNotEqualTo(before.sets());
  }

  @Test
  void theMeetMeKeyIsKnownInBothSpellings() {
    assertThat(SoftKey.named("SoftkeyMeetmeconfrn")).contains(SoftKey.MEET_ME);
    assertThat(SoftKey.named("SoftkeyMeetmeconfrm")).contains(SoftKey.MEET_ME);
  }
}
