package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.event.PbxEvent;
import io.thinline.api.mailbox.MailboxAccount;
import io.thinline.api.mailbox.MessageCounts;
import io.thinline.api.mailbox.WaitingMessages;
import io.thinline.api.phone.PhoneStatus;
import io.thinline.mwi.MessageWaiting;
import io.thinline.sccp.value.Stimulus;
import io.thinline.softphone.PhoneSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages wait for 1102, and the phones say so: by lamp, by a pop-up and by the idle prompt. */
class MessageWaitingTest {
  private static final String BOB = "SEP001120AABB02";
  private static final String CAROL = "SEP001120AABB03";
  private static final String HEARD = "<action application=\"hangup\" data=\"NO_ANSWER\"/>";

  @TempDir private Path folder;
  private VirtualPbx pbx;
  private MessageWaiting mwi;
  private String domain;

  /** The Messages key reaches a voicemail that has all messages heard at once. */
  @BeforeEach
  void start() throws IOException {
    new ConfigurationFolder(folder).phone(BOB, "1102", "Bob").phone(CAROL, "1103", "Carol");
    Path dialplan = folder.resolve("dialplan/default.xml");
    String event =
        "<action application=\"event\" data=\"Event-Name=MESSAGE_WAITING,MWI-Messages-Waiting=no,"
            + "MWI-Message-Account=skinny:${caller_id_number},Skinny-Profile=internal\"/>";
    Files.writeString(dialplan, Files.readString(dialplan).replace(HEARD, event + HEARD));
    pbx = new VirtualPbx(folder);
    domain = pbx.rooms.config.current().profile(Pbx.PROFILE).orElseThrow().domain();
    starts();
  }

  private void starts() {
    mwi = new MessageWaiting(pbx.time, pbx.events);
    mwi.bindDirectoryService(pbx.rooms.config);
    mwi.bindPhoneScreens(pbx.rooms.calls);
    pbx.rooms.config.bindConfigListener(mwi);
    pbx.rooms.calls.bindPhoneStatus(mwi, Map.of(PhoneStatus.NAME, "mwi"));
    pbx.time.run();
  }

  private void stops() {
    pbx.rooms.calls.unbindPhoneStatus(mwi);
    pbx.rooms.config.unbindConfigListener(mwi);
    mwi.deactivate();
    pbx.time.run();
  }

  @AfterEach
  void everythingIsCleanAfterwards() {
    stops();
    pbx.passes(Duration.ofMinutes(1));
    pbx.assertIdle();
    pbx.assertNoBreaches();
  }

  private void voicemailSays(String flag, String counts) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("MWI-Messages-Waiting", flag);
    headers.put("MWI-Message-Account", "1102@" + domain);
    headers.put("MWI-Voice-Message", counts);
    pbx.events.publish(PbxEvent.core("MESSAGE_WAITING", pbx.time.clock().now(), headers));
    pbx.time.run();
  }

  @Test
  void messagesThatComeAreSeenAndSaidAndThoseThatGoNoMore() {
    VirtualPhone bob = pbx.registers(PhoneSettings.cisco7960(BOB));
    VirtualPhone carol = pbx.registers(PhoneSettings.cisco7960(CAROL));
    assertThat(bob.screen().messageLamp()).isFalse();

    voicemailSays("yes", "3/1 (2/0)");

    assertThat(bob.screen().messageLamp()).isTrue();
    assertThat(bob.screen().notification())
        .startsWith("You Have VoiceMail")
        .endsWith(": (3/2 urgents)");
    assertThat(bob.screen().prompt()).isEqualTo(bob.screen().notification());
    assertThat(carol.screen().messageLamp()).isFalse();
    pbx.passes(Duration.ofSeconds(6));
    assertThat(bob.screen().notification()).isEmpty();
    assertThat(bob.screen().messageLamp()).isTrue();

    voicemailSays("no", "0/4");

    assertThat(bob.screen().messageLamp()).isFalse();
    assertThat(bob.screen().prompt()).isEqualTo("Your current options");
  }

  @Test
  void aPhoneThatComesBackShowsItAgain() {
    voicemailSays("yes", "1/0");
    VirtualPhone bob = pbx.registers(PhoneSettings.cisco7960(BOB));
    assertThat(bob.screen().messageLamp()).isTrue();
    bob.losesItsConnection();
    pbx.passes(Duration.ofMinutes(5));
    assertThat(bob.screen().registered()).isTrue();
    assertThat(bob.screen().messageLamp()).isTrue();
    assertThat(bob.screen().prompt()).startsWith("You Have VoiceMail");
  }

  @Test
  void theMessagesAreHeardAndTheDialplanSaysSo() {
    VirtualPhone bob = pbx.registers(PhoneSettings.cisco7960(BOB));
    mwi.set(new MailboxAccount("1102", domain), WaitingMessages.of(new MessageCounts(1, 0, 0, 0)));
    pbx.time.run();
    assertThat(bob.screen().messageLamp()).isTrue();

    bob.presses(Stimulus.VOICEMAIL);

    assertThat(bob.screen().messageLamp()).isFalse();
    bob.hangsUp();
  }

  @Test
  void anUpdateOfMessageWaitingTurnsTheLampOffUntilVoicemailSpeaksAgain() {
    VirtualPhone bob = pbx.registers(PhoneSettings.cisco7960(BOB));
    voicemailSays("yes", "1/0");
    stops();
    assertThat(bob.screen().messageLamp()).isFalse();
    assertThat(bob.screen().prompt()).isEqualTo("Your current options");
    starts();
    voicemailSays("yes", "1/0");
    assertThat(bob.screen().messageLamp()).isTrue();
  }
}
