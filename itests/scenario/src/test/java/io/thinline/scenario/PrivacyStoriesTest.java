package io.thinline.scenario;

import static io.thinline.scenario.ConfigurationFolder.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.value.CallState;
import io.thinline.softphone.Key;
import io.thinline.softphone.PhoneSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alice and sam share the line 1210, and alice has a key that hides whom she talks to. */
class PrivacyStoriesTest extends VirtualStories {
  private VirtualPhone sam;

  @BeforeEach
  void theLineIsShared() {
    conf.phone("SEP0011AA000005", "1210", "Sam");
    alicesButtonsAre(
        "",
        line(1, "1210", "Alice"),
        "<button position=\"2\" type=\"Privacy\" label=\"Private\" value=\"\"/>");
    everybodyIsThere("7961");
    sam = phone(PhoneSettings.cisco7975("SEP0011AA000005"));
  }

  private void pressesPrivacy() {
    Key key =
        alice.soft().visibleKeys().stream()
            .filter(each -> each.label().matches("privacy1|multiblinkfeature1"))
            .findFirst()
            .orElseThrow();
    does(alice.soft().press(key));
  }

  private static String seenBy(VirtualPhone phone) {
    return phone
        .screen()
        .callIn(CallState.CALL_REMOTE_MULTILINE)
        .orElseThrow()
        .parties()
        .toString();
  }

  @Test
  void whoIsPrivateIsInUseAndNobodySeesWithWhom() {
    pressesPrivacy();
    talk(bob, alice, "1210");
    assertThat(seenBy(sam)).doesNotContain("1202");

    pressesPrivacy();
    assertThat(seenBy(sam)).contains("1202");
  }

  @Test
  void whoIsNotPrivateIsSeen() {
    talk(bob, alice, "1210");
    assertThat(seenBy(sam)).contains("1202");

    pressesPrivacy();
    assertThat(seenBy(sam)).doesNotContain("1202");
  }
}
