package io.thinline.skinny.station;

import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Counts the calls of each profile, seen from the switch: "in" is a call that a phone starts, "out"
 * one that is offered to a phone. They start with the bundle. Call thread only.
 */
@Component(service = ProfileCounters.class, immediate = true)
public final class ProfileCounters {
  private final Map<String, Counters> byProfile = new HashMap<>();

  /** What has been counted for one profile. */
  public record Counts(long callsIn, long failedCallsIn, long callsOut, long failedCallsOut) {}

  private static final class Counters {
    private long callsIn;
    private long failedCallsIn;
    private long callsOut;
    private long failedCallsOut;
  }

  @Activate
  public ProfileCounters() {
    // nothing to prepare
  }

  /** A phone has started a call. */
  public void callIn(String profile) {
    of(profile).callsIn++;
  }

  /** A phone has tried to start a call and could not, for example on a line it does not have. */
  public void failedCallIn(String profile) {
    of(profile).failedCallsIn++;
  }

  /** A call has been offered to a line. */
  public void callOut(String profile) {
    of(profile).callsOut++;
  }

  /** A call for a line could not be offered to any phone. */
  public void failedCallOut(String profile) {
    of(profile).failedCallsOut++;
  }

  public Counts counts(String profile) {
    Counters counters = of(profile);
    return new Counts(
        counters.callsIn, counters.failedCallsIn, counters.callsOut, counters.failedCallsOut);
  }

  private Counters of(String profile) {
    return byProfile.computeIfAbsent(profile, name -> new Counters());
  }
}
