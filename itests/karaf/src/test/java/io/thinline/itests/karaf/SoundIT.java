package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.awaitility.Awaitility;
import org.junit.Test;

/** What commands let phones hear and what they record. */
public class SoundIT extends InTheDistribution {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int BELL = 1000;

  /** A header and two seconds. */
  private static final long TWO_SECONDS = 44 + 2 * 16_000;

  @Test
  public void whoTalksHearsASoundAndIsRecordedAndTheCallOutlivesTheMediaBundle() throws Exception {
    Path tape = Path.of(System.getProperty("thinline.state"), "tapes", UUID.randomUUID() + ".wav");
    try (Office office = new Office()) {
      DeskPhone bob = office.bob();
      DeskPhone alice = office.alice();
      Conversation conversation = Conversation.of(alice, bob);
      String leg = legOf(alice);

      fs("uuid_broadcast " + leg + " tone_stream://%(3000,0," + BELL + ")");
      alice.hears(BELL);
      conversation.bothHearEachOther();

      fs("uuid_record " + leg + " start " + tape);
      Awaitility.await().until(() -> Files.exists(tape) && Files.size(tape) > TWO_SECONDS);
      conversation.bothHearEachOther();
      console().type("bundle:restart io.thinline.media");
      conversation.bothHearEachOther();
      assertThat(told("RECORD_STOP")).contains(leg, tape.toString());
      conversation.ends();
    }

    AudioFormat format = AudioSystem.getAudioFileFormat(tape.toFile()).getFormat();
    assertThat(format.getSampleRate()).isEqualTo(8000);
    assertThat(format.getChannels()).isEqualTo(1);
    for (String name : new String[] {"PLAYBACK_START", "PLAYBACK_STOP", "RECORD_START"}) {
      assertThat(told(name)).as(name).isNotEmpty();
    }
  }

  private String legOf(DeskPhone phone) throws Exception {
    return console()
        .type("fs 'show channels'")
        .lines()
        .filter(line -> line.contains(phone.name()))
        .flatMap(line -> ID.matcher(line).results().map(MatchResult::group))
        .findFirst()
        .orElseThrow();
  }

  private void fs(String line) throws Exception {
    assertThat(console().type("fs '" + line + "'")).startsWith("+OK");
  }

  private String told(String name) throws Exception {
    return console().type("event:list 200 --only " + name);
  }
}
