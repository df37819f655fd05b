package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.value.CallState;
import io.thinline.softphone.PhoneSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty calls whose phones lose their server, and one phone that has no call. */
class PreservedCallsTest {
  private static final int CALLS = 20;
  private static final int FIRST = 1201;
  private static final Duration EXPIRED = Duration.ofMinutes(4);
  private static final Duration BACK_WITHIN = Duration.ofSeconds(10);

  @TempDir Path folder;

  private final List<VirtualPhone> talking = new ArrayList<>();
  private VirtualPbx pbx;
  private VirtualPhone idle;
  private boolean silent;

  @BeforeEach
  void twentyPairsTalk() {
    ConfigurationFolder conf = new ConfigurationFolder(folder);
    for (int phone = 0; phone <= 2 * CALLS; phone++) {
      conf.phone(device(phone), number(phone), "Desk");
    }
    pbx = new VirtualPbx(conf.folder());
    idle = phone(2 * CALLS);
    for (int phone = 0; phone < 2 * CALLS; phone += 2) {
      VirtualPhone caller = phone(phone);
      VirtualPhone callee = phone(phone + 1);
      caller.goesOffHook().dials(number(phone + 1));
      callee.goesOffHook().talksTo(caller);
      talking.add(caller);
      talking.add(callee);
    }
  }

  @AfterEach
  void nothingIsLeft() {
    pbx.assertIdle();
    for (VirtualPhone phone : talking) {
      assertThat(phone.soft().settledBreaches().join())
          .as("but for what the wire has lost")
          .allMatch(breach -> breach.contains("KeepAlive was not answered"));
    }
  }

  private static String device(int phone) {
    return "SEP0011EE00%04d".formatted(phone);
  }

  private static String number(int phone) {
    return Integer.toString(FIRST + phone);
  }

  private VirtualPhone phone(int phone) {
    return pbx.registers(
        PhoneSettings.cisco7961(device(phone)),
        message -> silent && message instanceof KeepAliveMessage);
  }

  private void allGoOnTalking() {
    for (int phone = 0; phone < talking.size(); phone += 2) {
      VirtualPhone caller = talking.get(phone);
      VirtualPhone callee = talking.get(phone + 1);
      assertThat(caller.hears(callee)).isTrue();
      assertThat(callee.hears(caller)).isTrue();
    }
    assertThat(pbx.rooms.control.legs()).hasSize(2 * CALLS);
  }

  private void allHangUpAndComeBack() {
    talking.forEach(VirtualPhone::hangsUp);
    pbx.passes(BACK_WITHIN);
    for (VirtualPhone phone : talking) {
      assertThat(phone.screen().registered()).as(phone.screen().text()).isTrue();
      phone.isIdle();
    }
    talking.get(0).goesOffHook().dials(number(1));
    talking.get(1).rings();
    talking.get(0).goesOnHook();
  }

  @Test
  void theirConnectionsAreLost() {
    talking.forEach(VirtualPhone::losesItsConnection);
    idle.losesItsConnection();

    pbx.passes(BACK_WITHIN);
    assertThat(idle.screen().registered()).isTrue();
    pbx.passes(Duration.ofMinutes(10));
    allGoOnTalking();

    allHangUpAndComeBack();
  }

  @Test
  void theyExpire() {
    silent = true;
    pbx.passes(EXPIRED);
    silent = false;
    allGoOnTalking();

    pbx.passes(BACK_WITHIN);
    assertThat(idle.screen().registered()).isTrue();
    assertThat(idle.screen().calls()).isEmpty();
    allHangUpAndComeBack();
  }

  @Test
  void oneSideHangsUpWithoutItsServer() {
    talking.forEach(VirtualPhone::losesItsConnection);

    for (int phone = 0; phone < talking.size(); phone += 2) {
      talking.get(phone).hangsUp();
    }
    pbx.passes(BACK_WITHIN);

    assertThat(pbx.rooms.control.legs()).isEmpty();
    talking.get(0).lacks(CallState.CONNECTED).isIdle();
    for (int phone = 1; phone < talking.size(); phone += 2) {
      talking.get(phone).hangsUp();
    }
    pbx.passes(BACK_WITHIN);
  }
}
