package io.thinline.callcontrol;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Endpoint;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.Party;
import io.thinline.api.media.AudioCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A line that rings when it is offered a call, and writes down what it hears. */
final class TestLine implements Endpoint, LegListener {
  final String number;
  final List<LegEvent> heard = new ArrayList<>();
  Optional<Cause> refuses = Optional.empty();
  boolean answersAtOnce;
  boolean earlyMedia;
  int offers;
  Optional<Leg> leg = Optional.empty();
  List<AudioCodec> codecs = List.of(AudioCodec.PCMU);

  /** What it does as it hears something. */
  Consumer<LegEvent> onEvent = event -> {};

  TestLine(String number) {
    this.number = number;
  }

  @Override
  public String name() {
    return "test/" + number;
  }

  @Override
  public Party party() {
    return new Party(number, "Line " + number);
  }

  @Override
  public OfferAnswer offer(Leg offered) {
    offers++;
    if (refuses.isPresent()) {
      return new OfferAnswer.Refused(refuses.get(), "");
    }
    leg = Optional.of(offered);
    if (answersAtOnce) {
      answers();
    } else if (earlyMedia) {
      offered.earlyMedia();
    } else {
      offered.ring();
    }
    return new OfferAnswer.Accepted(this);
  }

  @Override
  public void legEvent(Leg about, LegEvent event) {
    heard.add(event);
    onEvent.accept(event);
  }

  Leg leg() {
    return leg.orElseThrow();
  }

  boolean answers() {
    return leg().answer(terminal());
  }

  TestTerminal terminal() {
    return new TestTerminal(number, codecs);
  }

  Optional<Cause> endedWith() {
    return heard.stream()
        .filter(LegEvent.Ended.class::isInstance)
        .map(event -> ((LegEvent.Ended) event).cause())
        .findFirst();
  }

  <E extends LegEvent> boolean heard(Class<E> type) {
    return heard.stream().anyMatch(type::isInstance);
  }
}
