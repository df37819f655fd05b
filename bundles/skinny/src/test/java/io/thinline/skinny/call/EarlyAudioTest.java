package io.thinline.skinny.call;

import static io.thinline.skinny.call.CallBench.enbloc;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal;
import io.thinline.sccp.value.CallState;
import io.thinline.sccp.value.Tone;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A phone knows its call before it is asked for audio, however fast the far end is. */
class EarlyAudioTest {
  private final CallBench bench = new CallBench();
  private final FakePhone alice = bench.phone("SEP00000000000A", "1101");

  @AfterEach
  void noPhoneWasToldNonsense() {
    assertThat(bench.breaches()).isEmpty();
  }

  private void audio() {
    MediaTerminal terminal = bench.pbx.only().terminal;
    assertThat(terminal).isNotNull();
    terminal.openReceive(
        MediaDescription.builder(AudioCodec.PCMU).build(),
        new MediaTerminal.ReceiveReply() {
          @Override
          public void opened(InetSocketAddress address) {}

          @Override
          public void failed(String reason) {}
        });
  }

  @Test
  void whatIsHeardBeforeTheAnswerTakesThePlaceOfTheRingingTone() {
    bench.phone("SEP00000000000B", "1102");
    alice.does(enbloc("1102"));
    assertThat(alice.shows.tone()).isEqualTo(Tone.ALERTING_TONE);
    bench.pbx.living().get(0).earlyMedia();
    assertThat(alice.shows.tone()).isEqualTo(Tone.SILENCE);
    assertThat(alice.shows.state()).isEqualTo(CallState.RING_OUT);
  }

  @Test
  void anAnswerInTheStepOfTheLastDigitIsShownFirst() {
    bench.pbx.routes = false;
    bench.handling.receive(alice, enbloc("1102"));
    bench.pbx.only().answer();
    audio();
    bench.thread.run();
    assertThat(alice.newsByName())
        .containsSubsequence("CallState", "DialedNumber", "OpenReceiveChannel");
    assertThat(alice.shows.state()).isEqualTo(CallState.CONNECTED);
  }

  @Test
  void audioBeforeTheAnswerInTheStepOfTheLastDigitIsShownFirst() {
    bench.pbx.routes = false;
    bench.handling.receive(alice, enbloc("1102"));
    bench.pbx.only().earlyMedia();
    audio();
    bench.thread.run();
    assertThat(alice.shows.state()).isEqualTo(CallState.PROCEED);
    assertThat(alice.shows.openPorts).hasSize(1);
  }
}
