package io.thinline.softphone.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.softphone.MiniSwitch;
import io.thinline.softphone.SoftPhones;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PhoneConsoleTest {
  private static final String ALICE = "SEP001120AABBCC";
  private static final String BOB = "SEP001120AABB02";

  private final MiniSwitch pbx = new MiniSwitch(true);
  private final SoftPhones phones = new SoftPhones();
  private final List<ApiCommand> commands = PhoneConsole.commands(phones);

  @AfterEach
  void off() {
    phones.close();
    pbx.close();
  }

  private ApiCommand command(String name) {
    return commands.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private CommandResult type(String line) {
    List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
    return command(words.remove(0))
        .execute(
            new CommandCall() {
              @Override
              public List<String> words() {
                return words;
              }

              @Override
              public void print(String text) {}

              @Override
              public boolean awaitInterrupt(Duration time) {
                return false;
              }
            });
  }

  private void bothRegister() {
    String options = " --host 127.0.0.1 --port " + pbx.port() + " --type 7960";
    assertThat(type("phone:register " + ALICE + options).succeeded()).isTrue();
    assertThat(type("phone:register " + BOB + options).text()).contains("registered, version 11");
  }

  @Test
  void twoPhonesPlayedAgainstEachOther() {
    bothRegister();
    CommandResult dialled = type("phone:dial " + ALICE + " 1102");
    assertThat(dialled.succeeded()).as(dialled.text()).isTrue();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> type("phone:show " + BOB).text().contains("RingIn"));
    CommandResult answered = type("phone:answer " + BOB);
    assertThat(answered.text()).contains("Connected");
    assertThat(answered.succeeded()).isTrue();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> type("phone:show " + BOB).text().contains("hears 440 Hz"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> type("phone:show " + ALICE).text().contains("hears 660 Hz"));
    assertThat(type("phone:hangup " + BOB).succeeded()).isTrue();
    assertThat(type("phone:hangup " + BOB).text()).contains("has no call");
    CommandData.Table list = (CommandData.Table) type("phone:list").data().orElseThrow();
    assertThat(list.rows())
        .containsExactly(
            List.of(BOB, "Cisco 7960", "registered", "1101 1102", "", "0"),
            List.of(ALICE, "Cisco 7960", "registered", "1101 1102", "", "0"));
    assertThat(type("phone:unregister " + BOB).text()).isEqualTo(BOB + " is unregistered");
    assertThat(phones.all()).hasSize(1);
  }

  @Test
  void keysArePressedByName() {
    bothRegister();
    assertThat(type("phone:press " + ALICE + " offhook").succeeded()).isTrue();
    assertThat(type("phone:press " + ALICE + " Answer").text()).contains("has no key \"Answer\"");
    assertThat(type("phone:press " + ALICE + " offhook").text()).contains("lifted already");
    assertThat(type("phone:press " + ALICE + " speeddial1").succeeded()).isTrue();
  }

  @Test
  void callsAreChosenHeldAndListed() {
    bothRegister();
    assertThat(type("phone:dial " + ALICE + " 1102").succeeded()).isTrue();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> type("phone:show " + BOB).text().contains("RingIn"));
    assertThat(type("phone:answer " + BOB).succeeded()).isTrue();
    assertThat(type("phone:select " + BOB + " 2").text()).contains("has 1 calls");
    assertThat(type("phone:select " + BOB + " 1").succeeded()).isTrue();
    assertThat(type("phone:select " + BOB).text()).contains("which call?");
    assertThat(type("phone:hold " + BOB).succeeded()).isTrue();
    assertThat(type("phone:resume " + BOB).succeeded()).isTrue();
    assertThat(type("phone:flash " + BOB).text()).contains("not told to report hook flashes");
    assertThat(type("phone:press " + BOB + " messages").succeeded()).isTrue();
    assertThat(type("phone:press " + BOB + " conference").text()).contains("has no key");
    assertThat(command("phone:press").complete(List.of(BOB, "line"))).contains("line1", "line2");
    assertThat(type("phone:hangup " + BOB).succeeded()).isTrue();
    CommandData.Table lists = (CommandData.Table) type("phone:lists " + BOB).data().orElseThrow();
    assertThat(lists.rows()).singleElement().satisfies(row -> assertThat(row).contains("received"));
  }

  @Test
  void completionKnowsTheLivePhonesAndTheirKeys() {
    bothRegister();
    assertThat(command("phone:dial").complete(List.of("SEP001120AABBC"))).containsExactly(ALICE);
    assertThat(command("phone:press").complete(List.of(ALICE, "New"))).containsExactly("NewCall");
    assertThat(command("phone:register").complete(List.of(ALICE, "--type", "12")))
        .containsExactly("12SP+");
    assertThat(command("phone:register").complete(List.of(ALICE, "--h"))).containsExactly("--host");
  }

  @Test
  void mistakesAreAnsweredWithWhatWouldBeRight() {
    assertThat(type("phone:show NOBODY").text()).contains("phone:register makes one");
    assertThat(type("phone:dial").text()).contains("which phone?");
    assertThat(type("phone:register " + ALICE + " --port x").text()).contains("1 to 65535");
    assertThat(type("phone:register " + ALICE + " --type 8861").text()).contains("no preset");
    assertThat(type("phone:register SEPTOOLONGFORAPHONE").text()).contains("1 to 15 characters");
    bothRegister();
    assertThat(type("phone:answer " + ALICE).text()).contains("does not ring");
    assertThat(type("phone:dial " + ALICE + " abc").text()).contains("which number?");
  }
}
