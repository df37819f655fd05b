package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.softphone.Screen;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.features.FeaturesService;
import org.awaitility.Awaitility;
import org.junit.After;
import org.junit.Test;
import org.osgi.framework.Bundle;

/**
 * One room at a time is taken out of the house and put back while two people talk. What is left out
 * is the floor: api, sccp, spine and Netty are features that the others bring and cannot be taken
 * out alone.
 */
public class FeaturesIT extends InTheDistribution {

  @After
  public void theHouseIsComplete() throws Exception {
    for (String bundle : DistributionIT.BUNDLES) {
      if (!features.isInstalled(features.getFeature("thinline-" + bundle))) {
        install(bundle);
      }
    }
  }

  @Test
  public void withoutDialplanTheCallGoesOn() throws Exception {
    theCallNoticesNothing("dialplan", Set.of("io.thinline.dialplan"));
  }

  @Test
  public void withoutConfigTheCallGoesOn() throws Exception {
    theCallNoticesNothing("config", Set.of("io.thinline.config"));
  }

  @Test
  public void withoutEventsTheCallGoesOn() throws Exception {
    theCallNoticesNothing("events", Set.of("io.thinline.events"));
  }

  @Test
  public void withoutShellTheCallGoesOn() throws Exception {
    theCallNoticesNothing("shell", Set.of("io.thinline.shell"));
  }

  @Test
  public void withoutSoftphoneTheCallGoesOn() throws Exception {
    theCallNoticesNothing("softphone", Set.of("io.thinline.softphone"));
  }

  @Test
  public void withoutMediaDirectAudioGoesOn() throws Exception {
    theCallNoticesNothing("media", Set.of("io.thinline.media"));
  }

  @Test
  public void withoutSkinnyThePhonesKeepTalkingAndComeBackAfterHangingUp() throws Exception {
    try (Office office = new Office();
        BundleWatch bundles = new BundleWatch(framework)) {
      DeskPhone alice = office.alice();
      DeskPhone bob = office.bob();
      Conversation conversation = Conversation.of(alice, bob);
      try (AudioWatch audio = conversation.listen()) {
        uninstall("skinny");
        alice.keepsItsCallWithoutServer();
        bob.keepsItsCallWithoutServer();
        install("skinny");
        audio.nothingWasMissed();
      }
      assertThat(bundles.stopped()).isEqualTo(Set.of("io.thinline.skinny"));
      alice.hangsUp().isIdle();
      bob.hangsUp().isIdle();
      Conversation.of(bob, alice).ends();
      office.everyPhoneIsContent();
    }
  }

  @Test
  public void withoutCallControlCallsEndAndNobodyGetsADialTone() throws Exception {
    try (Office office = new Office();
        BundleWatch bundles = new BundleWatch(framework)) {
      DeskPhone alice = office.alice();
      DeskPhone bob = office.bob();
      DeskPhone carol = office.carol();
      Conversation.of(alice, bob);
      uninstall("callcontrol");
      alice.hearsReorderAndReads("Call control was stopped");
      bob.hearsReorderAndReads("Call control was stopped");
      alice.hangsUp().isIdle();
      bob.hangsUp().isIdle();
      carol.liftsTheHandset().hearsReorderAndReads("Call control is not running");
      carol.hangsUp().isIdle();

      install("callcontrol");
      assertThat(bundles.stopped()).isEqualTo(Set.of("io.thinline.callcontrol"));
      Conversation.of(bob, alice).ends();
      office.everyPhoneIsContent();
    }
  }

  @Test
  public void withoutMediaBothAreToldWhyThereIsNoSound() throws Exception {
    try (Office office = new Office()) {
      DeskPhone alice = office.alice();
      DeskPhone bob = office.bob();
      uninstall("media");
      alice.liftsTheHandset().hasDialTone().dials(bob.number());
      bob.isRung().answers();
      bob.hearsReorderAndReads("Media not available").hangsUp().isIdle();
      alice.hearsReorderAndReads("Media not available").hangsUp().isIdle();
      install("media");
      Conversation.of(alice, bob).ends();
      office.everyPhoneIsContent();
    }
  }

  @Test
  public void withoutConfigACallerIsToldWhy() throws Exception {
    try (Office office = new Office()) {
      DeskPhone alice = office.alice();
      DeskPhone bob = office.bob();
      uninstall("config");
      alice.liftsTheHandset().hasDialTone().dials(bob.number());
      alice.hearsReorderAndReads("Configuration is not installed").hangsUp().isIdle();
      install("config");
      Conversation.of(alice, bob).ends();
      office.everyPhoneIsContent();
    }
  }

  private void theCallNoticesNothing(String room, Set<String> itsBundles) throws Exception {
    try (Office office = new Office();
        BundleWatch bundles = new BundleWatch(framework)) {
      DeskPhone alice = office.alice();
      DeskPhone bob = office.bob();
      Conversation conversation = Conversation.of(alice, bob);
      try (AudioWatch audio = conversation.listen()) {
        List<List<Screen.Call>> displays = conversation.displays();
        uninstall(room);
        assertThat(Bundles.names(framework)).doesNotContain(room);
        install(room);
        audio.nothingWasMissed();
        assertThat(conversation.displays()).isEqualTo(displays);
      }
      assertThat(new TreeSet<>(bundles.stopped())).isEqualTo(new TreeSet<>(itsBundles));
      conversation.ends();
      Conversation.of(bob, alice).ends();
      office.everyPhoneIsContent();
    }
  }

  private void uninstall(String room) throws Exception {
    features.uninstallFeature("thinline-" + room, EnumSet.noneOf(FeaturesService.Option.class));
  }

  private void install(String room) throws Exception {
    features.installFeature("thinline-" + room, EnumSet.noneOf(FeaturesService.Option.class));
    Awaitility.await()
        .until(
            () ->
                Bundles.ours(framework)
                    .filter(bundle -> bundle.getSymbolicName().equals("io.thinline." + room))
                    .anyMatch(bundle -> bundle.getState() == Bundle.ACTIVE));
  }
}
