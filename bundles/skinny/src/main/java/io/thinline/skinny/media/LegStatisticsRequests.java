package io.thinline.skinny.media;

import io.thinline.api.call.Leg;
import io.thinline.api.call.LegStatistics;
import io.thinline.api.time.Clock;
import io.thinline.sccp.message.ConnectionStatisticsReq;
import io.thinline.sccp.message.ConnectionStatisticsRes;
import io.thinline.sccp.value.StatsProcessing;
import io.thinline.skinny.station.Station;
import io.thinline.skinny.station.StationEvents;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks phones how the audio of a leg fared when they leave it, and gives the answer to the leg.
 * Nobody waits for an answer: some phones never give one. Call thread only.
 */
public final class LegStatisticsRequests {
  /** An answer that takes longer is not kept. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Questions of all phones that may be open at once; older ones are forgotten. */
  static final int MOST = 20_000;

  private static final Logger LOG = LoggerFactory.getLogger(LegStatisticsRequests.class);

  /** A port that was open no longer may well have heard nothing. */
  private static final Duration SHORT = Duration.ofSeconds(3);

  private final Clock clock;
  private final StationEvents events;

  /** Oldest first. */
  private final Map<Key, Question> open = new LinkedHashMap<>();

  private final Map<Station, Set<Key>> ofPhone = new HashMap<>();

  private record Key(Station station, int callReference) {}

  private record Question(String directoryNumber, Leg leg, AudioUse use, long askedAt) {}

  public LegStatisticsRequests(Clock clock, StationEvents events) {
    this.clock = clock;
    this.events = events;
  }

  /** To be asked after the streams are closed and before the phone forgets the call. */
  void request(Station station, String directoryNumber, Leg leg, AudioUse use) {
    Key key = new Key(station, leg.reference());
    forget(key);
    forgetOld(MOST - 1);
    open.put(key, new Question(directoryNumber, leg, use, clock.nanoTime()));
    ofPhone.computeIfAbsent(station, it -> new HashSet<>()).add(key);
    station.send(
        new ConnectionStatisticsReq(directoryNumber, leg.reference(), StatsProcessing.CLEAR));
  }

  /** A phone answers. */
  public void received(Station station, ConnectionStatisticsRes answer) {
    forgetOld(MOST);
    Key key = new Key(station, answer.callReference());
    Question question = open.get(key);
    if (question == null) {
      return;
    }
    forget(key);
    LegStatistics counted = LegFigures.of(answer);
    LegFigures.keep(question.leg, counted);
    if (counted.packetsReceived() == 0
        && !question.use.farSilent()
        && question.use.openFor().compareTo(SHORT) > 0) {
      heardNothing(station, question);
    }
  }

  private void heardNothing(Station station, Question question) {
    Leg leg = question.leg;
    String far = leg.far().number();
    long seconds = question.use.openFor().toSeconds();
    LOG.warn(
        "{} line {} heard nothing of {} for {} s: not one packet of {} came",
        station.device().name(),
        question.directoryNumber,
        far.isEmpty() ? "the far side" : far,
        seconds,
        question.use.codec().name());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Unique-ID", leg.uuid());
    headers.put("Thinline-Directory-Number", question.directoryNumber);
    headers.put("Thinline-Far-Number", far);
    headers.put("Thinline-Codec", question.use.codec().name());
    headers.put("Thinline-Open-Seconds", Long.toString(seconds));
    events.noAudio(station, leg.reference(), headers);
  }

  /** The phone is gone: it answers no more. */
  public void gone(Station station) {
    Set<Key> keys = ofPhone.remove(station);
    if (keys != null) {
      keys.forEach(open::remove);
    }
    forgetOld(MOST);
  }

  /** Questions that an answer would still be taken for. */
  public int pending() {
    forgetOld(MOST);
    return open.size();
  }

  private void forgetOld(int most) {
    long now = clock.nanoTime();
    Iterator<Map.Entry<Key, Question>> oldest = open.entrySet().iterator();
    while (oldest.hasNext()) {
      Map.Entry<Key, Question> entry = oldest.next();
      if (open.size() <= most && now - entry.getValue().askedAt < PATIENCE.toNanos()) {
        return;
      }
      oldest.remove();
      forgetOfPhone(entry.getKey());
    }
  }

  private void forget(Key key) {
    if (open.remove(key) != null) {
      forgetOfPhone(key);
    }
  }

  private void forgetOfPhone(Key key) {
    Set<Key> keys = ofPhone.get(key.station);
    if (keys != null && keys.remove(key) && keys.isEmpty()) {
      ofPhone.remove(key.station);
    }
  }
}
