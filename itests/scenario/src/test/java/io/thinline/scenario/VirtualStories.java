package io.thinline.scenario;

import static io.thinline.scenario.ConfigurationFolder.line;
import static io.thinline.scenario.ConfigurationFolder.speedDial;

import io.thinline.sccp.value.CallState;
import io.thinline.softphone.PhoneSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stories on virtual time against the real switch: alice has the lines 1201 and 1211, bob a phone
 * of version 3, 1202, and carol one of version 22, 1203.
 */
abstract class VirtualStories {
  private static final String ALICE = "SEP0011AA000001";
  private static final String BOB = "SEP0011AA000002";
  private static final String CAROL = "SEP0011AA000003";

  ConfigurationFolder conf;
  VirtualPbx pbx;
  VirtualPhone alice;
  VirtualPhone bob;
  VirtualPhone carol;

  private final List<VirtualPhone> phones = new ArrayList<>();

  @BeforeEach
  void theFolderIs(@TempDir Path folder) {
    conf =
        new ConfigurationFolder(folder)
            .phone(BOB, "1202", "Bob")
            .phone(CAROL, "1203", "Carol")
            .phone("SEP0011AA000004", "1204", "Dave")
            .extension("80*([1-9][0-9]*)", "hangup", "$1")
            .pattern("8[0-9]{3}", "skinny-process");
    alicesButtonsAre(
        "", line(1, "1201", "Alice"), line(2, "1211", "Second"), speedDial(3, "1202", "Bob"));
  }

  final void alicesButtonsAre(String settings, String... buttons) {
    conf.user(ALICE, settings, buttons);
  }

  /** Everybody registers. */
  final void everybodyIsThere(String alicesModel) {
    pbx = new VirtualPbx(conf.folder());
    alice = phone(PhoneSettings.model(alicesModel).orElseThrow().apply(ALICE));
    bob = phone(PhoneSettings.cisco7960(BOB).withVersion(3));
    carol = phone(PhoneSettings.cisco7975(CAROL));
  }

  final VirtualPhone dave() {
    return phone(PhoneSettings.cisco7961("SEP0011AA000004"));
  }

  final VirtualPhone phone(PhoneSettings settings) {
    VirtualPhone phone = pbx.registers(settings);
    phones.add(phone);
    return phone;
  }

  final void sets(String parameter, String value) {
    pbx.rooms.config.set(Pbx.PROFILE, parameter, value);
  }

  /** A key that a story has no word for. */
  final void does(CompletableFuture<Void> key) {
    key.join();
    pbx.time.run();
  }

  /** The caller lifts the handset and dials; the other answers. */
  final void talk(VirtualPhone caller, VirtualPhone callee, String number) {
    caller.goesOffHook().dials(number);
    callee.rings().presses("Answer").talksTo(caller);
  }

  @AfterEach
  void nothingIsLeft() {
    for (VirtualPhone phone : phones) {
      phone.hangsUp();
      while (phone.screen().has(CallState.HOLD)) {
        phone.presses("EndCall", CallState.HOLD);
      }
    }
    pbx.passes(Duration.ofMinutes(2));
    pbx.assertIdle();
    pbx.assertNoBreaches();
  }
}
