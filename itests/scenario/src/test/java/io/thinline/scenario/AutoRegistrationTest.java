package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.softphone.PhoneSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phone that nobody has configured is let in, given a number and can be called by it. */
class AutoRegistrationTest {
  private static final String ALICE = "SEP0011AABB0001";
  private static final String STRANGER = "SEP0011AABB00FF";

  private final VirtualPbx pbx;
  private final VirtualPhone alice;

  AutoRegistrationTest(@TempDir Path folder) throws IOException {
    ConfigurationFolder conf = new ConfigurationFolder(folder).phone(ALICE, "1101", "Alice");
    Path profile = conf.folder().resolve("skinny_profiles/internal.xml");
    Files.writeString(
        profile,
        Files.readString(profile)
            .replace(
                "<settings>",
                "<settings><param name=\"auto-register\" value=\"true\"/>"
                    + "<param name=\"auto-register-lines\" value=\"1350-1359\"/>"
                    + "<param name=\"auto-register-template\" value=\"%s\"/>".formatted(ALICE)));
    pbx = new VirtualPbx(conf.folder());
    alice = pbx.registers(PhoneSettings.cisco7961(ALICE));
  }

  @AfterEach
  void nothingIsLeft() {
    alice.hangsUp();
    pbx.passes(Duration.ofMinutes(2));
    pbx.assertIdle();
    pbx.assertNoBreaches();
  }

  @Test
  void itIsCalledByTheNumberItWasGiven() {
    VirtualPhone stranger = pbx.registers(PhoneSettings.cisco7960(STRANGER));
    assertThat(stranger.screen().text()).contains("1350");

    alice.goesOffHook().dials("1350");
    stranger.rings();
    stranger.goesOffHook();

    assertThat(alice.hears(stranger)).isTrue();
    stranger.goesOnHook();
  }
}
