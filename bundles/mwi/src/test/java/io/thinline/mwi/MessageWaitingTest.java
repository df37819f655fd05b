package io.thinline.mwi;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.event.PbxEvent;
import io.thinline.api.mailbox.MailboxAccount;
import io.thinline.api.mailbox.MessageCounts;
import io.thinline.api.mailbox.WaitingMessages;
import io.thinline.api.phone.PhoneIndications;
import io.thinline.api.phone.PhoneText;
import io.thinline.api.phone.Phrase;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From an event to the phones, and from a query to its answer. */
class MessageWaitingTest {
  private static final String ALICE = "SEP00000000000A";
  private static final String BOB = "SEP00000000000B";
  private static final MailboxAccount BOX_1101 = new MailboxAccount("1101", TestDirectory.DOMAIN);

  private final WaitingBench bench = new WaitingBench();

  private void aliceAndBob() {
    bench.registers(bench.directory.phone(ALICE, "1101", "1102"));
    bench.registers(bench.directory.phone(BOB, "1102"));
  }

  @Test
  void anEventLightsThePhoneWhoseFirstLineItIs() {
    aliceAndBob();
    bench.told("1101@example.com", "yes", "3/1 (2/0)");
    assertThat(bench.lit(ALICE)).isTrue();
    PhoneText text = PhoneText.of(Phrase.YOU_HAVE_VOICEMAIL, ": (3/2 urgents)");
    assertThat(bench.shows(ALICE).statusLine()).contains(text);
    assertThat(bench.shows(ALICE).notice().orElseThrow().text()).isEqualTo(text);
    assertThat(bench.shows(ALICE).notice().orElseThrow().shown()).hasSeconds(5);
    assertThat(bench.shows(BOB)).isEqualTo(PhoneIndications.NONE);
    bench.told("1101@example.com", "no", "0/4");
    assertThat(bench.lit(ALICE)).isFalse();
    assertThat(bench.shows(ALICE).statusLine()).isEmpty();
  }

  @Test
  void anotherLineHasItsEnvelopeAndNoMore() {
    aliceAndBob();
    bench.told("skinny:1102@example.com", "yes", "1/0");
    assertThat(bench.lit(BOB)).isTrue();
    assertThat(bench.lit(ALICE)).isFalse();
    assertThat(bench.shows(ALICE).statusLine()).isEmpty();
    assertThat(bench.shows(ALICE).messageIcons()).isEqualTo(Set.of(2));
    assertThat(bench.shows(BOB).messageIcons()).isEqualTo(Set.of(1));
  }

  @Test
  void aPhoneThatRegistersLaterShowsItToo() {
    bench.told("1101@example.com", "yes", "1/0");
    aliceAndBob();
    assertThat(bench.lit(ALICE)).isTrue();
    assertThat(bench.lit(BOB)).isFalse();
  }

  @Test
  void onlyPhonesWithThatMailboxAreLookedAt() {
    aliceAndBob();
    bench.told("1101@example.com", "yes", "1/0");
    assertThat(bench.asked).containsEntry(ALICE, 2).containsEntry(BOB, 1);
    bench.told("1101@example.com", "yes", "1/0");
    assertThat(bench.asked).containsEntry(ALICE, 2);
  }

  @Test
  void manyMailboxesAtOnceAreOneLook() {
    aliceAndBob();
    for (int i = 1; i <= 50; i++) {
      bench.waiting.set(BOX_1101, WaitingMessages.of(new MessageCounts(i, 0, 0, 0)));
    }
    bench.thread.run();
    assertThat(bench.asked).containsEntry(ALICE, 2);
    assertThat(bench.shows(ALICE).statusLine().orElseThrow().words()).startsWith(": (50/");
  }

  @Test
  void aLineMayShowAnotherMailbox() {
    bench.registers(bench.directory.phone(ALICE, "1101:sales"));
    bench.told("1101@example.com", "yes", "1/0");
    assertThat(bench.lit(ALICE)).isFalse();
    bench.told("sales@example.com", "yes", "1/0");
    assertThat(bench.lit(ALICE)).isTrue();
  }

  @Test
  void messagesStoredUnderTheIdOfAUserLightTheLineOfItsNumber() {
    bench.directory.alias("alice", "1101");
    aliceAndBob();
    bench.told("alice@example.com", "yes", "1/0");
    assertThat(bench.lit(ALICE)).isTrue();
    bench.told("1101@example.com", "no", "0/0");
    assertThat(bench.lit(ALICE)).isFalse();
    assertThat(bench.waiting.list()).isEmpty();
  }

  @Test
  void messagesStoredUnderTheNameOfThePhoneLightIt() {
    aliceAndBob();
    bench.told(BOB + "@example.com", "yes", "1/0");
    assertThat(bench.lit(BOB)).isTrue();
    assertThat(bench.lit(ALICE)).isFalse();
  }

  @Test
  void aProfileStandsForItsDomain() {
    aliceAndBob();
    bench.event(
        "MESSAGE_WAITING",
        "MWI-Messages-Waiting",
        "yes",
        "MWI-Message-Account",
        "skinny:1101@10.0.0.1",
        "Skinny-Profile",
        "internal");
    assertThat(bench.lit(ALICE)).isTrue();
    bench.event(
        "MESSAGE_WAITING",
        "MWI-Messages-Waiting",
        "no",
        "MWI-Message-Account",
        "1101",
        "VM-Skinny-Profile",
        "internal");
    assertThat(bench.lit(ALICE)).isFalse();
  }

  @Test
  void whatIsWrongOrMeantForOthersChangesNothing() {
    aliceAndBob();
    bench.told("1101@example.com", "yes", "1/0");
    bench.told("1101@example.com", "perhaps", "1/0");
    bench.told("1101@example.com", "no", "none");
    bench.told("1101", "no", "0/0");
    bench.told("sip:1101@example.com", "no", "0/0");
    bench.event(
        "MESSAGE_WAITING",
        "MWI-Messages-Waiting",
        "no",
        "MWI-Message-Account",
        "1101@example.com",
        "Skinny-Profile",
        "external");
    bench.event("MESSAGE_WAITING");
    bench.event("MESSAGE_QUERY");
    assertThat(bench.lit(ALICE)).isTrue();
    assertThat(bench.waiting.list()).hasSize(1);
  }

  @Test
  void whatIsSetIsPublishedOnceAndShown() {
    aliceAndBob();
    bench.waiting.set(BOX_1101, WaitingMessages.of(new MessageCounts(3, 1, 0, 0)));
    bench.thread.run();
    assertThat(bench.lit(ALICE)).isTrue();
    assertThat(bench.published("MESSAGE_WAITING"))
        .singleElement()
        .extracting(PbxEvent::headers)
        .isEqualTo(
            Map.of(
                "MWI-Messages-Waiting",
                "yes",
                "MWI-Message-Account",
                "1101@example.com",
                "MWI-Voice-Message",
                "3/1"));
    assertThat(bench.waiting.get(BOX_1101).counts().saved()).isOne();
  }

  @Test
  void aQueryIsAnsweredWithTheAccountAsItWasAsked() {
    bench.waiting.set(BOX_1101, WaitingMessages.of(new MessageCounts(1, 0, 0, 0)));
    query("skinny:1101@example.com");
    bench.thread.advance(WaitingEvents.OTHERS_FIRST);
    assertThat(bench.published("MESSAGE_WAITING"))
        .hasSize(2)
        .last()
        .extracting(PbxEvent::headers)
        .isEqualTo(
            Map.of(
                "MWI-Messages-Waiting",
                "yes",
                "MWI-Message-Account",
                "skinny:1101@example.com",
                "MWI-Voice-Message",
                "1/0",
                "Skinny-Profile",
                "internal"));
    bench.thread.advance(Duration.ofMinutes(1));
    assertThat(bench.published("MESSAGE_WAITING")).hasSize(2);
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  @Test
  void aQueryThatVoicemailAnswersIsLeftToIt() {
    aliceAndBob();
    query("skinny:1101@example.com");
    bench.event(
        "MESSAGE_WAITING",
        "MWI-Messages-Waiting",
        "yes",
        "MWI-Message-Account",
        "skinny:1101@example.com",
        "Skinny-Profile",
        "internal");
    bench.thread.advance(Duration.ofMinutes(1));
    assertThat(bench.published("MESSAGE_WAITING")).hasSize(1);
    assertThat(bench.lit(ALICE)).isTrue();
  }

  @Test
  void severalPhonesOfALineThatAskAreAnsweredOnce() {
    query("skinny:1101@example.com");
    query("skinny:1101@example.com");
    bench.thread.advance(WaitingEvents.OTHERS_FIRST);
    assertThat(bench.published("MESSAGE_WAITING"))
        .singleElement()
        .satisfies(
            answer -> assertThat(answer.headers()).containsEntry("MWI-Messages-Waiting", "no"));
  }

  @Test
  void stoppedItNeitherListensNorAnswers() {
    aliceAndBob();
    query("skinny:1101@example.com");
    bench.waiting.deactivate();
    bench.thread.run();
    bench.told("1101@example.com", "yes", "1/0");
    bench.thread.advance(Duration.ofMinutes(1));
    assertThat(bench.lit(ALICE)).isFalse();
    assertThat(bench.published("MESSAGE_WAITING")).hasSize(1);
    assertThat(bench.thread.pendingTimers()).isEmpty();
  }

  private void query(String account) {
    bench.event("MESSAGE_QUERY", "Message-Account", account, "VM-Skinny-Profile", "internal");
  }
}
