package io.thinline.skinny.command;

import static io.thinline.skinny.command.RestartCommandTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandResult;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.Configuration;
import io.thinline.skinny.station.ProfileCounters;
import io.thinline.skinny.station.TestStations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileSettingTest {
  private final TestStations stations = new TestStations();
  private final SkinnyCommand command = SkinnyCommandTest.command(stations, new ProfileCounters());
  private final List<String> set = new ArrayList<>();

  ProfileSettingTest() {
    command.bindConfigService(
        new ConfigService() {
          @Override
          public Optional<String> set(String profile, String parameter, String value) {
            set.add(profile + " " + parameter + "=" + value);
            return value.equals("soon") ? Optional.of("soon: a number is right") : Optional.empty();
          }

          @Override
          public Configuration current() {
            throw new UnsupportedOperationException();
          }

          @Override
          public Configuration reload() {
            throw new UnsupportedOperationException();
          }
        });
  }

  @Test
  void aParameterIsSet() {
    assertThat(run(command, "profile", "INTERNAL", "set", "digit-timeout", "9000").text())
        .isEqualTo("+OK");
    assertThat(run(command, "profile", "internal", "set", "ext-voicemail", "").succeeded())
        .isTrue();

    assertThat(set).containsExactly("internal digit-timeout=9000", "internal ext-voicemail=");
  }

  @Test
  void aWrongValueIsAnsweredWithWhatIsRight() {
    assertThat(run(command, "profile", "internal", "set", "keep-alive", "soon"))
        .isEqualTo(CommandResult.error("-ERR soon: a number is right"));
  }

  @Test
  void anUnknownParameterIsAnsweredAsModSkinnyDoesAndWithThoseThatAre() {
    CommandResult result = run(command, "profile", "internal", "set", "nosuch", "1");

    assertThat(result.succeeded()).isFalse();
    assertThat(result.text())
        .startsWith("Unable to set skinny setting 'nosuch'. Does it exists?\n")
        .contains("digit-timeout");
    assertThat(run(command, "profile", "internal", "set", "odbc-dsn", "x").text())
        .startsWith("Unable to set skinny setting 'odbc-dsn'. Does it exists?\n");
    assertThat(set).isEmpty();
  }

  @Test
  void anUnknownProfileIsAnsweredWithThoseThatAre() {
    assertThat(run(command, "profile", "nosuch", "set", "debug", "1"))
        .isEqualTo(CommandResult.error("Profile not found!\nThere is: internal"));
  }

  @Test
  void withoutConfigurationThatIsSaid() {
    SkinnyCommand alone = SkinnyCommandTest.command(stations, new ProfileCounters());

    assertThat(run(alone, "profile", "internal", "set", "debug", "1").text())
        .isEqualTo("-ERR Configuration is not installed");
  }

  @Test
  void everyWordIsCompleted() {
    assertThat(command.complete(List.of("profile", ""))).containsExactly("internal");
    assertThat(command.complete(List.of("profile", "internal", "")))
        .containsExactly("device", "kill_all", "set");
    assertThat(command.complete(List.of("profile", "internal", "set", "digit")))
        .containsExactly("digit-timeout");
    assertThat(command.complete(List.of("profile", "internal", "set", "auto-restart", "")))
        .containsExactly("false", "true");
    assertThat(command.complete(List.of("profile", "internal", "set", "debug", ""))).isEmpty();
  }
}
