package io.thinline.skinny.station;

import io.thinline.sccp.value.ResetType;
import java.util.List;
import java.util.Optional;

/**
 * A phone shall begin anew.
 *
 * @param type how thoroughly
 * @param whenIdle whether it may first finish its calls
 * @param origin who wants it
 * @param why for the log
 * @param target what it shall have afterwards, when that is the reason
 */
record RestartOrder(
    ResetType type, boolean whenIdle, Origin origin, String why, Optional<PhoneTemplate> target) {

  /** Who wants a phone to begin anew. */
  enum Origin {
    OPERATOR,
    CHANGE,
    REMOVAL
  }

  static RestartOrder asked(ResetType type, boolean whenIdle) {
    return new RestartOrder(type, whenIdle, Origin.OPERATOR, "it was asked for", Optional.empty());
  }

  static RestartOrder changed(List<String> what, PhoneTemplate target) {
    return new RestartOrder(
        ResetType.RESTART,
        true,
        Origin.CHANGE,
        String.join(" and ", what) + " changed",
        Optional.of(target));
  }

  static RestartOrder removed() {
    return new RestartOrder(
        ResetType.RESET,
        true,
        Origin.REMOVAL,
        "it is no longer in the directory",
        Optional.empty());
  }

  /** Whether the phone gets the same by it. */
  boolean leadsTo(RestartOrder other) {
    return origin == other.origin
        && type.equals(other.type)
        && whenIdle == other.whenIdle
        && target.isPresent() == other.target.isPresent()
        && target.map(mine -> mine.sameAs(other.target.orElseThrow())).orElse(true);
  }
}
