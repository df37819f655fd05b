package io.thinline.callcontrol.sound;

import io.thinline.api.call.Leg;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.media.SoundEnd;
import io.thinline.api.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** What FreeSWITCH's channels tell of sounds that are played and recorded. */
final class SoundEvents {
  private static final String PLAYED_FILE = "Playback-File-Path";
  private static final String RECORDED_FILE = "Record-File-Path";
  private static final int SAMPLES_A_MILLISECOND = 8;

  private final EventStream events;
  private final Clock clock;

  SoundEvents(EventStream events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  void playbackStarts(Leg leg, String file) {
    publish("PLAYBACK_START", leg, Map.of(PLAYED_FILE, file));
  }

  void playbackStops(Leg leg, String file, SoundEnd end) {
    length(leg, "playback", end);
    Map<String, String> headers = new LinkedHashMap<>(leg.channelHeaders());
    headers.put(PLAYED_FILE, file);
    headers.put("Playback-Status", end.outcome() == SoundEnd.Outcome.DONE ? "done" : "break");
    publish("PLAYBACK_STOP", headers);
  }

  void recordStarts(Leg leg, String file) {
    publish("RECORD_START", leg, Map.of(RECORDED_FILE, file));
  }

  void recordStops(Leg leg, String file, SoundEnd end) {
    length(leg, "record", end);
    publish("RECORD_STOP", leg, Map.of(RECORDED_FILE, file));
  }

  private static void length(Leg leg, String name, SoundEnd end) {
    long milliseconds = end.length().toMillis();
    leg.setVariable(name + "_seconds", Long.toString(end.length().toSeconds()));
    leg.setVariable(name + "_ms", Long.toString(milliseconds));
    leg.setVariable(name + "_samples", Long.toString(milliseconds * SAMPLES_A_MILLISECOND));
  }

  private void publish(String name, Leg leg, Map<String, String> further) {
    Map<String, String> headers = new LinkedHashMap<>(leg.channelHeaders());
    headers.putAll(further);
    publish(name, headers);
  }

  private void publish(String name, Map<String, String> headers) {
    events.publish(PbxEvent.core(name, clock.now(), headers));
  }
}
