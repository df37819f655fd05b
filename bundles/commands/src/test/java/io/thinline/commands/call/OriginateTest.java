package io.thinline.commands.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.thinline.api.call.Cause;
import io.thinline.api.call.DialOut;
import io.thinline.api.call.DialOutListener;
import io.thinline.api.call.LegState;
import io.thinline.api.call.Party;
import io.thinline.commands.FakeLeg;
import io.thinline.commands.Prompt;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OriginateTest {
  private final Prompt prompt = new Prompt();

  OriginateTest() {
    prompt.with(new OriginateCommand(prompt.calls, prompt.names, prompt.interfaces));
  }

  private FakeLeg answers(DialOutListener listener) {
    FakeLeg leg = prompt.pbx.leg("bob", false, "skinny/internal/1101");
    leg.state = LegState.ANSWERED;
    prompt.pbx.rung.get(0).variables().forEach(leg::setVariable);
    listener.ringing(leg);
    listener.answered(leg);
    return leg;
  }

  private DialOut rung() {
    return prompt.pbx.rung.get(0);
  }

  @Test
  void whoeverAnswersIsConnectedWithTheExtension() {
    prompt.pbx.phones = this::answers;
    assertThat(prompt.type("originate skinny/internal/1101 1102")).isEqualTo("+OK bob");
    assertThat(rung().dialString()).isEqualTo("skinny/internal/1101");
    assertThat(rung().caller()).isEqualTo(new Party("0000000000", ""));
    assertThat(rung().variables()).isEmpty();
    assertThat(prompt.pbx.done).containsExactly("bob to 1102 XML default");
  }

  @Test
  void whoeverAnswersGetsAnApplication() {
    prompt.pbx.phones = this::answers;
    assertThat(prompt.type("originate skinny/internal/1101 &echo(a (b) c) XML default"))
        .isEqualTo("+OK bob");
    assertThat(prompt.pbx.done).containsExactly("bob does echo(a (b) c)");
    assertThat(prompt.type("originate skinny/internal/1101 &park")).isEqualTo("+OK bob");
  }

  @Test
  void anApplicationThatIsNotThereRingsNobody() {
    assertThat(prompt.type("originate skinny/internal/1101 &ecko()"))
        .isEqualTo("-ERR the application \"ecko\" is not installed, perhaps \"echo\" is meant");
    assertThat(prompt.pbx.rung).isEmpty();
  }

  @Test
  void nobodyAnswers() {
    assertThat(prompt.type("originate skinny/internal/1101 1102")).isEqualTo("-ERR NO_ANSWER");
    prompt.pbx.phones = listener -> listener.failed(Cause.USER_BUSY, "Busy");
    assertThat(prompt.type("originate skinny/internal/1101 1102")).isEqualTo("-ERR USER_BUSY");
  }

  @Test
  void theRestOfTheWordsNamesPlaceCallerAndTime() {
    prompt.pbx.phones = this::answers;
    assertThat(prompt.type("originate skinny/internal/1101 1102 XML internal 'Front Desk' 100 90"))
        .isEqualTo("+OK bob");
    assertThat(rung().caller()).isEqualTo(new Party("100", "Front Desk"));
    assertThat(rung().timeout()).isEqualTo(Duration.ofSeconds(90));
    assertThat(rung().variables()).isEqualTo(Map.of("call_timeout", "90"));
    assertThat(prompt.pbx.done).containsExactly("bob to 1102 XML internal");
    assertThat(prompt.pbx.leg("bob").orElseThrow().variables()).isEmpty();
  }

  @Test
  void undefTakesTheStandard() {
    prompt.pbx.phones = this::answers;
    prompt.type("originate skinny/internal/1101 1102 undef undef undef 100");
    assertThat(rung().caller()).isEqualTo(new Party("100", ""));
    assertThat(prompt.pbx.done).containsExactly("bob to 1102 XML default");
  }

  @Test
  void variablesKeepTheirQuotesAndSpaces() {
    prompt.type(
        "originate {origination_caller_id_name='Doe, John',originate_timeout=90}[x=a b]"
            + "skinny/internal/1101 1102 XML default x 1 20");
    assertThat(rung().dialString())
        .isEqualTo(
            "{origination_caller_id_name='Doe, John',originate_timeout=90}[x=a b]"
                + "skinny/internal/1101");
    assertThat(rung().timeout()).isEqualTo(Duration.ZERO);
  }

  @Test
  void wrongWordsAreToldWhatIsRight() {
    assertThat(prompt.type("originate")).startsWith("-USAGE: <call url> <exten>|&");
    assertThat(prompt.type("originate skinny/internal/1101")).startsWith("-USAGE: ");
    assertThat(prompt.type("originate a b c d e f soon"))
        .isEqualTo("-ERR \"soon\" is no timeout; write a number of seconds");
    prompt.calls.unbindCallControl(prompt.pbx);
    assertThat(prompt.type("originate a b")).isEqualTo("-ERR callcontrol is not installed");
  }

  @Test
  void anInterruptEndsTheRinging() {
    AtomicReference<DialOutListener> ringing = new AtomicReference<>();
    prompt.pbx.phones = ringing::set;
    CompletableFuture<String> answer = new CompletableFuture<>();
    Thread operator = new Thread(() -> answer.complete(prompt.type("originate a/b 1102")));
    operator.start();
    await().until(() -> ringing.get() != null);
    operator.interrupt();
    assertThat(answer.join()).isEqualTo("-ERR ORIGINATOR_CANCEL");
    prompt.thread.run();
    assertThat(prompt.pbx.done).containsExactly("cancelled ORIGINATOR_CANCEL");
    FakeLeg late = answers(ringing.get());
    assertThat(late.endCause()).contains(Cause.ORIGINATOR_CANCEL);
  }

  @Test
  void aSwitchThatGoesAwayEndsTheWaiting() {
    AtomicReference<DialOutListener> ringing = new AtomicReference<>();
    prompt.pbx.phones = ringing::set;
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(() -> prompt.type("originate a/b 1102"));
    await().until(() -> ringing.get() != null);
    prompt.calls.unbindCallControl(prompt.pbx);
    assertThat(answer.join()).isEqualTo("-ERR callcontrol was stopped");
  }

  @Test
  void placesAreCompleted() {
    assertThat(prompt.complete("originate a/b &e")).containsExactly("&echo(");
    assertThat(prompt.complete("originate a/b 1 X")).isEmpty();
  }
}
