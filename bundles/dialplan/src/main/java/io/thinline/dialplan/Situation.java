package io.thinline.dialplan;

import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.Fields;
import io.thinline.dialplan.expansion.Expansion;
import io.thinline.dialplan.expression.StepBudget;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What conditions look at during one hunt: the call, the time, and what inline actions have changed
 * on the way.
 */
final class Situation {
  private static final String ZONE = "timezone";
  private static final String OFFSET = "tod_tz_offset";

  private final Fields call;
  private final Expansion expansion;
  private final Instant now;
  private final ZoneId zone;
  private final Detail detail;
  private final StepBudget budget = new StepBudget();

  /** What somebody wants to read. */
  enum Detail {
    RESULT,
    /** What is looked at on the way. */
    STEPS,
    /** The same, and what a call would pass over because it cannot match. */
    ALL
  }

  /** Set inline; an empty value hides what the call has. */
  private final Map<String, String> changed = new HashMap<>();

  Situation(Fields call, Expansion expansion, Instant now, ZoneId zone, Detail detail) {
    this.call = call;
    this.expansion = expansion;
    this.now = now;
    this.zone = zone;
    this.detail = detail;
  }

  StepBudget budget() {
    return budget;
  }

  /** Whether anybody wants to read what was looked at. */
  boolean traced() {
    return detail != Detail.RESULT;
  }

  /** Whether extensions that cannot match are looked at too. */
  boolean asksAll() {
    return detail == Detail.ALL;
  }

  /** A field of the caller profile, which inline actions do not change. */
  String profile(String field) {
    return call.field(field).orElse("");
  }

  String variable(String name) {
    return variables().field(name).orElse("");
  }

  Fields variables() {
    return changed.isEmpty()
        ? call
        : name -> {
          String value = changed.get(name);
          return value == null
              ? call.field(name)
              : Optional.of(value).filter(written -> !written.isEmpty());
        };
  }

  /** From here on a variable has this value, or none when it is empty. */
  void change(String name, String value) {
    changed.put(name, value);
  }

  String expand(String text, SourceLocation where) {
    return expansion.expand(text, variables(), where);
  }

  String expandExpression(String text, SourceLocation where) {
    return expansion.expandExpression(text, variables(), where);
  }

  /** The time where the call's variable {@code timezone} says, else here. */
  ZonedDateTime time() {
    String offset = variable(OFFSET);
    String name = variable(ZONE);
    try {
      if (!offset.isEmpty()) {
        return now.atZone(ZoneOffset.ofHours(Integer.parseInt(offset.strip())));
      }
      if (!name.isEmpty()) {
        return now.atZone(ZoneId.of(name.strip()));
      }
    } catch (DateTimeException | NumberFormatException e) {
      // FreeSWITCH takes its own time too when it does not know the place
      return now.atZone(zone);
    }
    return now.atZone(zone);
  }
}
