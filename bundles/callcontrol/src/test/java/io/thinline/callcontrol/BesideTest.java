package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applications that are run for a leg beside what it does. */
class BesideTest {
  private final TestSwitch pbx = new TestSwitch();
  private final ToldEvents told = new ToldEvents(pbx.events);
  private final TestLine bob = pbx.line("1102");
  private final Playing playing = new Playing();

  /** Goes on until it is stopped. */
  private static final class Playing implements DialplanApplication {
    final List<String> data = new ArrayList<>();
    int stopped;

    @Override
    public Execution start(Leg leg, String argument, Progress progress) {
      data.add(argument);
      return () -> stopped++;
    }
  }

  @BeforeEach
  void aPlayer() {
    pbx.application("play", playing);
    pbx.dialplan.extension("1102", "set who=Bob", "bridge test/1102");
  }

  private Leg aliceTalksToBob() {
    TestLine alice = pbx.dials("1101", "1102");
    bob.answers();
    pbx.time.run();
    return alice.leg();
  }

  @Test
  void theCallGoesOnMeanwhileAndBehindIt() {
    Leg leg = aliceTalksToBob();

    assertThat(pbx.control.executeBeside(leg, "set", "tree=${who}'s")).isTrue();
    assertThat(pbx.control.executeBeside(leg, "play", "beep for ${who}")).isTrue();
    assertThat(leg.variable("tree")).contains("Bob's");
    assertThat(playing.data).containsExactly("beep for Bob");
    assertThat(leg.bridged()).containsSame(bob.leg());
    assertThat(leg.variable("current_application")).contains("bridge");
    assertThat(told.of(leg))
        .contains("EXECUTE set", "EXECUTE_COMPLETE set")
        .endsWith("EXECUTE set", "EXECUTE_COMPLETE set", "EXECUTE play");
  }

  @Test
  void itIsStoppedWhenTheLegEnds() {
    Leg leg = aliceTalksToBob();
    pbx.control.executeBeside(leg, "play", "beep");
    leg.hangup(Cause.NORMAL_CLEARING);
    pbx.time.run();

    assertThat(playing.stopped).isEqualTo(1);
    assertThat(told.all("EXECUTE_COMPLETE")).hasSameSizeAs(told.all("EXECUTE"));
    assertThat(pbx.idle()).isTrue();
  }

  @Test
  void itIsStoppedWhenItsBundleGoesAndTheCallGoesOn() {
    Leg leg = aliceTalksToBob();
    pbx.control.executeBeside(leg, "play", "beep");
    pbx.control.unbindDialplanApplication(playing);

    assertThat(playing.stopped).isEqualTo(1);
    assertThat(leg.bridged()).containsSame(bob.leg());
    assertThat(pbx.control.executeBeside(leg, "play", "beep")).isFalse();
    assertThat(told.of(leg)).endsWith("EXECUTE play", "EXECUTE_COMPLETE play");
  }

  @Test
  void aLegThatIsSentElsewhereKeepsIt() {
    pbx.dialplan.extension("1103", "answer", "sleep 60000");
    Leg leg = aliceTalksToBob();
    pbx.control.executeBeside(leg, "play", "beep");
    pbx.control.transfer(leg, "1103", "", "");
    pbx.time.run();

    assertThat(playing.stopped).isZero();
    leg.hangup(Cause.NORMAL_CLEARING);
    assertThat(playing.stopped).isEqualTo(1);
  }

  @Test
  void whatItIsFollowedByIsRunBesideToo() {
    pbx.dialplan.extension("steps", "set one=1", "sleep 1000", "set two=2");
    Leg leg = aliceTalksToBob();
    pbx.control.executeBeside(leg, "execute_extension", "steps");
    assertThat(leg.variable("one")).contains("1");
    assertThat(leg.variable("two")).isEmpty();
    pbx.time.advance(Duration.ofSeconds(1));

    assertThat(leg.variable("two")).contains("2");
    assertThat(leg.bridged()).isPresent();
  }

  @Test
  void whatFailsEndsNothing() {
    Leg leg = aliceTalksToBob();

    assertThat(pbx.control.executeBeside(leg, "bridge", "error/USER_BUSY")).isTrue();
    assertThat(pbx.control.executeBeside(leg, "nosuch", "")).isFalse();
    pbx.application(
        "broken",
        (about, data, progress) -> {
          throw new IllegalStateException("broken");
        });
    assertThat(pbx.control.executeBeside(leg, "broken", "")).isTrue();
    assertThat(leg.bridged()).isPresent();
    assertThat(told.of(leg)).endsWith("EXECUTE broken", "EXECUTE_COMPLETE broken");
  }

  @Test
  void whatGoesInCirclesStops() {
    pbx.dialplan.extension("circle", "execute_extension circle");
    Leg leg = aliceTalksToBob();
    pbx.control.executeBeside(leg, "execute_extension", "circle");

    assertThat(leg.bridged()).isPresent();
    assertThat(told.all("EXECUTE").size()).isLessThan(RoutingBudget.ACTIONS + 10);
  }

  @Test
  void nothingIsRunForALegThatHasEnded() {
    Leg leg = aliceTalksToBob();
    leg.hangup(Cause.NORMAL_CLEARING);

    assertThat(pbx.control.executeBeside(leg, "play", "beep")).isFalse();
    assertThat(playing.data).isEmpty();
  }
}
