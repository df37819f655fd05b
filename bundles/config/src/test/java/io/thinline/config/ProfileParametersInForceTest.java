package io.thinline.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.config.ConfigListener;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.testkit.VirtualCallThread;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileParametersInForceTest {
  private static final String SKINNY = "autoload_configs/skinny.conf.xml";

  @TempDir Path folder;
  private final VirtualCallThread callThread = new VirtualCallThread();
  private final List<Long> told = new ArrayList<>();
  private final ConfigListener listener = configuration -> told.add(configuration.generation());
  private final ConfigApplyCommand apply = new ConfigApplyCommand();
  private ConfFolder conf;
  private FileConfiguration configuration;

  @BeforeEach
  void aProfileThatWantsAKeepAliveEverySixtySeconds() {
    conf = ConfFolder.withUsers(folder, "").file(SKINNY, profiles(profile("internal", "60", "A")));
    configuration = new FileConfiguration(callThread, folder);
    apply.bindConfigurationFolder(configuration);
  }

  private static String profile(String name, String keepAlive, String firmware) {
    return "<profile name=\""
        + name
        + "\"><settings>\n<param name=\"keep-alive\" value=\""
        + keepAlive
        + "\"/>\n</settings><device-types><device-type id=\"Cisco 7960\"><param"
        + " name=\"firmware-version\" value=\""
        + firmware
        + "\"/></device-type></device-types></profile>";
  }

  private static String profiles(String... profiles) {
    return "<configuration name=\"skinny.conf\"><profiles>\n"
        + String.join("\n", profiles)
        + "\n</profiles></configuration>";
  }

  private SkinnyProfile internal() {
    return configuration.current().profile("internal").orElseThrow();
  }

  private long keepAlive() {
    return internal().keepAlive().toSeconds();
  }

  @Test
  void aReloadLeavesTheParametersOfAProfileInForceAndTakesTheRest() {
    conf.file(SKINNY, profiles(profile("internal", "30", "B"), profile("branch", "20", "C")));
    configuration.reload();
    assertThat(keepAlive()).isEqualTo(60);
    assertThat(internal().firmwareVersions()).containsEntry("Cisco 7960", "B");
    assertThat(configuration.current().profile("branch").orElseThrow().keepAlive())
        .isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void applyTakesTheWrittenParametersAndSaysWhenTheyCount() {
    conf.file(SKINNY, profiles(profile("internal", "30", "B")));
    CommandResult answer = apply.execute(new TypedCall("internal"));
    assertThat(answer.succeeded()).isTrue();
    assertThat(answer.text())
        .isEqualTo(
            "profile internal:\n  keep-alive: 60 -> 30, counts when a phone registers next ("
                + folder.getFileName()
                + "/autoload_configs/skinny.conf.xml:3)");
    assertThat(((CommandData.Table) answer.data().orElseThrow()).rows().get(0))
        .startsWith("keep-alive", "60", "30");
    assertThat(keepAlive()).isEqualTo(30);
    assertThat(internal().firmwareVersions())
        .as("what a reload takes waits for a reload")
        .containsEntry("Cisco 7960", "A");
    assertThat(apply.execute(new TypedCall("internal")).text())
        .isEqualTo("profile internal: all that is written is in force already");
  }

  @Test
  void aProfileGoneFromTheFilesStaysUntilItsRemovalIsApplied() {
    conf.file(SKINNY, profiles(profile("branch", "20", "C")));
    configuration.reload();
    assertThat(configuration.profiles()).containsExactly("branch", "internal");
    assertThat(apply.execute(new TypedCall("internal")).text())
        .isEqualTo("profile internal is written nowhere any more: removed");
    assertThat(configuration.profiles()).containsExactly("branch");
    configuration.reload();
    assertThat(configuration.profiles()).containsExactly("branch");
  }

  @Test
  void applyRefusesWhatIsNotInForceAndABrokenTree() {
    assertThat(apply.execute(new TypedCall("nosuch")).text())
        .isEqualTo("there is no profile \"nosuch\"; there is internal");
    conf.file(SKINNY, profiles(profile("internal", "30", "A"), profile("branch", "20", "C")));
    assertThat(apply.execute(new TypedCall("branch")).text())
        .isEqualTo("profile branch is written but not in force: reloadxml takes it");
    conf.file("dialplan/x.xml", "<context");
    CommandResult broken = apply.execute(new TypedCall("internal"));
    assertThat(broken.succeeded()).isFalse();
    assertThat(broken.text())
        .startsWith("nothing is applied: " + folder.getFileName() + "/dialplan/x.xml:1: ");
    assertThat(keepAlive()).isEqualTo(60);
    assertThat(apply.execute(new TypedCall()).text()).isEqualTo("usage: config:apply <profile>");
    assertThat(apply.complete(List.of("int"))).containsExactly("internal");
    assertThat(apply.complete(List.of("x"))).isEmpty();
  }

  @Test
  void aParameterIsSetWhileTheServerRunsAndSurvivesAReload() {
    configuration.bindConfigListener(listener);
    callThread.run();
    assertThat(configuration.set("internal", "keep-alive", " 45 ")).isEmpty();
    callThread.run();
    assertThat(told).containsExactly(1L, 2L);
    assertThat(keepAlive()).isEqualTo(45);
    assertThat(internal().parameter("keep-alive").map(ConfigValue::location))
        .hasToString("Optional[skinny profile internal set:1]");
    configuration.reload();
    assertThat(keepAlive()).isEqualTo(45);
    apply.execute(new TypedCall("internal"));
    assertThat(keepAlive()).as("the written one again").isEqualTo(60);
  }

  @Test
  void anEmptyDomainIsTheStandardDomain() {
    String standard = configuration.current().variables().get("domain");
    assertThat(configuration.set("internal", "domain", "example.org")).isEmpty();
    assertThat(internal().domain()).isEqualTo("example.org");
    assertThat(configuration.set("internal", "domain", "")).isEmpty();
    assertThat(internal().domain()).isEqualTo(standard).isNotEmpty();
  }

  @Test
  void whatCannotBeSetIsRefusedWithWhatWouldBeRight() {
    assertThat(configuration.set("nosuch", "debug", "1"))
        .hasValue("there is no profile \"nosuch\"; there is internal");
    assertThat(configuration.set("internal", "keep-alife", "1"))
        .hasValue("a profile has no parameter \"keep-alife\", perhaps \"keep-alive\" is meant");
    assertThat(configuration.set("internal", "keep-alive", "often"))
        .hasValueSatisfying(
            why -> assertThat(why).startsWith("keep-alive=\"often\": allowed is a number from 1"));
    assertThat(configuration.set("internal", "odbc-dsn", "x"))
        .hasValueSatisfying(why -> assertThat(why).startsWith("odbc-dsn changes nothing here"));
    assertThat(configuration.current().generation()).isEqualTo(1);
  }
}
