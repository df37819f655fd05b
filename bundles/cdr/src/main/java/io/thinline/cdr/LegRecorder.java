package io.thinline.cdr;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.LegStatistics;
import io.thinline.api.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Watches every leg and makes its record when it is gone. Call thread only. */
final class LegRecorder {
  /** What no variable says. */
  private static final Map<String, Function<Watched, String>> OWN =
      Map.ofEntries(
          own("uuid", watched -> watched.leg.uuid()),
          own("direction", watched -> watched.leg.inbound() ? "inbound" : "outbound"),
          own("bleg_uuid", watched -> watched.partner),
          own("hangup_cause", watched -> watched.leg.endCause().map(Cause::name).orElse("")),
          own("hangup_cause_q850", LegRecorder::causeNumber),
          counted("audio_packets_sent", LegStatistics::packetsSent),
          counted("audio_octets_sent", LegStatistics::octetsSent),
          counted("audio_packets_received", LegStatistics::packetsReceived),
          counted("audio_octets_received", LegStatistics::octetsReceived),
          counted("audio_packets_lost", LegStatistics::packetsLost),
          counted("audio_jitter_ms", figures -> figures.jitter().toMillis()),
          counted("audio_latency_ms", figures -> figures.latency().toMillis()));

  private final Map<Class<? extends LegEvent>, BiConsumer<Watched, LegEvent>> reactions =
      Map.of(
          LegEvent.Bridged.class,
          (watched, event) -> watched.partner = ((LegEvent.Bridged) event).other().uuid(),
          LegEvent.Ended.class,
          (watched, event) -> watched.ended = now(),
          LegEvent.Gone.class,
          (watched, event) -> record(watched));

  private final Clock clock;
  private final Supplier<CdrSettings> settings;
  private final Consumer<CallRecord> records;
  private final Map<String, Watched> legs = new LinkedHashMap<>();

  /** A leg that lives, or whose figures are awaited. */
  private static final class Watched {
    private final Leg leg;
    private final LegListener listener;
    private String partner;
    private @Nullable Instant ended;

    Watched(Leg leg, BiConsumer<Watched, LegEvent> heard) {
      this.leg = leg;
      partner = leg.bridged().map(Leg::uuid).orElse("");
      listener = (unused, event) -> heard.accept(this, event);
      leg.addListener(listener);
    }
  }

  LegRecorder(Clock clock, Supplier<CdrSettings> settings, Consumer<CallRecord> records) {
    this.clock = clock;
    this.settings = settings;
    this.records = records;
  }

  /** From now on; harmless when it is watched. */
  void watch(Leg leg) {
    if (!legs.containsKey(leg.uuid())) {
      legs.put(leg.uuid(), new Watched(leg, this::heard));
    }
  }

  private void heard(Watched watched, LegEvent event) {
    BiConsumer<Watched, LegEvent> reaction = reactions.get(event.getClass());
    if (reaction != null) {
      reaction.accept(watched, event);
    }
  }

  /** Lets go of all legs; of those that have ended the record is made without their figures. */
  void stop() {
    for (Watched watched : List.copyOf(legs.values())) {
      if (watched.ended != null) {
        record(watched);
      } else {
        forget(watched);
      }
    }
  }

  private void forget(Watched watched) {
    legs.remove(watched.leg.uuid());
    watched.leg.removeListener(watched.listener);
  }

  private void record(Watched watched) {
    forget(watched);
    CdrSettings wanted = settings.get();
    boolean inbound = watched.leg.inbound();
    if (wanted.legs().contains(CallRecord.legOf(inbound))) {
      Instant ended = watched.ended == null ? now() : watched.ended;
      Map<String, String> fields = fields(watched, wanted.columns());
      records.accept(new CallRecord(wanted, watched.leg.uuid(), fields, inbound, ended));
    }
  }

  private Instant now() {
    return clock.now();
  }

  /** Only what is asked for: some are worked out when they are read. */
  private static Map<String, String> fields(Watched watched, Columns columns) {
    Map<String, String> fields = new HashMap<>();
    for (String name : columns.fields()) {
      watched
          .leg
          .variable(name)
          .or(() -> Optional.ofNullable(OWN.get(name)).map(own -> own.apply(watched)))
          .ifPresent(value -> fields.put(name, value));
    }
    return fields;
  }

  private static String causeNumber(Watched watched) {
    return watched.leg.endCause().map(cause -> String.valueOf(cause.q850())).orElse("");
  }

  private static Map.Entry<String, Function<Watched, String>> own(
      String name, Function<Watched, String> field) {
    return Map.entry(name, field);
  }

  private static Map.Entry<String, Function<Watched, String>> counted(
      String name, ToLongFunction<LegStatistics> figure) {
    return own(
        name,
        watched ->
            watched
                .leg
                .statistics()
                .map(figures -> String.valueOf(figure.applyAsLong(figures)))
                .orElse(""));
  }
}
