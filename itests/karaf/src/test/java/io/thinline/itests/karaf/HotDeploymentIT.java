package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.softphone.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** The dialplan is replaced and taken away while two people talk. */
public class HotDeploymentIT extends InTheDistribution {
  private static final String DIALPLAN = "io.thinline.dialplan";
  private static final Path JAR = Path.of(System.getProperty("thinline.dialplan", ""));

  @Test
  public void anUpdateOfTheDialplanChangesNothingOnACall() throws Exception {
    Path rebuilt = RebuiltJar.of(JAR, "a minute later", workFolder().resolve("dialplan.jar"));
    try (Office office = new Office();
        BundleWatch bundles = new BundleWatch(framework)) {
      DeskPhone alice = office.alice();
      DeskPhone bob = office.bob();
      Conversation conversation = Conversation.of(alice, bob);
      try (AudioWatch audio = conversation.listen()) {
        List<List<Screen.Call>> displays = conversation.displays();
        String origin = dialplan().getLocation();

        console().type("bundle:update " + DIALPLAN);
        assertThat(dialplan().getHeaders().get(RebuiltJar.BUILD)).isNull();
        dialplanServes();
        console().type("bundle:update " + DIALPLAN + " " + rebuilt.toUri());
        assertThat(dialplan().getHeaders().get(RebuiltJar.BUILD)).isEqualTo("a minute later");
        dialplanServes();
        // Without saying from where, Karaf would now take the place of the last update again.
        console().type("bundle:update " + DIALPLAN + " " + origin);
        assertThat(dialplan().getHeaders().get(RebuiltJar.BUILD)).isNull();
        dialplanServes();

        audio.nothingWasMissed();
        assertThat(conversation.displays()).isEqualTo(displays);
      }
      assertThat(bundles.stopped()).isEqualTo(Set.of(DIALPLAN));
      conversation.ends();
      Conversation.of(bob, alice).ends();
      office.everyPhoneIsContent();
    }
  }

  @Test
  public void withoutADialplanCallsGoOnAndNewOnesAreToldWhy() throws Exception {
    try (Office office = new Office();
        BundleWatch bundles = new BundleWatch(framework)) {
      DeskPhone alice = office.alice();
      DeskPhone bob = office.bob();
      DeskPhone carol = office.carol();
      Conversation conversation = Conversation.of(alice, bob);
      try (AudioWatch audio = conversation.listen()) {
        List<List<Screen.Call>> displays = conversation.displays();
        console().type("bundle:stop " + DIALPLAN);

        carol.liftsTheHandset().hasDialTone().dials("1");
        carol.hearsReorderAndReads("Dialplan is not installed");
        carol.hangsUp().isIdle();

        audio.nothingWasMissed();
        assertThat(conversation.displays()).isEqualTo(displays);
        conversation.ends();
      }
      console().type("bundle:start " + DIALPLAN);
      dialplanServes();
      assertThat(bundles.stopped()).isEqualTo(Set.of(DIALPLAN));
      Conversation.of(alice, bob).ends();
      Conversation.of(carol, alice).ends();
      office.everyPhoneIsContent();
    } finally {
      dialplan().start();
    }
  }

  @Test
  public void aJarInDeployTakesTheBundlesPlace() throws Exception {
    Path deploy = Files.createDirectories(Path.of(System.getProperty("karaf.base"), "deploy"));
    try (Office office = new Office();
        BundleWatch bundles = new BundleWatch(framework)) {
      DeskPhone alice = office.alice();
      DeskPhone bob = office.bob();
      Conversation conversation = Conversation.of(alice, bob);
      Path dropped;
      try (AudioWatch audio = conversation.listen()) {
        long id = dialplan().getBundleId();
        dropped = RebuiltJar.of(JAR, "dropped", deploy.resolve("dialplan.jar"));
        Awaitility.await()
            .until(() -> "dropped".equals(dialplan().getHeaders().get(RebuiltJar.BUILD)));
        dialplanServes();
        assertThat(dialplan().getBundleId()).isEqualTo(id);
        audio.nothingWasMissed();
      }
      assertThat(bundles.stopped()).isEqualTo(Set.of(DIALPLAN));
      conversation.ends();
      Conversation.of(bob, alice).ends();
      office.everyPhoneIsContent();

      Files.delete(dropped);
      Awaitility.await()
          .untilAsserted(() -> assertThat(Bundles.names(framework)).doesNotContain("dialplan"));
      features.uninstallFeature("thinline-dialplan");
      features.installFeature("thinline-dialplan");
      dialplanServes();
      Conversation.of(alice, bob).ends();
      office.everyPhoneIsContent();
    }
  }

  private Bundle dialplan() {
    return Bundles.ours(framework)
        .filter(bundle -> bundle.getSymbolicName().equals(DIALPLAN))
        .findFirst()
        .orElseThrow(() -> new AssertionError(DIALPLAN + " is not there"));
  }

  private void dialplanServes() {
    Awaitility.await()
        .untilAsserted(
            () -> {
              ServiceReference<?>[] services =
                  framework.getAllServiceReferences("io.thinline.api.dialplan.Dialplan", null);
              assertThat(services).isNotEmpty();
            });
  }

  private static Path workFolder() throws Exception {
    return Files.createTempDirectory(Path.of(System.getProperty("thinline.state")), "rebuilt");
  }
}
