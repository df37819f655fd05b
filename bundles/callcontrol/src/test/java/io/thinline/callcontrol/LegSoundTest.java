package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.Recording;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sounds that a party hears instead of the far side, and who listens to all of it. */
class LegSoundTest {
  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");
  private final TestLine carol = pbx.line("1103");
  private final MediaNode gong = pbx.media.player("gong", false, (node, end) -> {});
  private final MediaNode bell = pbx.media.player("bell", false, (node, end) -> {});
  private final MediaNode tape =
      pbx.media.recorder(
          new Recording(Path.of("tape.wav"), Optional.empty(), false), (node, end) -> {});

  @BeforeEach
  void dialplan() {
    pbx.dialplan.extension("1102", "bridge test/1102");
    pbx.dialplan.extension("1103", "bridge test/1103");
    pbx.dialplan.extension("9000", "answer", "sleep 60000");
  }

  @AfterEach
  void nothingIsLeft() {
    pbx.control.legs().forEach(leg -> leg.hangup(Cause.NORMAL_CLEARING));
    pbx.time.run();
    assertThat(pbx.media.edges).isEmpty();
    assertThat(pbx.time.pendingTimers()).isEmpty();
    assertThat(pbx.idle()).isTrue();
  }

  private TestLine aliceTalksToBob() {
    TestLine alice = pbx.dials("1101", "1102");
    bob.answers();
    pbx.time.run();
    return alice;
  }

  private void hears(TestLine line, MediaNode sound) {
    assertThat(line.leg().hear(sound)).isTrue();
    pbx.time.run();
  }

  @Test
  void whoHearsASoundIsNotHeardMeanwhile() {
    TestLine alice = aliceTalksToBob();
    hears(alice, gong);

    assertThat(pbx.media.edges).containsExactly("1101 hears player(gong)");
    assertThat(bob.leg().audio()).isEmpty();
    assertThat(alice.leg().bridged()).containsSame(bob.leg());
  }

  @Test
  void bothHearEachOtherAgainBehindTheSound() {
    TestLine alice = aliceTalksToBob();
    hears(alice, gong);
    alice.leg().hearNoMore(gong);
    pbx.time.run();

    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1101 hears 1102", "1102 hears 1101");
  }

  @Test
  void eachSideHearsASoundOfItsOwn() {
    TestLine alice = aliceTalksToBob();
    hears(alice, gong);
    hears(bob, bell);
    assertThat(pbx.media.edges)
        .containsExactlyInAnyOrder("1101 hears player(gong)", "1102 hears player(bell)");
    alice.leg().hearNoMore(gong);
    pbx.time.run();

    assertThat(pbx.media.edges).containsExactly("1102 hears player(bell)");
  }

  @Test
  void theNewestSoundIsHeard() {
    TestLine alice = aliceTalksToBob();
    hears(alice, gong);
    hears(alice, bell);
    assertThat(pbx.media.edges).containsExactly("1101 hears player(bell)");
    alice.leg().hearNoMore(gong);
    pbx.time.run();

    assertThat(pbx.media.edges).containsExactly("1101 hears player(bell)");
  }

  @Test
  void aSoundIsHeardInAStepOfItsOwn() {
    TestLine alice = aliceTalksToBob();
    alice.leg().hear(gong);
    assertThat(pbx.media.edges).doesNotContain("1101 hears player(gong)");
  }

  @Test
  void whoeverCannotHearSaysSo() {
    TestLine alice = pbx.dials("1101", "1102");
    assertThat(bob.leg().hear(gong)).as("rings").isFalse();
    bob.answers();
    pbx.time.run();
    alice.leg().hold();
    pbx.time.run();
    assertThat(alice.leg().hear(gong)).as("holds").isFalse();
    alice.leg().hangup(Cause.NORMAL_CLEARING);
    assertThat(alice.leg().hear(gong)).as("is over").isFalse();
    pbx.control.unbindMediaService(pbx.media);
    TestLine dave = pbx.dials("1104", "9000");
    pbx.time.run();
    assertThat(dave.leg().hear(gong)).as("without media").isFalse();
  }

  @Test
  void aCallerHearsASoundBeforeTheAnswer() {
    TestLine alice = pbx.dials("1101", "1102");
    hears(alice, gong);
    assertThat(pbx.media.edges).containsExactly("1101 hears player(gong)");
    bob.answers();
    pbx.time.run();
    assertThat(pbx.media.edges).containsExactly("1101 hears player(gong)");
  }

  @Test
  void aHoldEndsTheSound() {
    TestLine alice = aliceTalksToBob();
    hears(alice, gong);
    alice.leg().hold();
    pbx.time.run();
    assertThat(pbx.media.edges).isEmpty();
    alice.leg().resume(alice.terminal());
    pbx.time.run();
    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1101 hears 1102", "1102 hears 1101");
  }

  @Test
  void aRecorderHearsAllThatTheLegSaysAndHears() {
    TestLine alice = aliceTalksToBob();
    alice.leg().overheardBy(tape);
    assertThat(pbx.media.edges).contains("recorder(tape.wav) hears tap(1101)");
    alice.leg().overheardNoMoreBy(tape);
    assertThat(pbx.media.edges).containsExactlyInAnyOrder("1101 hears 1102", "1102 hears 1101");
  }

  @Test
  void aRecorderStaysWithTheLegThroughHoldAndTransfer() {
    TestLine alice = aliceTalksToBob();
    alice.leg().overheardBy(tape);
    alice.leg().hold();
    pbx.time.run();
    assertThat(pbx.media.edges).isEmpty();
    alice.leg().resume(alice.terminal());
    pbx.time.run();
    assertThat(pbx.media.edges).contains("recorder(tape.wav) hears tap(1101)");
  }

  @Test
  void aRecorderWaitsForTheAnswer() {
    TestLine alice = pbx.dials("1101", "1103");
    alice.leg().overheardBy(tape);
    assertThat(pbx.media.edges).isEmpty();
    carol.answers();
    pbx.time.run();
    assertThat(pbx.media.edges).contains("recorder(tape.wav) hears tap(1101)");
  }
}
