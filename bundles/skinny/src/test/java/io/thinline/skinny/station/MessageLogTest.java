package io.thinline.skinny.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.DisplayTextMessage;
import org.junit.jupiter.api.Test;

class MessageLogTest {

  /** R15. */
  @Test
  void controlCharactersOfAPhoneDoNotReachTheLog() {
    String text = "a\nb\u001b[31m\u009bc";

    assertThat(DeviceSession.printable(new DisplayTextMessage(text)))
        .doesNotContainPattern("[\\x00-\\x1F\\x7F-\\x9F]")
        .contains("a?b?[31m?c");
  }

  @Test
  void dictionaryLabelsAreWords() {
    assertThat(DeviceSession.printable(new DisplayTextMessage("\u0080\u0019"))).contains("Busy");
  }

  @Test
  void keepalivesAreLoggedFromLevelTenOn() {
    assertThat(DeviceSession.keepAlivesToo(9)).isFalse();
    assertThat(DeviceSession.keepAlivesToo(10)).isTrue();
  }
}
