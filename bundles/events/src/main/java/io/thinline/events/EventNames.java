package io.thinline.events;

import io.thinline.api.event.EventStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an operator may type for a kind of event: what is documented, and what has been seen. */
final class EventNames {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final String DOCUMENTED =
      """
      skinny::register skinny::unregister skinny::expire skinny::alarm skinny::xml_alarm
      skinny::call_state skinny::user_to_device skinny::device_to_user skinny::connection_refused
      thinline::accessory_status thinline::accessory_capability thinline::expansion_module
      thinline::available_lines thinline::location_info thinline::connection_statistics
      thinline::registration_refused thinline::no_audio thinline::cdr
      CHANNEL_OUTGOING CHANNEL_ORIGINATE CHANNEL_CREATE CHANNEL_STATE CHANNEL_CALLSTATE
      CHANNEL_PROGRESS CHANNEL_PROGRESS_MEDIA CHANNEL_ANSWER CHANNEL_BRIDGE CHANNEL_UNBRIDGE
      CHANNEL_HOLD CHANNEL_UNHOLD CHANNEL_EXECUTE CHANNEL_EXECUTE_COMPLETE CHANNEL_HANGUP CHANNEL_HANGUP_COMPLETE CHANNEL_DESTROY
      DTMF CODEC RECORD_START RECORD_STOP PLAYBACK_START PLAYBACK_STOP MESSAGE_WAITING
      MESSAGE_QUERY HEARTBEAT RELOADXML API BACKGROUND_JOB PRESENCE_IN""";

  private final EventStream stream;

  EventNames(EventStream stream) {
    this.stream = stream;
  }

  /** Those that begin so, upper and lower case alike. */
  List<String> beginningWith(String typed) {
    Set<String> names = new TreeSet<>(List.of(DOCUMENTED.split("\\s+")));
    names.addAll(seen());
    return names.stream()
        .filter(name -> name.regionMatches(true, 0, typed, 0, typed.length()))
        .toList();
  }

  /** Of what the stream still holds. */
  private Set<String> seen() {
    return StoredEvents.read(stream, 1, stream.lastSequence(), PATIENCE).events().stream()
        .map(EventLine::title)
        .collect(Collectors.toSet());
  }
}
