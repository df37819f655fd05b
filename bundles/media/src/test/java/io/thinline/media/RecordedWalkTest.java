package io.thinline.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.Recording;
import io.thinline.media.rtp.PortRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Calls, sounds and recordings in any order, while ports open whenever they do. */
class RecordedWalkTest {
  private static final int PHONES = 4;

  enum Act {
    TALK,
    PART,
    HEAR_NO_MORE,
    RETURN,
    ACK,
    REFUSE,
    PLAY,
    STOP_SOUND,
    RECORD,
    STOP_RECORDING,
    WAIT
  }

  record Step(Act act, int one, int other) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> phone = Arbitraries.integers().between(0, PHONES - 1);
    return Combinators.combine(Arbitraries.of(Act.class), phone, phone)
        .as(Step::new)
        .list()
        .ofMaxSize(50);
  }

  @Property(tries = 150)
  void everySoundEndsOnceAndNothingIsLeft(@ForAll("steps") List<Step> steps) throws IOException {
    House house = new House();
    try {
      steps.forEach(house::act);
      house.everybodyLeaves();
    } finally {
      house.cleanUp();
    }
  }

  private static final class House {
    private final HandDrivenCallThread thread = new HandDrivenCallThread();
    private final AudioConnections media = new AudioConnections(thread, PortRange.ANY);
    private final Path folder = Files.createTempDirectory("walk");
    private final List<StrictTerminal> terminals = new ArrayList<>();
    private final List<MediaNode> nodes = new ArrayList<>();
    private final List<MediaNode> players = new ArrayList<>();
    private final List<MediaNode> recorders = new ArrayList<>();
    private final List<SoundEnds> told = new ArrayList<>();

    House() throws IOException {
      for (int i = 0; i < PHONES; i++) {
        StrictTerminal terminal =
            i == PHONES - 1
                ? new StrictTerminal("old", i, AudioCodec.G729)
                : new StrictTerminal("phone" + i, i, AudioCodec.G729, AudioCodec.PCMU);
        terminals.add(terminal);
        nodes.add(media.node(terminal, (node, failure) -> {}));
      }
    }

    private SoundEnds listener() {
      SoundEnds ends = new SoundEnds();
      told.add(ends);
      return ends;
    }

    void act(Step step) {
      MediaNode one = nodes.get(step.one());
      MediaNode other = nodes.get(step.other());
      StrictTerminal terminal = terminals.get(step.one());
      switch (step.act()) {
        case TALK -> {
          one.hears(other);
          other.hears(one);
        }
        case PART -> {
          one.hearsNoMore(other);
          other.hearsNoMore(one);
        }
        case HEAR_NO_MORE -> one.hearsNoMore(other);
        case RETURN -> nodes.set(step.one(), media.node(terminal, (node, failure) -> {}));
        case ACK -> terminal.opens();
        case REFUSE -> terminal.refuses();
        case PLAY -> {
          MediaNode player = media.player("silence_stream://40", step.other() == 0, listener());
          players.add(player);
          one.hears(player);
        }
        case STOP_SOUND -> players.forEach(MediaNode::release);
        case RECORD -> {
          Path file = folder.resolve(recorders.size() + ".wav");
          MediaNode recorder =
              media.recorder(new Recording(file, Optional.empty(), true), listener());
          recorders.add(recorder);
          recorder.hears(media.tap(one));
        }
        case STOP_RECORDING -> recorders.forEach(MediaNode::release);
        case WAIT -> thread.settled();
      }
      assertThat(told).allMatch(ends -> ends.ends.size() <= 1);
    }

    void everybodyLeaves() {
      nodes.forEach(MediaNode::release);
      players.forEach(MediaNode::release);
      recorders.forEach(MediaNode::release);
      terminals.forEach(StrictTerminal::repliesAgainToAll);
      thread.until("ends", () -> told.stream().allMatch(SoundEnds::isOver));
      thread.until("no port", () -> media.openPorts() == 0);
      assertThat(terminals)
          .allSatisfy(
              terminal -> {
                assertThat(terminal.idle()).as(terminal.name()).isTrue();
              });
      assertThat(media.living()).isZero();
      assertThat(media.recordings()).isZero();
      assertThat(told).allMatch(ends -> ends.ends.size() == 1);
    }

    void cleanUp() throws IOException {
      media.close();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
