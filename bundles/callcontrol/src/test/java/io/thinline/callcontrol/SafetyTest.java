package io.thinline.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.call.EndpointProvider;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegState;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.PatternVerdict;
import io.thinline.api.dialplan.Route;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No configuration holds the switch: what runs in circles ends, and others feel nothing. */
class SafetyTest {
  private final TestSwitch pbx = new TestSwitch();
  private final TestLine bob = pbx.line("1102");
  private final TestLine carol = pbx.line("1103");

  @BeforeEach
  void othersTalk() {
    pbx.dialplan.extension("1102", "bridge test/1102");
    pbx.dials("1103", "1102");
    bob.answers();
    pbx.time.run();
  }

  @AfterEach
  void othersStillTalkAndNothingElseIsLeft() {
    assertThat(carol.leg().bridged()).containsSame(bob.leg());
    carol.leg().hangup(Cause.NORMAL_CLEARING);
    assertThat(pbx.time.pendingTimers()).isEmpty();
    assertThat(pbx.idle()).isTrue();
  }

  private List<String> aliceDials(String number) {
    return LoggedWarnings.of(
        () -> {
          pbx.dials("1101", number);
          pbx.time.advance(Duration.ofMinutes(1));
        });
  }

  private LegEvent last() {
    List<LegEvent> heard = pbx.line("1101").heard;
    return heard.get(heard.size() - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "transfer a => transfer a",
        "sleep 0; transfer a => transfer a",
        "sleep 1; transfer a => transfer a",
        "answer; transfer a => transfer a",
        "transfer b => transfer a",
        "execute_extension a => execute_extension a",
        "execute_extension b => execute_extension a",
        "execute_extension b; sleep 0 => sleep 0; transfer a",
        "bridge loopback/a => hangup",
        "bridge loopback/b => bridge loopback/a",
        "set loopback_hops=0; bridge loopback/a => hangup",
        "bridge loopback/app=transfer:a => hangup",
        "set continue_on_fail=true; bridge error/USER_BUSY; transfer a => hangup",
        "limit hash r i 0 b => transfer a",
        "redirect a => hangup",
        "bridge loopback/b => transfer a",
      })
  void circlesEndWithACauseAndOneLineThatNamesThePlace(String a, String b) {
    pbx.dialplan.extension("a", a.split("; "));
    pbx.dialplan.extension("b", b.split("; "));

    List<String> warnings = aliceDials("a");

    assertThat(pbx.line("1101").endedWith()).contains(Cause.EXCHANGE_ROUTING_ERROR);
    assertThat(last())
        .isEqualTo(new LegEvent.Ended(Cause.EXCHANGE_ROUTING_ERROR, "Dialplan loops"));
    assertThat(warnings).singleElement().asString().containsPattern("[ab]\\.xml:\\d");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "answer; bridge loopback/b => answer; bridge loopback/a",
        "answer; sleep 0; bridge loopback/a => hangup",
        "answer; sleep 500; bridge loopback/a => hangup",
      })
  void circlesOfLoopbacksThatAnswerEndWithOneLineThatNamesThePlace(String a, String b) {
    pbx.dialplan.extension("a", a.split("; "));
    pbx.dialplan.extension("b", b.split("; "));

    List<String> warnings = aliceDials("a");

    assertThat(pbx.line("1101").endedWith()).isPresent();
    assertThat(warnings).singleElement().asString().containsPattern("[ab]\\.xml:\\d");
  }

  @Test
  void aCircleThatWaitsIsNone() {
    pbx.dialplan.extension("a", "sleep 500", "transfer a");
    aliceDials("a");

    assertThat(pbx.line("1101").endedWith()).isEmpty();
    pbx.line("1101").leg().hangup(Cause.NORMAL_CLEARING);
  }

  @Test
  void anExtensionThatExecutesItselfAndWaitsDoesNotGrowForEver() {
    String[] actions = new String[201];
    java.util.Arrays.fill(actions, "sleep 100");
    actions[1] = "execute_extension a";
    pbx.dialplan.extension("a", actions);

    List<String> warnings = aliceDials("a");

    assertThat(pbx.line("1101").endedWith()).contains(Cause.EXCHANGE_ROUTING_ERROR);
    assertThat(warnings).singleElement().asString().contains("a.xml:2");
  }

  @Test
  void usersThatStandForOneAnotherAreFoundOut() {
    pbx.directory.user("x", Map.of("dial-string", "user/y@pbx"), Map.of());
    pbx.directory.user("y", Map.of("dial-string", "user/x@pbx"), Map.of());
    pbx.dialplan.extension("a", "bridge user/x@pbx");

    List<String> warnings = aliceDials("a");

    assertThat(pbx.line("1101").endedWith()).contains(Cause.EXCHANGE_ROUTING_ERROR);
    assertThat(warnings).singleElement().asString().contains("a.xml:1").contains("stands for");
  }

  @Test
  void aGroupOfUsersThatStandForTheGroupDoesNotGrowBeyondBounds() {
    var members = new io.thinline.api.directory.User[10];
    for (int i = 0; i < members.length; i++) {
      members[i] = pbx.directory.user("u" + i, Map.of("dial-string", "group/all@pbx"), Map.of());
    }
    pbx.directory.group("all", members);
    pbx.dialplan.extension("a", "bridge group/all@pbx");

    List<String> warnings = aliceDials("a");

    assertThat(pbx.line("1101").endedWith()).contains(Cause.EXCHANGE_ROUTING_ERROR);
    assertThat(warnings).hasSize(1);
  }

  @Test
  void anApplicationThatNeverEndsIsEndedByTheCaller() {
    AtomicBoolean cancelled = new AtomicBoolean();
    DialplanApplication forEver = (leg, data, progress) -> () -> cancelled.set(true);
    pbx.application("for_ever", forEver);
    pbx.dialplan.extension("a", "for_ever");
    aliceDials("a");
    assertThat(pbx.line("1101").endedWith()).isEmpty();

    pbx.line("1101").leg().hangup(Cause.NORMAL_CLEARING);

    assertThat(cancelled).isTrue();
  }

  @Test
  void anApplicationThatNeverEndsIsReplacedByAnother() {
    AtomicBoolean cancelled = new AtomicBoolean();
    DialplanApplication forEver = (leg, data, progress) -> () -> cancelled.set(true);
    pbx.application("for_ever", forEver);
    pbx.dialplan.extension("a", "for_ever");
    aliceDials("a");

    pbx.control.execute(pbx.line("1101").leg(), "hangup", "USER_BUSY");

    assertThat(cancelled).isTrue();
    assertThat(pbx.line("1101").endedWith()).contains(Cause.USER_BUSY);
  }

  @Test
  void anApplicationThatEndsTwiceEndsOnce() {
    DialplanApplication twice =
        (leg, data, progress) -> {
          progress.completed();
          progress.completed();
          progress.failed(Cause.USER_BUSY, "");
          return DialplanApplication.Execution.DONE;
        };
    pbx.application("twice", twice);
    pbx.dialplan.extension("a", "twice", "sleep 1000", "hangup NO_ANSWER");
    aliceDials("a");

    assertThat(pbx.line("1101").endedWith()).contains(Cause.NO_ANSWER);
  }

  @Test
  void anApplicationThatThrowsEndsItsCallOnly() {
    DialplanApplication throwing =
        (leg, data, progress) -> {
          throw new IllegalStateException("boom");
        };
    pbx.application("throwing", throwing);
    pbx.dialplan.extension("a", "throwing");
    List<String> warnings = aliceDials("a");

    assertThat(pbx.line("1101").endedWith()).contains(Cause.NORMAL_TEMPORARY_FAILURE);
    assertThat(warnings).anyMatch(line -> line.contains("a.xml:1"));
  }

  @Test
  void aDialplanThatThrowsEndsItsCallOnly() {
    Dialplan throwing =
        new Dialplan() {
          @Override
          public Route route(String context, Fields fields) {
            throw new IllegalStateException("boom");
          }

          @Override
          public PatternVerdict judge(String context, Fields fields) {
            return new PatternVerdict.Process();
          }
        };
    pbx.control.unbindDialplan(pbx.dialplan);
    pbx.control.bindDialplan(throwing, Map.of(Dialplan.NAME, "XML"));
    pbx.time.run();
    aliceDials("a");

    assertThat(pbx.line("1101").endedWith()).contains(Cause.NORMAL_TEMPORARY_FAILURE);
  }

  @Test
  void anEndpointProviderThatThrowsEndsItsCallOnly() {
    EndpointProvider throwing =
        rest -> {
          throw new IllegalStateException("boom");
        };
    pbx.control.bindEndpointProvider(throwing, Map.of(EndpointProvider.SCHEME, "bad"));
    pbx.dialplan.extension("a", "bridge bad/1,test/1104");
    pbx.line("1104");
    aliceDials("a");

    assertThat(pbx.line("1104").endedWith()).contains(Cause.NO_ANSWER);
  }

  @ParameterizedTest
  @CsvSource({
    "conference, conference not installed",
    "a_name_that_is_as_long_as_a_line, Service not installed"
  })
  void anApplicationThatIsNotInstalledIsNamedOnceAndFitsADisplay(String name, String reason) {
    pbx.dialplan.extension("a", name + " file.wav");

    List<String> warnings = aliceDials("a");

    assertThat(last()).isEqualTo(new LegEvent.Ended(Cause.SERVICE_NOT_IMPLEMENTED, reason));
    assertThat(warnings).singleElement().asString().contains("a.xml:1").contains(name);
  }

  @Test
  void theHighestRankingApplicationIsUsedAndTheOtherTakesOver() {
    DialplanApplication busy = hangsUp(Cause.USER_BUSY);
    DialplanApplication rejects = hangsUp(Cause.CALL_REJECTED);
    pbx.application("end", busy);
    List<String> warnings =
        LoggedWarnings.of(
            () -> {
              pbx.control.bindDialplanApplication(
                  rejects, Map.of(DialplanApplication.NAME, "end", "service.ranking", 10));
              pbx.time.run();
            });
    pbx.dialplan.extension("a", "end");

    assertThat(warnings).singleElement().asString().contains("\"end\" is offered 2 times");
    assertThat(pbx.dials("1101", "a").endedWith()).contains(Cause.CALL_REJECTED);
    pbx.control.unbindDialplanApplication(rejects);
    assertThat(pbx.dials("1105", "a").endedWith()).contains(Cause.USER_BUSY);
  }

  private static DialplanApplication hangsUp(Cause cause) {
    return (leg, data, progress) -> {
      leg.hangup(cause);
      return DialplanApplication.Execution.DONE;
    };
  }

  @Test
  void whatIsRungFromATimerBehavesTheSame() {
    pbx.dialplan.extension("a", "sleep 200", "answer", "bridge loopback/b");
    pbx.dialplan.extension("b", "sleep 200", "answer", "sleep 60000");
    aliceDials("a");

    assertThat(pbx.line("1101").leg().state()).isEqualTo(LegState.ANSWERED);
    pbx.line("1101").leg().hangup(Cause.NORMAL_CLEARING);
  }
}
