package io.thinline.skinny.media;

import io.thinline.api.call.Call;
import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.LegState;
import io.thinline.api.call.LegStatistics;
import io.thinline.api.call.Party;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaTerminal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A leg that talks to another one and keeps what its endpoint says of it. */
final class TalkingLeg implements Leg {
  final Map<String, String> variables = new HashMap<>();
  private final int reference;
  private final Party far;
  private Optional<LegStatistics> counted = Optional.empty();
  @Nullable TalkingLeg other;

  TalkingLeg(int reference, String far) {
    this.reference = reference;
    this.far = new Party(far, "");
  }

  @Override
  public String uuid() {
    return "leg-" + reference;
  }

  @Override
  public int reference() {
    return reference;
  }

  @Override
  public boolean inbound() {
    return true;
  }

  @Override
  public LegState state() {
    return LegState.ANSWERED;
  }

  @Override
  public String endpoint() {
    return "skinny/internal/" + reference;
  }

  @Override
  public Call call() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Party party() {
    return Party.UNKNOWN;
  }

  @Override
  public Party far() {
    return far;
  }

  @Override
  public String destinationNumber() {
    return far.number();
  }

  @Override
  public Optional<Leg> bridged() {
    return Optional.ofNullable(other);
  }

  @Override
  public boolean preserved() {
    return false;
  }

  @Override
  public boolean held() {
    return false;
  }

  @Override
  public Optional<MediaDescription> audio() {
    return Optional.empty();
  }

  @Override
  public Optional<Cause> endCause() {
    return Optional.empty();
  }

  @Override
  public Optional<LegStatistics> statistics() {
    return counted;
  }

  @Override
  public void statistics(LegStatistics figures) {
    counted = Optional.of(figures);
  }

  @Override
  public Instant created() {
    return Instant.EPOCH;
  }

  @Override
  public Map<String, String> variables() {
    return Map.copyOf(variables);
  }

  @Override
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  @Override
  public void setVariable(String name, String value) {
    variables.put(name, value);
  }

  @Override
  public void unsetVariable(String name) {
    variables.remove(name);
  }

  @Override
  public void addListener(LegListener listener) {}

  @Override
  public void removeListener(LegListener listener) {}

  @Override
  public void ring() {}

  @Override
  public void earlyMedia() {}

  @Override
  public void setFar(Party party) {}

  @Override
  public boolean answer(MediaTerminal terminal) {
    return false;
  }

  @Override
  public boolean answer() {
    return false;
  }

  @Override
  public void dtmf(char digit) {}

  @Override
  public boolean hear(MediaNode sound) {
    return false;
  }

  @Override
  public void hearNoMore(MediaNode sound) {}

  @Override
  public void overheardBy(MediaNode recorder) {}

  @Override
  public void overheardNoMoreBy(MediaNode recorder) {}

  @Override
  public void sendDtmf(char digit) {}

  @Override
  public void wantHold(boolean hold) {}

  @Override
  public boolean hold() {
    return false;
  }

  @Override
  public boolean resume(MediaTerminal terminal) {
    return false;
  }

  @Override
  public void preserve(Duration max) {}

  @Override
  public void hangup(Cause cause) {}

  @Override
  public void hangup(Cause cause, String reason) {}
}
