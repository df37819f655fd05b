package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.softphone.CallLists;
import io.thinline.softphone.CallLists.Entry;
import io.thinline.softphone.PhoneSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What phones of versions 17, 11 and 22 keep in their lists; 1110 is a line of alice and sam. */
class CallListsStoriesTest {
  private final VirtualPbx pbx = new VirtualPbx();
  private final VirtualPhone alice = pbx.registers(PhoneSettings.cisco7961("SEP001120AABBCC"));
  private final VirtualPhone bob = pbx.registers(PhoneSettings.cisco7960("SEP001120AABB02"));
  private final VirtualPhone carol = pbx.registers(PhoneSettings.cisco7975("SEP001120AABB03"));
  private final VirtualPhone sam = pbx.registers(PhoneSettings.cisco7975("SEP001120AABB10"));

  @AfterEach
  void everythingIsCleanAfterwards() {
    List.of(alice, bob, carol, sam).forEach(VirtualPhone::hangsUp);
    pbx.passes(Duration.ofMinutes(1));
    pbx.assertIdle();
    pbx.assertNoBreaches();
  }

  private static CallLists of(VirtualPhone phone) {
    return phone.soft().callLists();
  }

  @Test
  void placedAndReceived() {
    alice.goesOffHook().dials("1102");
    bob.presses("Answer").presses("EndCall");

    assertThat(of(alice).placed()).containsExactly(new Entry("Calling as 1102", "1102", "1102"));
    assertThat(of(bob).received()).containsExactly(new Entry("Calling as 1101", "1101", ""));
    assertThat(of(bob).missed()).isEmpty();
  }

  @Test
  void missed() {
    carol.goesOffHook().dials("1102").goesOnHook();

    assertThat(of(bob).missed()).containsExactly(new Entry("Calling as 1103", "1103", ""));
    assertThat(of(bob).received()).isEmpty();
  }

  @Test
  void afterATransferBothSeeWhomTheyReallyTalkedTo() {
    bob.goesOffHook().dials("1101");
    alice.presses("Answer").presses("Trnsfer").dials("1103");
    carol.presses("Answer");
    alice.presses("Trnsfer");
    bob.talksTo(carol).presses("EndCall");

    assertThat(of(bob).placed()).containsExactly(new Entry("Calling as 1103", "1103", "1101"));
    assertThat(of(carol).received()).containsExactly(new Entry("Calling as 1102", "1102", ""));
    assertThat(of(alice).placed()).containsExactly(new Entry("Calling as 1103", "1103", "1103"));
    assertThat(of(alice).received()).containsExactly(new Entry("Calling as 1102", "1102", ""));
  }

  @Test
  void afterATransferWhileItRingsTheCalledSeesTheTransferred() {
    bob.goesOffHook().dials("1101");
    alice.presses("Answer").presses("Trnsfer").dials("1103").presses("Trnsfer");

    bob.presses("EndCall");

    assertThat(of(carol).missed()).containsExactly(new Entry("Calling as 1102", "1102", ""));
  }

  @Test
  void whatAnotherPhoneOfTheLineHasAnsweredIsNotMissed() {
    bob.goesOffHook().dials("1110");
    sam.presses("Answer").presses("EndCall");
    bob.hangsUp().goesOffHook().dials("1110");
    alice.presses("Answer").presses("EndCall");

    assertThat(of(alice).missed()).isEmpty();
    assertThat(of(sam).missed()).isEmpty();
    assertThat(of(alice).received()).hasSize(1);
    assertThat(of(sam).received()).hasSize(1);
  }

  @Test
  void whereTheProfileSaysSoItIsMissedAllTheSame() {
    pbx.rooms.config.set(Pbx.PROFILE, "answered-elsewhere", "missed");
    bob.goesOffHook().dials("1110");
    sam.presses("Answer").presses("EndCall");

    assertThat(of(alice).missed()).hasSize(1);
    assertThat(of(sam).missed()).isEmpty();
  }
}
