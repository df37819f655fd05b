package io.thinline.skinny.station;

import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets the clocks of registered phones when a day or a summer time begins. One timer for each zone
 * that has a phone. Call thread only.
 */
final class ZoneClocks {
  private final CallThread callThread;
  private final Map<ZoneId, Zone> zones = new HashMap<>();
  private final Map<Station, Zone> phones = new HashMap<>();

  ZoneClocks(CallThread callThread) {
    this.callThread = callThread;
  }

  /** Tells a phone the time, now and whenever its zone says so, until it leaves. */
  void tell(Station phone) {
    leave(phone);
    Zone zone = zones.computeIfAbsent(PhoneTime.zone(phone), Zone::new);
    phones.put(phone, zone);
    zone.add(phone);
  }

  /** Harmless when it is not here. */
  void leave(Station phone) {
    Zone zone = phones.remove(phone);
    if (zone != null) {
      zone.remove(phone);
    }
  }

  private final class Zone {
    private final ZoneId id;
    private final Set<Station> members = new LinkedHashSet<>();
    private @Nullable Timer timer;

    Zone(ZoneId id) {
      this.id = id;
    }

    void add(Station phone) {
      members.add(phone);
      phone.send(PhoneTime.at(callThread.clock().now(), id));
      if (timer == null) {
        wait(callThread.clock().now());
      }
    }

    void remove(Station phone) {
      members.remove(phone);
      if (members.isEmpty()) {
        zones.remove(id);
        if (timer != null) {
          timer.cancel();
        }
      }
    }

    private void wait(Instant now) {
      Instant next = PhoneTime.nextChange(now, id);
      timer = callThread.schedule("phone clocks", Duration.between(now, next), () -> reached(next));
    }

    /** The timer is monotonic, the clock may have been set: what is early waits for the rest. */
    private void reached(Instant expected) {
      timer = null;
      Instant now = callThread.clock().now();
      if (now.isBefore(expected)) {
        wait(now);
        return;
      }
      List<Station> all = List.copyOf(members);
      all.forEach(ZoneClocks.this::tell);
    }
  }
}
