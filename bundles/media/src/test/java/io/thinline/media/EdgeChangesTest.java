package io.thinline.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaNode;
import io.thinline.media.rtp.PortRange;
import io.thinline.testkit.VirtualCallThread;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Holds, transfers and hang-ups in any order, at phones that answer late, never or with a no. */
class EdgeChangesTest {
  private static final int PHONES = 4;

  enum Act {
    HEAR,
    HEAR_NO_MORE,
    TALK,
    PART,
    MOVE_BOTH,
    RELEASE,
    RETURN,
    ACK,
    ACK_ANY_OLD,
    REFUSE
  }

  record Step(Act act, int one, int other, int third) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> phone = Arbitraries.integers().between(0, PHONES - 1);
    return Combinators.combine(Arbitraries.of(Act.class), phone, phone, phone)
        .as(Step::new)
        .list()
        .ofMaxSize(60);
  }

  @Property(tries = 2_000)
  void phonesAreNeverAskedForMoreThanTheyCanDo(@ForAll("steps") List<Step> steps) {
    House house = new House();
    for (Step step : steps) {
      house.act(step);
      house.check();
    }
    house.everybodyLeaves();
  }

  private static final class House {
    private final AudioConnections media =
        new AudioConnections(new VirtualCallThread(), PortRange.ANY);
    private final List<StrictTerminal> terminals = new ArrayList<>();
    private final List<MediaNode> nodes = new ArrayList<>();

    House() {
      for (int i = 0; i < PHONES; i++) {
        StrictTerminal terminal =
            i == PHONES - 1
                ? new StrictTerminal("old", i, AudioCodec.G729)
                : new StrictTerminal("phone" + i, i, AudioCodec.PCMU, AudioCodec.G729);
        terminals.add(terminal);
        nodes.add(media.node(terminal, (node, failure) -> {}));
      }
    }

    void act(Step step) {
      MediaNode one = nodes.get(step.one());
      MediaNode other = nodes.get(step.other());
      StrictTerminal terminal = terminals.get(step.one());
      switch (step.act()) {
        case HEAR -> one.hears(other);
        case HEAR_NO_MORE -> one.hearsNoMore(other);
        case TALK -> {
          one.hears(other);
          other.hears(one);
        }
        case PART -> {
          one.hearsNoMore(other);
          other.hearsNoMore(one);
        }
        case MOVE_BOTH -> {
          MediaNode third = nodes.get(step.third());
          one.hearsNoMore(other);
          one.hears(third);
          other.hearsNoMore(one);
          third.hears(one);
        }
        case RELEASE -> one.release();
        case RETURN -> nodes.set(step.one(), media.node(terminal, (node, failure) -> {}));
        case ACK -> terminal.opens();
        case ACK_ANY_OLD -> terminal.repliesAgainToAll();
        case REFUSE -> terminal.refuses();
      }
    }

    /** Who is sent to has that port open, and nobody is sent to by two. */
    void check() {
      Set<Object> targets = new HashSet<>();
      for (StrictTerminal terminal : terminals) {
        terminal
            .sendsTo()
            .ifPresent(
                target -> {
                  assertThat(targets.add(target)).as("two send to %s", target).isTrue();
                  assertThat(terminals)
                      .as("%s sends to a closed port", terminal.name())
                      .anyMatch(far -> far.openAt().filter(target::equals).isPresent());
                });
      }
    }

    void everybodyLeaves() {
      nodes.forEach(MediaNode::release);
      terminals.forEach(StrictTerminal::repliesAgainToAll);
      assertThat(terminals)
          .allSatisfy(
              terminal -> {
                assertThat(terminal.idle()).as(terminal.name()).isTrue();
              });
      assertThat(media.living()).isZero();
    }
  }
}
