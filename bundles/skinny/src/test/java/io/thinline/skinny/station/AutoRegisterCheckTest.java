package io.thinline.skinny.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.config.AdmissionParameters;
import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutoRegisterCheckTest {
  private static final SourceLocation HERE = new SourceLocation("directory/default.xml", 7);

  private static ConfigElement element(
      String tag, String attribute, String value, ConfigElement... children) {
    return new ConfigElement(
        tag, Map.of(attribute, new ConfigValue(value, HERE)), List.of(children), "", HERE);
  }

  private static final ConfigElement DIRECTORY =
      element(
          "section",
          "name",
          "directory",
          element(
              "domain",
              "name",
              TestStations.DOMAIN,
              element("user", "id", "guest", element("skinny", "x", "")),
              element("user", "id", "mailbox")));

  private static List<String> problems(String lines, String template) {
    SkinnyProfile profile =
        TestStations.with(
            TestStations.with(
                TestStations.with(
                    TestStations.profile("internal", Map.of()),
                    AdmissionParameters.AUTO_REGISTER,
                    "true"),
                AdmissionParameters.AUTO_REGISTER_LINES,
                lines),
            AdmissionParameters.AUTO_REGISTER_TEMPLATE,
            template);
    return new AutoRegisterCheck()
            .check(
                new Configuration(
                    1, Map.of("directory", DIRECTORY), Map.of(), List.of(profile), List.of()))
            .stream()
            .map(Object::toString)
            .toList();
  }

  @Test
  void aRangeAndATemplateAreAllThatIsNeeded() {
    assertThat(problems("2000-2999", "guest")).isEmpty();
  }

  @Test
  void withoutARangeNobodyIsLetIn() {
    assertThat(problems("", "guest"))
        .singleElement()
        .asString()
        .startsWith("skinny_profiles/internal.xml:1: ")
        .contains("auto-register-lines, such as 2000-2999");
  }

  @Test
  void aTemplateIsAUserWithButtons() {
    assertThat(problems("2000-2999", "mailbox")).singleElement().asString().contains("\"mailbox\"");
    assertThat(problems("2000-2999", "")).hasSize(1);
  }
}
