package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.assertIdle;
import static io.thinline.skinny.call.CallBench.enbloc;
import static io.thinline.skinny.call.CallBench.offHook;
import static io.thinline.skinny.call.CallBench.onHook;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.phone.LampState;
import io.thinline.api.phone.PhoneIdentity;
import io.thinline.api.phone.PhoneIndications;
import io.thinline.api.phone.PhoneNotice;
import io.thinline.api.phone.PhoneStatus;
import io.thinline.api.phone.PhoneText;
import io.thinline.api.phone.Phrase;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.ClearPriNotifyMessage;
import io.thinline.sccp.message.DisplayDynamicPriNotifyMessage;
import io.thinline.sccp.message.DisplayPriNotifyMessage;
import io.thinline.sccp.message.FeatureStatAdvancedMessage;
import io.thinline.sccp.message.SetLampMessage;
import io.thinline.sccp.value.LampMode;
import io.thinline.sccp.value.Stimulus;
import io.thinline.skinny.screen.Labels;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What others contribute to the screens of phones: lamps, icons, words, keys. */
class PhoneStatusTest {
  private static final String ALICE = "SEP00000000000A";
  private static final String WORDS = Labels.YOU_HAVE_VOICEMAIL + ": (3/2 urgents)";

  private final CallBench bench = new CallBench();
  private final Contribution mail = new Contribution();

  /** Shows what it was told to, on phones of some names. */
  private static final class Contribution implements PhoneStatus {
    final Map<String, PhoneIndications> shows = new HashMap<>();
    int asked;
    Runnable trouble = () -> {};

    @Override
    public PhoneIndications indications(PhoneIdentity phone) {
      asked++;
      trouble.run();
      return shows.getOrDefault(phone.device().name(), PhoneIndications.NONE);
    }
  }

  private static PhoneIndications messages() {
    PhoneText text = PhoneText.of(Phrase.YOU_HAVE_VOICEMAIL, ": (3/2 urgents)");
    return PhoneIndications.builder(10)
        .messageLamp(LampState.ON)
        .messageIcon(1)
        .statusLine(text)
        .notice(new PhoneNotice(text, Duration.ofSeconds(5)))
        .build();
  }

  private void starts(Contribution contribution) {
    bench.handling.bindPhoneStatus(contribution, Map.of(PhoneStatus.NAME, "test"));
    bench.thread.run();
  }

  private void shows(String device, PhoneIndications indications) {
    mail.shows.put(device, indications);
    bench.handling.changed(mail, phone -> phone.device().name().equals(device));
    bench.thread.run();
  }

  @AfterEach
  void noPhoneSawABreach() {
    assertThat(bench.breaches()).isEmpty();
  }

  @Test
  void messagesThatComeLightThePhoneAndArePutIntoWords() {
    FakePhone alice = bench.phone(ALICE, "1101");
    FakePhone bob = bench.phone("SEP00000000000B", "1102");
    starts(mail);
    alice.news();
    bob.news();
    shows(ALICE, messages());
    assertThat(alice.shows.messageLamps)
        .containsEntry(0, LampMode.ON)
        .containsEntry(1, LampMode.ON);
    assertThat(alice.shows.prompt()).isEqualTo(WORDS);
    assertThat(alice.newsOf(DisplayDynamicPriNotifyMessage.class))
        .containsExactly(new DisplayDynamicPriNotifyMessage(5, 10, WORDS));
    assertThat(bob.news()).isEmpty();
    shows(ALICE, PhoneIndications.NONE);
    assertThat(alice.shows.messageLamps)
        .containsOnly(Map.entry(0, LampMode.OFF), Map.entry(1, LampMode.OFF));
    assertThat(alice.newsOf(ClearPriNotifyMessage.class))
        .containsExactly(new ClearPriNotifyMessage(10));
    assertIdle(alice);
  }

  @Test
  void whatHasGoneByItselfIsNotClearedAgain() {
    FakePhone alice = bench.phone(ALICE, "1101");
    starts(mail);
    shows(ALICE, messages());
    bench.passes(Duration.ofSeconds(6));
    alice.news();
    shows(ALICE, PhoneIndications.NONE);
    assertThat(alice.newsOf(ClearPriNotifyMessage.class)).isEmpty();
  }

  @Test
  void aPhoneIsToldAllOfItWhenItRegistersAndWhenItRegistersAnew() {
    starts(mail);
    mail.shows.put(ALICE, messages());
    FakePhone alice = bench.phone(ALICE, "1101");
    assertThat(alice.shows.messageLamps).containsEntry(0, LampMode.ON);
    assertThat(alice.newsOf(DisplayDynamicPriNotifyMessage.class)).hasSize(1);
    alice.cutOff();
    mail.shows.clear();
    FakePhone again = bench.phone(ALICE, "1101");
    assertThat(again.shows.messageLamps).containsOnly(Map.entry(0, LampMode.OFF));
    assertThat(again.newsOf(DisplayDynamicPriNotifyMessage.class)).isEmpty();
  }

  @Test
  void withItsContributorTheLightGoes() {
    FakePhone alice = bench.phone(ALICE, "1101");
    starts(mail);
    shows(ALICE, messages());
    bench.handling.unbindPhoneStatus(mail);
    bench.thread.run();
    assertThat(alice.shows.messageLamps).containsEntry(0, LampMode.OFF);
    assertIdle(alice);
    int asked = mail.asked;
    bench.handling.changed(mail, any -> true);
    bench.thread.run();
    assertThat(mail.asked).isEqualTo(asked);
  }

  @Test
  void anUpdateOfThePhonesRoomShowsItAgain() {
    bench.phone(ALICE, "1101");
    starts(mail);
    shows(ALICE, messages());
    bench.update();
    starts(mail);
    assertThat(bench.phone(ALICE, "1101").shows.messageLamps).containsEntry(0, LampMode.ON);
  }

  @Test
  void wordsWaitForTheEndOfACallAndTheLampDoesNot() {
    FakePhone alice = bench.phone(ALICE, "1101");
    starts(mail);
    alice.does(offHook());
    alice.news();
    shows(ALICE, messages());
    assertThat(alice.shows.messageLamps).containsEntry(0, LampMode.ON);
    assertThat(alice.newsOf(DisplayDynamicPriNotifyMessage.class)).isEmpty();
    alice.does(onHook());
    assertThat(alice.newsOf(DisplayDynamicPriNotifyMessage.class)).hasSize(1);
    assertThat(alice.shows.prompt()).isEqualTo(WORDS);
  }

  @Test
  void whoCallsIsNotHiddenAndWhatWasSaidIsNotSaidAgain() {
    FakePhone alice = bench.phone(ALICE, "1101");
    FakePhone bob = bench.phone("SEP00000000000B", "1102");
    starts(mail);
    shows(ALICE, messages());
    alice.news();
    bob.does(enbloc("1101"));
    assertThat(alice.newsByName())
        .containsSubsequence("ClearPriNotify", "CallState", "DisplayDynamicPriNotify");
    bob.does(onHook());
    assertThat(alice.newsOf(DisplayDynamicPriNotifyMessage.class)).isEmpty();
    assertThat(alice.shows.prompt()).isEqualTo(WORDS);
  }

  @Test
  void otherNumbersPopUpAnew() {
    FakePhone alice = bench.phone(ALICE, "1101");
    starts(mail);
    shows(ALICE, messages());
    alice.news();
    PhoneText text = PhoneText.of("4 messages");
    shows(
        ALICE,
        PhoneIndications.builder(10)
            .messageLamp(LampState.ON)
            .messageIcon(1)
            .notice(new PhoneNotice(text, Duration.ofSeconds(5)))
            .build());
    assertThat(alice.newsByName())
        .containsExactly("ClearPriNotify", "DisplayDynamicPromptStatus", "DisplayDynamicPriNotify");
  }

  @Test
  void oldPhonesAreToldInWordsThatFitTheField() {
    starts(mail);
    PhoneText text = PhoneText.of("more messages than anybody has ever counted");
    mail.shows.put(
        ALICE,
        PhoneIndications.builder(1).notice(new PhoneNotice(text, Duration.ofSeconds(5))).build());
    FakePhone alice = bench.phone(Dialect.sccp(5), true, ALICE, "1101");
    assertThat(alice.newsOf(DisplayPriNotifyMessage.class))
        .containsExactly(new DisplayPriNotifyMessage(5, 10, "more messages than anybody has "));
  }

  @Test
  void phonesShowWhatTheyHaveAPlaceFor() {
    starts(mail);
    mail.shows.put(ALICE, messages());
    FakePhone ata = bench.phone(Dialect.sccp(3), false, ALICE, "1101");
    assertThat(ata.newsByName()).containsExactly("SetLamp", "SetLamp");
    FakePhone old = new ModelPhone(bench, 2).speaks(Dialect.sccp(3)).registers(ALICE, "1101");
    assertThat(old.shows.text).isEqualTo("You Have VoiceMail: (3/2 urgents)");
    assertThat(old.newsByName()).doesNotContain("DisplayPriNotify", "DisplayPromptStatus");
    FakePhone noPopUp = new ModelPhone(bench, ModelPhone.C6941).registers(ALICE, "1101");
    assertThat(noPopUp.shows.prompt()).isEqualTo(WORDS);
    assertThat(noPopUp.newsByName()).doesNotContain("DisplayDynamicPriNotify");
    FakePhone noPrompt = new ModelPhone(bench, 585).registers(ALICE, "1101");
    assertThat(noPrompt.newsByName())
        .contains("DisplayDynamicPriNotify")
        .doesNotContain("DisplayDynamicPromptStatus");
  }

  @Test
  void ofSeveralContributorsThatOfTheHigherPriorityCounts() {
    Contribution night = new Contribution();
    starts(night);
    starts(mail);
    night.shows.put(
        ALICE,
        PhoneIndications.builder(5)
            .messageLamp(LampState.BLINK)
            .statusLine(PhoneText.of("Night"))
            .messageIcon(2)
            .build());
    FakePhone alice = bench.phone(ALICE, "1101", "1102");
    assertThat(alice.shows.prompt()).isEqualTo("Night");
    assertThat(alice.shows.messageLamps).containsEntry(0, LampMode.BLINK);
    shows(ALICE, messages());
    assertThat(alice.shows.prompt()).isEqualTo(WORDS);
    assertThat(alice.shows.messageLamps)
        .containsOnly(
            Map.entry(0, LampMode.ON), Map.entry(1, LampMode.ON), Map.entry(2, LampMode.ON));
    shows(ALICE, PhoneIndications.NONE);
    assertThat(alice.shows.prompt()).isEqualTo("Night");
  }

  @Test
  void aKeyIsLitByItsPositionAndGoesDarkWithItsContributor() {
    bench.privacyButton = true;
    FakePhone alice = bench.phone(ALICE, "1101");
    starts(mail);
    alice.news();
    shows(
        ALICE,
        PhoneIndications.builder(1)
            .key(1, LampState.ON)
            .key(2, LampState.ON)
            .key(3, LampState.ON)
            .build());
    assertThat(alice.news()).isEmpty();
    FakePhone bob =
        new ModelPhone(bench, ModelPhone.C7960).features("dnd").registers(ALICE, "1101");
    assertThat(bob.newsOf(SetLampMessage.class))
        .contains(new SetLampMessage(Stimulus.FEATURE, 1, LampMode.ON));
    assertThat(bob.newsOf(FeatureStatAdvancedMessage.class)).hasSize(1);
    bob.news();
    bench.handling.unbindPhoneStatus(mail);
    bench.thread.run();
    assertThat(bob.newsOf(SetLampMessage.class))
        .containsExactly(new SetLampMessage(Stimulus.FEATURE, 1, LampMode.OFF));
  }

  @Test
  void oneThatFailsShowsNothingAndIsAskedAgain() {
    FakePhone alice = bench.phone(ALICE, "1101");
    starts(mail);
    shows(ALICE, messages());
    mail.trouble =
        () -> {
          throw new IllegalStateException("broken");
        };
    shows(ALICE, messages());
    assertThat(alice.shows.messageLamps).containsEntry(0, LampMode.OFF);
    mail.trouble = () -> {};
    shows(ALICE, messages());
    assertThat(alice.shows.messageLamps).containsEntry(0, LampMode.ON);
  }

  @Test
  void oneThatKeepsBeingSlowIsAskedNoMore() {
    starts(mail);
    FakePhone alice = bench.phone(ALICE, "1101");
    mail.trouble = () -> bench.thread.advance(Duration.ofMillis(60));
    shows(ALICE, messages());
    shows(ALICE, PhoneIndications.NONE);
    shows(ALICE, messages());
    int asked = mail.asked;
    shows(ALICE, PhoneIndications.NONE);
    assertThat(mail.asked).isEqualTo(asked);
    assertThat(alice.shows.messageLamps).containsEntry(0, LampMode.OFF);
    alice.does(offHook());
    assertThat(alice.shows.calls).hasSize(1);
    bench.handling.unbindPhoneStatus(mail);
    mail.trouble = () -> {};
    starts(mail);
    shows(ALICE, messages());
    assertThat(alice.shows.messageLamps).containsEntry(0, LampMode.ON);
  }

  @Test
  void aPauseOfTheMachineIsForgiven() {
    starts(mail);
    FakePhone alice = bench.phone(ALICE, "1101");
    mail.trouble = () -> bench.thread.advance(Duration.ofSeconds(1));
    shows(ALICE, messages());
    shows(ALICE, PhoneIndications.NONE);
    mail.trouble = () -> {};
    shows(ALICE, messages());
    mail.trouble = () -> bench.thread.advance(Duration.ofSeconds(1));
    shows(ALICE, PhoneIndications.NONE);
    shows(ALICE, messages());
    assertThat(alice.shows.messageLamps).containsEntry(0, LampMode.ON);
  }

  @Test
  void ofManyPhonesEachIsAskedOnceWhenAContributorComes() {
    for (int i = 0; i < 250; i++) {
      bench.phone(String.format("SEP%012d", i), "11" + (10 + i % 90));
    }
    starts(mail);
    assertThat(mail.asked).isEqualTo(250);
    bench.phones.forEach(FakePhone::cutOff);
    assertThat(bench.handling.isEmpty()).isTrue();
  }
}
