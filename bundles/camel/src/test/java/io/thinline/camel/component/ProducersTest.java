package io.thinline.camel.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.mailbox.MailboxAccount;
import io.thinline.api.mailbox.MessageCounts;
import io.thinline.api.mailbox.WaitingMessages;
import io.thinline.camel.TestPbx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProducersTest {
  private static final String XML = "<CiscoIPPhoneText><Text>It's 9:30</Text></CiscoIPPhoneText>";

  private final TestPbx pbx = TestPbx.complete();
  private final CamelWithSkinny camel = new CamelWithSkinny(pbx);

  @AfterEach
  void close() {
    camel.close();
  }

  @Test
  void aCommandOfTheBodyRunsAndItsAnswerIsTheNewBody() {
    pbx.answer = line -> CommandResult.ok("UP 0 years");
    Exchange exchange = camel.send("skinny:command", " status \n");

    assertThat(pbx.lines).containsExactly("status");
    assertThat(pbx.roles).containsExactly(Role.OPERATOR);
    assertThat(exchange.getMessage().getBody()).isEqualTo("UP 0 years");
    assertThat(exchange.getMessage().getHeader("SkinnyCommandSucceeded")).isEqualTo(true);
  }

  @Test
  void aCommandThatSaysNoIsAnAnswer() {
    pbx.answer = line -> CommandResult.error("-ERR no");
    Exchange exchange = camel.send("skinny:command?line=phone:reset SEP1&role=viewer", "unused");

    assertThat(exchange.getException()).isNull();
    assertThat(pbx.lines).containsExactly("phone:reset SEP1");
    assertThat(pbx.roles).containsExactly(Role.VIEWER);
    assertThat(exchange.getMessage().getBody()).isEqualTo("-ERR no");
    assertThat(exchange.getMessage().getHeader("SkinnyCommandSucceeded")).isEqualTo(false);
  }

  @Test
  void aTableIsAnArrayOfObjectsInJson() {
    pbx.answer =
        line ->
            CommandResult.of(
                new CommandData.Table(
                    List.of("Name", "State"),
                    List.of(List.of("SEP1", "in \"use\""), List.of("SEP2", "idle"))));
    assertThat(camel.send("skinny:command?json=true", "skinny:devices").getMessage().getBody())
        .isEqualTo(
            "[{\"Name\":\"SEP1\",\"State\":\"in \\\"use\\\"\"},{\"Name\":\"SEP2\",\"State\":\"idle\"}]");
  }

  @Test
  void aTreeIsAnObjectInJsonAndASentenceIsText() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("Calls", 2);
    tree.put("Inner", Map.of("On", true));
    pbx.answer = line -> CommandResult.of(new CommandData.Tree(tree));
    assertThat(camel.send("skinny:command?json=true", "x").getMessage().getBody())
        .isEqualTo("{\"Calls\":2,\"Inner\":{\"On\":true}}");

    pbx.answer = line -> CommandResult.ok("+OK");
    assertThat(camel.send("skinny:command?json=true", "x").getMessage().getBody())
        .isEqualTo("{\"text\":\"+OK\"}");
    pbx.answer = line -> CommandResult.error("-ERR no");
    assertThat(camel.send("skinny:command?json=true", "x").getMessage().getBody())
        .isEqualTo("{\"error\":\"-ERR no\"}");
  }

  @Test
  void withoutTheBundleOfCommandsTheExchangeFailsAndSaysWhy() {
    pbx.switchboard.unbindCommandService(pbx.commands);
    assertThat(camel.send("skinny:command", "status").getException())
        .hasMessageContaining("thinline-commands");
    assertThat(camel.send("skinny:command", "").getException())
        .hasMessageContaining("thinline-commands");
  }

  @Test
  void anXmlObjectIsPushedToAPhone() {
    camel.send("skinny:push?device=SEP1&profile=internal&applicationId=7&transactionId=99", XML);

    assertThat(pbx.lines)
        .containsExactly(
            "skinny profile internal device SEP1 send UserToDeviceDataVersion1Message"
                + " application-id=7;transaction-id=99"
                + " '<CiscoIPPhoneText><Text>It\\'s 9:30</Text></CiscoIPPhoneText>'");
  }

  @Test
  void headersChooseThePhoneOfAPush() {
    camel.send(
        "skinny:push?device=SEP1&profile=internal&type=UserToDeviceData",
        exchange -> {
          exchange.getMessage().setBody(XML);
          exchange.getMessage().setHeader("SkinnyDevice", "SEP2");
          exchange.getMessage().setHeader("SkinnyProfile", "external");
          exchange.getMessage().setHeader("SkinnyDisplayPriority", 2);
        });

    assertThat(pbx.lines.get(0))
        .startsWith(
            "skinny profile external device SEP2 send UserToDeviceDataMessage"
                + " display-priority=2 '<");
  }

  @Test
  void aPushGoesWhereThePhoneIsRegistered() {
    pbx.registers("SEP1", "external");
    camel.send("skinny:push?device=sep1", XML);
    assertThat(pbx.lines.get(0)).startsWith("skinny profile external device sep1 send ");
    assertThat(camel.send("skinny:push?device=SEP2", XML).getException())
        .hasMessage("no phone SEP2 is registered");
  }

  @Test
  void aPushThatIsRefusedFailsTheExchangeWithTheAnswer() {
    pbx.answer = line -> CommandResult.error("Device not found!");
    assertThat(camel.send("skinny:push?device=SEP1&profile=internal", XML).getException())
        .hasMessage("Device not found!");
    assertThat(camel.send("skinny:push?profile=internal", XML).getException())
        .hasMessageContaining("SkinnyDevice");
    assertThat(camel.send("skinny:push?device=SEP1&profile=internal", "").getException())
        .hasMessageContaining("body");
  }

  @Test
  void aCallIsOriginated() {
    pbx.answer = line -> CommandResult.ok("+OK 7f4de4bc-17d7-11dd-b7a0-db4edd065621");
    Exchange exchange =
        camel.send(
            "skinny:originate?to=skinny/internal/1101&extension=1102&callerName=Door bell&timeout=20",
            "");

    assertThat(pbx.lines)
        .containsExactly("originate skinny/internal/1101 1102 undef undef 'Door bell' undef 20");
    assertThat(exchange.getMessage().getHeader("SkinnyUuid"))
        .isEqualTo("7f4de4bc-17d7-11dd-b7a0-db4edd065621");
  }

  @Test
  void aCallThatNobodyAnswersFailsTheExchange() {
    pbx.answer = line -> CommandResult.error("-ERR NO_ANSWER");
    Exchange exchange =
        camel.send(
            "skinny:originate?extension=1102",
            it -> it.getMessage().setHeader("SkinnyTo", "{a=b c}user/1101"));

    assertThat(pbx.lines.get(0)).startsWith("originate '{a=b c}user/1101' 1102 ");
    assertThat(exchange.getException()).hasMessage("-ERR NO_ANSWER");
  }

  @ParameterizedTest
  @CsvSource({"3,3,0,0,0", "3/1,3,1,0,0", "3/1 (2/0),3,1,2,0", "0/0(0/1),0,0,0,1"})
  void messagesAreCountedInTheBody(String body, int fresh, int saved, int urgent, int old) {
    camel.send("skinny:mwi?account=1101@example.com", body);
    assertThat(pbx.mailboxes)
        .containsEntry(
            new MailboxAccount("1101", "example.com"),
            WaitingMessages.of(new MessageCounts(fresh, saved, urgent, old)));
  }

  @Test
  void messagesAreCountedInHeaders() {
    camel.send(
        "skinny:mwi",
        exchange -> {
          exchange.getMessage().setHeader("SkinnyMwiAccount", "1101@example.com");
          exchange.getMessage().setHeader("SkinnyMwiNew", 2);
          exchange.getMessage().setHeader("SkinnyMwiSaved", "5");
        });
    camel.send(
        "skinny:mwi?account=1102@example.com",
        exchange -> exchange.getMessage().setHeader("SkinnyMwiWaiting", "yes"));

    assertThat(pbx.mailboxes)
        .containsEntry(
            new MailboxAccount("1101", "example.com"),
            WaitingMessages.of(new MessageCounts(2, 5, 0, 0)))
        .containsEntry(
            new MailboxAccount("1102", "example.com"),
            new WaitingMessages(true, MessageCounts.NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "skinny:mwi?account=1101,3,write 1101@domain",
    "skinny:mwi?account=1101@x,many,says no number of messages",
    "skinny:mwi,3,SkinnyMwiAccount"
  })
  void wrongCountsOfMessagesFailTheExchange(String uri, String body, String said) {
    assertThat(camel.send(uri, body).getException()).hasMessageContaining(said);
    assertThat(pbx.mailboxes).isEmpty();
  }

  @Test
  void withoutTheBundleOfMessageWaitingTheExchangeFailsAndSaysWhy() {
    pbx.switchboard.unbindMessageWaitingService(pbx.messages);
    assertThat(camel.send("skinny:mwi?account=1101@x", "3").getException())
        .hasMessageContaining("thinline-mwi");
  }

  @ParameterizedTest
  @CsvSource({
    "skinny:command?role=king,king",
    "skinny:push?type=Fax,Fax",
    "skinny:originate?timeout=-1,-1",
    "skinny:originate?timeout=soon,soon"
  })
  void aWrongOptionIsNamed(String uri, String said) {
    assertThatThrownBy(() -> camel.camel.getEndpoint(uri)).hasStackTraceContaining(said);
  }

  @Test
  void aRouteCannotBeginWithACommand() {
    assertThatThrownBy(() -> camel.route("r", "skinny:command?line=status"))
        .hasStackTraceContaining("a route cannot begin with it");
  }
}
