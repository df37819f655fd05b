package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.Test;

/** What an operator types, and what comes back. */
public class ConsoleIT extends InTheDistribution {
  private static final String ALICE = Office.ALICE;
  private static final String BOB = Office.BOB;

  @Test
  public void theStatusOfAProfileAndOfADevice() throws Exception {
    try (Office office = new Office()) {
      office.alice();
      assertThat(type("skinny status profile internal"))
          .startsWith("=====")
          .containsPattern("Name +\tinternal\n")
          .containsPattern("Port +\t" + Office.port() + "\n")
          .containsPattern("Patterns-Context +\tskinny-patterns\n")
          .containsPattern("Digit-Timeout +\t10000\n");
      assertThat(type("skinny status profile internal device " + ALICE))
          .containsPattern("DeviceName +\t" + ALICE + "\n")
          .containsPattern("IP +\t127.0.0.1\n")
          .containsPattern("DeviceTypeId +\t7\n")
          .contains("Cisco 7960");
      assertThat(type("skinny status profile internal device " + ALICE + " --json"))
          .startsWith("{")
          .contains("\"DeviceName\":\"" + ALICE + "\"");
      office.everyPhoneIsContent();
    }
  }

  @Test
  public void aWrongWordIsAnsweredWithWhatWouldBeRight() throws Exception {
    assertThat(type("skinny help")).contains("skinny status profile <profile_name>");
    assertThatThrownBy(() -> type("skinny status profile outside"))
        .hasMessageContaining("Profile not found!\nThere is: internal");
    assertThatThrownBy(() -> type("skinny status profile internal device SEP000000000000"))
        .hasMessageContaining("Device not found! Registered with profile internal: none");
    assertThatThrownBy(() -> type("skinny dance"))
        .hasMessageContaining("skinny status profile <profile_name>");
    assertThatThrownBy(() -> type("phone:dial " + ALICE + " 1102"))
        .hasMessageContaining("phone:register");
    assertThatThrownBy(() -> type("dialplan:test default 9999"))
        .hasMessageContaining("no extension of context default matches 9999");
  }

  @Test
  public void tabCompletesEveryWord() throws Exception {
    try (Office office = new Office()) {
      office.alice();
      office.bob();
      assertThat(tab("skin")).contains("skinny", "skinny:devices", "skinny:trace");
      assertThat(tab("skinny ")).containsExactly("help", "profile", "status");
      assertThat(tab("skinny st")).containsExactly("status");
      assertThat(tab("skinny status ")).containsExactly("profile");
      assertThat(tab("skinny status profile ")).containsExactly("internal");
      assertThat(tab("skinny status profile internal ")).containsExactly("device", "line");
      assertThat(tab("skinny status profile internal device ")).containsExactly(BOB, ALICE);
      assertThat(tab("skinny status profile internal device SEP001120AABBC"))
          .containsExactly(ALICE);
      assertThat(tab("dialplan:test ")).containsExactly("default", "skinny-patterns");
      assertThat(tab("event:follow skinny::call")).containsExactly("skinny::call_state");
      assertThat(tab("phone:"))
          .contains(
              "phone:register",
              "phone:list",
              "phone:show",
              "phone:dial",
              "phone:answer",
              "phone:hangup");
      office.everyPhoneIsContent();
    }
  }

  @Test
  public void twoPhonesPlayAgainstEachOther() throws Exception {
    String here = " --port " + Office.port();
    try {
      assertThat(type("phone:register " + ALICE + here)).contains(ALICE, "registered", "1101");
      assertThat(type("phone:register " + BOB + here + " --type 7961")).contains("1102");
      assertThat(tab("phone:dial ")).containsExactly(BOB, ALICE);

      assertThat(type("phone:dial " + ALICE + " 1102")).contains("1102", "RingOut");
      Awaitility.await()
          .untilAsserted(() -> assertThat(type("phone:show " + BOB)).contains("rings"));
      assertThat(tab("phone:press " + BOB + " An")).contains("Answer");
      assertThat(type("phone:answer " + BOB)).contains("RTP in");
      Awaitility.await()
          .untilAsserted(
              () -> {
                assertThat(type("phone:show " + ALICE)).contains("hears 660 Hz");
                assertThat(type("phone:show " + BOB)).contains("hears 440 Hz");
              });
      assertThat(type("phone:list")).contains(ALICE, BOB, "1101 1110", "Connected");
      assertThat(type("phone:list --json"))
          .contains("\"Device\":\"" + BOB + "\"", "\"Breaches\":\"0\"");

      assertThat(type("phone:hangup " + BOB)).contains("on hook", "no RTP");
      Awaitility.await()
          .untilAsserted(
              () -> assertThat(type("phone:show " + ALICE)).doesNotContain("hears", "breach"));
    } finally {
      type("phone:unregister " + ALICE);
      type("phone:unregister " + BOB);
    }
    assertThat(type("phone:list --json").trim()).isEqualTo("[]");
  }

  @Test
  public void eventsAreListedAndFollowed() throws Exception {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    Thread operator = new Thread(() -> follow(screen), "operator");
    operator.start();
    try (Office office = new Office()) {
      Awaitility.await()
          .untilAsserted(
              () -> {
                office.carol();
                assertThat(screen.toString(StandardCharsets.UTF_8))
                    .contains("skinny::register", Office.CAROL)
                    .doesNotContain("skinny::call_state");
              });
    } finally {
      operator.interrupt();
      operator.join(TimeUnit.SECONDS.toMillis(10));
    }
    assertThat(operator.isAlive()).as("event:follow runs on after Ctrl-C").isFalse();
    assertThat(type("event:list 5")).contains("skinny::register", Office.CAROL);
    assertThat(type("event:list 1000 --full")).contains("Event-Subclass: skinny%3A%3Aregister");
    assertThatThrownBy(() -> type("event:list many")).hasMessageContaining("whole number");
  }

  private void follow(ByteArrayOutputStream screen) {
    try {
      console().type("event:follow skinny::register", screen);
    } catch (Exception e) {
      screen.writeBytes(String.valueOf(e).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  public void theConfigurationIsCheckedAndReadAgain() throws Exception {
    assertThat(type("config:check")).contains("0 errors");
    assertThat(type("reloadxml")).startsWith("+OK [Success]");
    assertThat(type("dialplan:test default 1102"))
        .contains("Local_Extension_Skinny", "bridge skinny/internal/", "dialplan/default.xml:");
    assertThat(type("dialplan:test default 1102 --json"))
        .startsWith("[{")
        .contains("\"APPLICATION\":\"bridge\"");
    assertThatThrownBy(() -> type("config:check /no/such/folder")).hasMessageContaining("/no/such");
  }

  private String type(String line) throws Exception {
    return console().type(line);
  }

  private List<String> tab(String line) throws Exception {
    return console().tab(line);
  }
}
