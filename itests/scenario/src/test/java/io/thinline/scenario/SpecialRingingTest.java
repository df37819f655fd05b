package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.RingMode;
import io.thinline.softphone.PhoneSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers whose dialplan says how bob's phone, 1202, is to ring: 13xx. */
class SpecialRingingTest {
  private static final String EXTENSION =
      """
      <extension name="%s">
        <condition field="destination_number" expression="^%s$">
          <action application="bridge" data="[%s]skinny/internal/1202"/>
        </condition>
      </extension>
      """;

  @TempDir Path folder;

  private VirtualPbx pbx;
  private VirtualPhone alice;
  private VirtualPhone bob;

  @BeforeEach
  void theDialplanSaysHow() throws IOException {
    ConfigurationFolder conf = new ConfigurationFolder(folder);
    conf.phone("SEP0011AABB0001", "1201", "Alice").phone("SEP0011AABB0002", "1202", "Bob");
    Path file = conf.folder().resolve("dialplan/default.xml");
    String extensions =
        EXTENSION.formatted("two ways", "1301", "skinny_auto_answer=2way")
            + EXTENSION.formatted("one way", "1302", "skinny_auto_answer=1way")
            + EXTENSION.formatted("outside", "1303", "skinny_ring=outside")
            + EXTENSION.formatted("flash", "1304", "skinny_ring=flash")
            + EXTENSION.formatted("feature", "1305", "skinny_ring=feature")
            + EXTENSION.formatted("urgent", "1306", "skinny_ring=urgent")
            + EXTENSION.formatted("silent", "1307", "skinny_ring=silent");
    String context = "<context name=\"default\">";
    Files.writeString(file, Files.readString(file).replace(context, context + "\n" + extensions));
    pbx = new VirtualPbx(conf.folder());
    alice = pbx.registers(PhoneSettings.cisco7961("SEP0011AABB0001"));
    bob = pbx.registers(PhoneSettings.cisco7960("SEP0011AABB0002"));
  }

  @AfterEach
  void everythingIsCleanAfterwards() {
    alice.hangsUp();
    bob.hangsUp();
    pbx.passes(Duration.ofMinutes(1));
    pbx.assertIdle();
    pbx.assertNoBreaches();
  }

  @Test
  void aPhoneAnswersByItself() {
    alice.goesOffHook().dials("1301");

    alice.talksTo(bob);
    assertThat(bob.screen().speaker()).isTrue();
  }

  @Test
  void aPhoneOnlyListens() {
    alice.goesOffHook().dials("1302").shows(CallState.CONNECTED);

    bob.shows(CallState.CONNECTED);
    assertThat(bob.hears(alice)).isTrue();
    assertThat(alice.hears(bob)).isFalse();
    assertThat(bob.screen().microphone()).isFalse();

    bob.pressesLine(1);

    alice.talksTo(bob);
    assertThat(bob.screen().microphone()).isTrue();
  }

  @Test
  void aPhoneThatIsInUseRingsAllTheSame() {
    bob.goesOffHook().dials("1201");
    alice.presses("Answer");
    alice.presses("NewCall").dials("1301");

    bob.shows(CallState.RING_IN).shows(CallState.CONNECTED);
    alice.presses("EndCall", CallState.RING_OUT);
    bob.presses("EndCall");
  }

  @Test
  void itRingsAsForACallFromOutside() {
    alice.goesOffHook().dials("1303");

    assertThat(bob.rings().screen().ringer()).isEqualTo(RingMode.OUTSIDE);
  }

  @Test
  void itRingsAsForAFeatureAndAsIfItWereUrgent() {
    alice.goesOffHook().dials("1305");
    assertThat(bob.rings().screen().ringer()).isEqualTo(RingMode.FEATURE);
    alice.hangsUp();

    alice.goesOffHook().dials("1306");
    assertThat(bob.rings().screen().ringer()).isEqualTo(RingMode.PRECEDENCE);
  }

  @Test
  void itShowsTheCallAndIsSilent() {
    alice.goesOffHook().dials("1307");

    bob.shows(CallState.RING_IN);
    assertThat(bob.screen().ringer()).isEqualTo(RingMode.OFF);
  }

  @Test
  void itFlashesOnly() {
    alice.goesOffHook().dials("1304");

    assertThat(bob.rings().screen().ringer()).isEqualTo(RingMode.FLASH_ONLY);
  }
}
