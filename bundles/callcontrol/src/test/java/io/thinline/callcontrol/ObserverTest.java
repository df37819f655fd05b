package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.CallObserver;
import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.callcontrol.management.CallFigures;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who hears of every leg from its first moment. */
class ObserverTest {
  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");
  private final List<String> seen = new ArrayList<>();

  @BeforeEach
  void dialplan() {
    pbx.dialplan.extension("1102", "bridge test/1102");
    pbx.dialplan.extension("busy", "bridge error/USER_BUSY");
  }

  private void observes(CallObserver observer) {
    pbx.control.bindCallObserver(observer);
    pbx.time.run();
  }

  private void writesDown(Leg leg) {
    seen.add(leg.endpoint() + " " + leg.party().number() + " " + leg.state());
    leg.addListener((about, event) -> seen.add(leg.endpoint() + " " + name(event)));
  }

  private static String name(LegEvent event) {
    return event.getClass().getSimpleName();
  }

  @Test
  void itHearsOfALegBeforeAnythingElseIsTold() {
    observes(this::writesDown);
    pbx.dials("1101", "1102");

    assertThat(seen)
        .startsWith("test/1101 1101 DIALING", "test/1101 Routing", "test/1102 1102 OFFERED")
        .contains("test/1102 Ringing", "test/1101 Ringing");
  }

  @Test
  void itHearsOfALegThatCannotBeOffered() {
    observes(this::writesDown);
    pbx.dials("1101", "busy");

    assertThat(seen).containsSubsequence("error/USER_BUSY  OFFERED", "error/USER_BUSY Ended");
  }

  @Test
  void itMayEndTheLeg() {
    observes(leg -> leg.hangup(Cause.CALL_REJECTED));
    TestLine alice = pbx.offHook("1101");

    assertThat(alice.leg().state()).isEqualTo(LegState.ENDED);
    assertThat(alice.endedWith()).contains(Cause.CALL_REJECTED);
  }

  @Test
  void oneThatThrowsHarmsNobody() {
    observes(
        leg -> {
          throw new IllegalStateException("broken");
        });
    observes(this::writesDown);
    pbx.dials("1101", "1102");

    assertThat(seen).contains("test/1101 1101 DIALING");
    assertThat(bob.leg().state()).isEqualTo(LegState.RINGING);
  }

  @Test
  void oneThatHasGoneHearsOfNoNewLeg() {
    CallObserver observer = this::writesDown;
    observes(observer);
    pbx.control.unbindCallObserver(observer);
    pbx.dials("1101", "1102");

    assertThat(seen).isEmpty();
  }

  @Test
  void theFiguresOfCallsAreThereForMonitoring() throws Exception {
    CallFigures figures = new CallFigures(pbx.time);
    figures.bindCallControl(pbx.control);
    observes(figures);
    pbx.dials("1101", "busy");
    TestLine alice = pbx.dials("1101", "1102");
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    ObjectName name = new ObjectName("io.thinline:type=Calls,of=ObserverTest");
    server.registerMBean(figures, name);
    try {
      assertThat(server.getAttribute(name, "Legs")).isEqualTo(2);
      assertThat(server.getAttribute(name, "Calls")).isEqualTo(1);
      assertThat(server.getAttribute(name, "AnsweredLegs")).isEqualTo(0);
      bob.answers();
      assertThat(server.getAttribute(name, "AnsweredLegs")).isEqualTo(2);
      alice.leg().hangup(Cause.NORMAL_CLEARING);
      assertThat(server.getAttribute(name, "CallsInAll")).isEqualTo(2L);
      assertThat(server.getAttribute(name, "FailedCalls")).isEqualTo(1L);
      assertThat(server.getAttribute(name, "EndedByCause")).isInstanceOf(TabularData.class);
      assertThat(figures.getEndedByCause())
          .isEqualTo(Map.of("NORMAL_CLEARING", 2L, "USER_BUSY", 2L));
    } finally {
      server.unregisterMBean(name);
    }
    figures.unbindCallControl(pbx.control);
    assertThat(figures.getLegs()).isZero();
  }
}
