package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Leg;
import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.PhoneSettings.Capability;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which codec two phones use, and how much of it in a packet. */
class CodecStoriesTest {
  private static final Capability PCMU = new Capability(Codec.G711_ULAW_64K, 40);
  private static final Capability PCMA = new Capability(Codec.G711_ALAW_64K, 40);
  private static final Capability SHORT_PCMU = new Capability(Codec.G711_ULAW_64K, 10);
  private static final Capability G729 = new Capability(Codec.G729, 60);

  private final VirtualPbx pbx = new VirtualPbx();

  @AfterEach
  void everythingIsCleanAfterwards() {
    pbx.passes(Duration.ofMinutes(1));
    pbx.assertIdle();
    pbx.assertNoBreaches();
  }

  private VirtualPhone bob(Capability... announced) {
    return pbx.registers(
        PhoneSettings.cisco7960("SEP001120AABB02").withCapabilities(Arrays.asList(announced)));
  }

  private VirtualPhone carol(Capability... announced) {
    return pbx.registers(
        PhoneSettings.cisco7975("SEP001120AABB03").withCapabilities(Arrays.asList(announced)));
  }

  private List<MediaDescription> agreedWhen(VirtualPhone bob, VirtualPhone carol) {
    bob.goesOffHook().dials("1103");
    carol.goesOffHook().talksTo(bob);
    List<MediaDescription> agreed =
        pbx.rooms.control.legs().stream().map(Leg::audio).map(it -> it.orElseThrow()).toList();
    bob.goesOnHook();
    carol.hangsUp();
    return agreed;
  }

  @Test
  void theFirstOfTheCallersThatTheCalledHasToo() {
    assertThat(agreedWhen(bob(G729, PCMA, PCMU), carol(PCMU, PCMA)))
        .extracting(MediaDescription::codec)
        .containsExactly(AudioCodec.PCMA, AudioCodec.PCMA);
  }

  @Test
  void theProfilesOrderWins() {
    pbx.rooms.config.set("internal", "codec-prefs", "PCMU,PCMA");

    assertThat(agreedWhen(bob(G729, PCMA, PCMU), carol(PCMU, PCMA)))
        .extracting(MediaDescription::codec)
        .containsExactly(AudioCodec.PCMU, AudioCodec.PCMU);
  }

  @Test
  void noMoreInAPacketThanEitherTakes() {
    assertThat(agreedWhen(bob(PCMU), carol(SHORT_PCMU)))
        .extracting(MediaDescription::packetTime)
        .containsExactly(Duration.ofMillis(10), Duration.ofMillis(10));
  }

  @Test
  void nothingInCommonEndsTheCallInWords() {
    VirtualPhone bob = bob(G729);
    VirtualPhone carol = carol(PCMU);
    bob.goesOffHook().dials("1103");

    carol.goesOffHook();

    bob.plays(Tone.REORDER_TONE).showsPrompt("No common codec");
    carol.plays(Tone.REORDER_TONE).showsPrompt("No common codec");
    bob.goesOnHook().isIdle();
    carol.goesOnHook().isIdle();
  }

  @Test
  void aTransferToSomebodyWithoutACommonCodecLeavesTheFirstCall() {
    VirtualPhone bob = bob(G729);
    VirtualPhone carol = carol(PCMU);
    VirtualPhone dave =
        pbx.registers(
            PhoneSettings.cisco7961("SEP001120AABB04").withCapabilities(List.of(G729, PCMU)));
    bob.goesOffHook().dials("1104");
    dave.presses("Answer").presses("Trnsfer").dials("1103");
    carol.goesOffHook().talksTo(dave);

    dave.presses("Trnsfer").showsPrompt("Can Not Complete Transfer");

    dave.presses("Resume").talksTo(bob);
    bob.goesOnHook();
    carol.hangsUp();
  }
}
