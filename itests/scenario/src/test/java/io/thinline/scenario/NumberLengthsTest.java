package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.PhoneSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of fixed and of variable length, as people dial them and as machines do. */
class NumberLengthsTest {
  private static final String ALICE = "SEP0011AABB0001";
  private static final String BOB = "SEP0011AABB0002";
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final VirtualPbx pbx;
  private final VirtualPhone alice;
  private final VirtualPhone bob;

  NumberLengthsTest(@TempDir Path folder) throws IOException {
    ConfigurationFolder conf =
        new ConfigurationFolder(folder).phone(ALICE, "1101", "Alice").phone(BOB, "1102", "Bob");
    Files.createDirectories(conf.folder().resolve("dialplan/default"));
    Files.writeString(
        conf.folder().resolve("dialplan/default/lengths.xml"),
        """
        <include>
          <extension name="outside">
            <condition field="destination_number" expression="^9(\\d{3,8})$">
              <action application="set" data="dialled=${destination_number}"/>
              <action application="bridge" data="loopback/1102/default"/>
            </condition>
          </extension>
          <extension name="short code">
            <condition field="destination_number" expression="^\\*5$">
              <action application="bridge" data="user/BOB|skinny/internal/1102"/>
            </condition>
          </extension>
        </include>
        """);
    pbx = new VirtualPbx(conf.folder());
    alice = pbx.registers(PhoneSettings.cisco7961(ALICE));
    bob = pbx.registers(PhoneSettings.cisco7960(BOB));
  }

  @AfterEach
  void nothingIsLeft() {
    alice.hangsUp();
    bob.hangsUp();
    pbx.passes(Duration.ofMinutes(2));
    pbx.assertIdle();
    pbx.assertNoBreaches();
  }

  @Test
  void aNumberOfFixedLengthGoesOutWithItsLastDigit() {
    dialsSlowly("110");
    assertThat(bob.screen().ringing()).isFalse();

    alice.dials("2");

    bob.rings();
  }

  @Test
  void aNumberThatMayGrowWaitsForMoreAndGoesOutWhenNothingComes() {
    dialsSlowly("9123");
    pbx.passes(Duration.ofSeconds(8));
    assertThat(bob.screen().ringing()).isFalse();

    pbx.passes(Duration.ofSeconds(2));

    bob.rings();
  }

  @Test
  void theHashEndsANumberThatMightGrow() {
    dialsSlowly("9123");

    alice.dials("#");

    bob.rings();
  }

  @Test
  void theLongestNumberGoesOutAtOnceEvenBackToBack() {
    alice.goesOffHook().dials("912345678");

    // with a digit less it would wait for more
    bob.rings();
  }

  @Test
  void aShortCodeGoesOutAtOnce() {
    alice.goesOffHook().dials("*5");

    bob.rings();
  }

  @Test
  void aDigitThatLeadsNowhereIsReorder() {
    alice.goesOffHook().dials("91");
    alice.plays(Tone.SILENCE);

    alice.dials("*");

    alice.plays(Tone.REORDER_TONE);
  }

  @Test
  void throughTheLoopTheTwoPhonesHearEachOtherDirectly() {
    alice.goesOffHook().dials("912345678");
    bob.goesOffHook();

    assertThat(alice.hears(bob)).isTrue();
    assertThat(bob.hears(alice)).isTrue();
    alice.shows(CallState.CONNECTED);
  }

  private void dialsSlowly(String number) {
    alice.goesOffHook();
    for (int i = 0; i < number.length(); i++) {
      alice.dials(number.substring(i, i + 1));
      pbx.passes(A_SECOND);
    }
  }
}
