package io.thinline.mwi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.api.mailbox.MessageCounts;
import io.thinline.api.mailbox.WaitingMessages;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What headers of message waiting say, and what is said about wrong ones. */
class WaitingHeadersTest {

  @ParameterizedTest
  @CsvSource({
    "3, 3, 0, 0, 0",
    "3/1, 3, 1, 0, 0",
    "3/1 (2/0), 3, 1, 2, 0",
    "3/1(2/4), 3, 1, 2, 4",
    "0/7, 0, 7, 0, 0"
  })
  void countsAreNewSavedAndUrgent(String written, int fresh, int saved, int urgent, int heard) {
    assertThat(WaitingHeaders.counts(written))
        .contains(new MessageCounts(fresh, saved, urgent, heard));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "many", "-1/0", "3/", "3/1 (2/0", "3/1/2", "99999999999/0", "3 1"})
  void anythingElseIsNoCount(String written) {
    assertThat(WaitingHeaders.counts(written)).isEmpty();
  }

  @Test
  void theFlagSaysWhetherTheLampShines() throws Exception {
    assertThat(
            WaitingHeaders.messages(
                Map.of("MWI-Messages-Waiting", "yes", "MWI-Voice-Message", "1/0")))
        .isEqualTo(new WaitingMessages(true, new MessageCounts(1, 0, 0, 0)));
    assertThat(
            WaitingHeaders.messages(
                Map.of("MWI-Messages-Waiting", "no", "MWI-Voice-Message", "0/3")))
        .isEqualTo(new WaitingMessages(false, new MessageCounts(0, 3, 0, 0)));
  }

  @Test
  void messagesMayWaitUncounted() throws Exception {
    WaitingMessages messages = WaitingHeaders.messages(Map.of("MWI-Messages-Waiting", "yes"));
    assertThat(messages.waiting()).isTrue();
    assertThat(messages.counted()).isFalse();
  }

  @Test
  void aWrongFlagIsToldWithWhatIsRight() {
    assertThatThrownBy(() -> WaitingHeaders.messages(Map.of("MWI-Messages-Waiting", "maybe")))
        .hasMessage("MWI-Messages-Waiting is \"maybe\"; it must be yes or no");
    assertThatThrownBy(() -> WaitingHeaders.messages(Map.of()))
        .hasMessage("MWI-Messages-Waiting is missing; it must be yes or no");
    assertThatThrownBy(
            () ->
                WaitingHeaders.messages(
                    Map.of("MWI-Messages-Waiting", "yes", "MWI-Voice-Message", "two")))
        .hasMessage(
            "MWI-Voice-Message is \"two\"; it must be <new>/<saved>, or <new>/<saved> (<urgent"
                + " new>/<urgent saved>)");
  }

  @ParameterizedTest
  @CsvSource({
    "1101@example.com, true, 1101, example.com",
    "skinny:1101@example.com, true, 1101, example.com",
    "SKINNY:1101@example.com, true, 1101, example.com",
    "1101, true, 1101, ''",
    "sip:alice@example.com:5060, false, alice, example.com:5060"
  })
  void anAccountMayHaveAScheme(String written, boolean ours, String user, String domain)
      throws Exception {
    WaitingHeaders.Address address = WaitingHeaders.address("A", written);
    assertThat(address.ours()).isEqualTo(ours);
    assertThat(address.user()).isEqualTo(user);
    assertThat(address.domain()).isEqualTo(domain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@example.com", "1101@", "a@b@c", "skinny:"})
  void noAccountIsToldWithWhatIsRight(String written) {
    assertThatThrownBy(() -> WaitingHeaders.address("MWI-Message-Account", written))
        .hasMessage(
            "MWI-Message-Account is \""
                + written
                + "\"; it must be <number>@<domain> or skinny:<number>@<domain>");
  }

  @Test
  void headersAreWrittenAsVoicemailWritesThem() {
    assertThat(
            WaitingHeaders.of(
                "1101@example.com", WaitingMessages.of(new MessageCounts(3, 1, 2, 0)), null))
        .containsExactly(
            Map.entry("MWI-Messages-Waiting", "yes"),
            Map.entry("MWI-Message-Account", "1101@example.com"),
            Map.entry("MWI-Voice-Message", "3/1 (2/0)"));
    assertThat(WaitingHeaders.of("skinny:1101@example.com", WaitingMessages.NONE, "internal"))
        .containsExactly(
            Map.entry("MWI-Messages-Waiting", "no"),
            Map.entry("MWI-Message-Account", "skinny:1101@example.com"),
            Map.entry("Skinny-Profile", "internal"));
  }
}
