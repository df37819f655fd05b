package io.thinline.skinny.call;

import io.thinline.api.phone.PhoneIdentity;
import io.thinline.api.phone.PhoneIndications;
import io.thinline.api.phone.PhoneStatus;
import io.thinline.api.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody who shows something on phones, and what that was the last time it was asked. */
final class Contributor {
  private static final Logger LOG = LoggerFactory.getLogger(Contributor.class);
  private static final Duration SLOW = Duration.ofMillis(50);

  /** A pause of the whole machine is not its fault. */
  private static final int SLOW_IN_A_ROW = 3;

  private final PhoneStatus status;
  private final String name;
  private final Clock clock;
  private final Map<Phone, PhoneIndications> said = new HashMap<>();
  private int slow;
  private boolean failed;

  Contributor(PhoneStatus status, String name, Clock clock) {
    this.status = status;
    this.name = name;
    this.clock = clock;
  }

  boolean is(PhoneStatus other) {
    return status == other;
  }

  PhoneIndications of(Phone phone) {
    return said.getOrDefault(phone, PhoneIndications.NONE);
  }

  /**
   * What does it show on that phone?
   *
   * @param which whether it is meant; code of the contributor's too
   * @return whether that is something else than before
   */
  boolean ask(Phone phone, PhoneIdentity identity, Predicate<PhoneIdentity> which) {
    if (ignored()) {
      return false;
    }
    long begin = clock.nanoTime();
    boolean meant = true;
    try {
      meant = which.test(identity);
      return meant
          && keep(phone, Objects.requireNonNull(status.indications(identity), "it answers null"));
    } catch (RuntimeException | LinkageError e) {
      complain(phone, e);
      return keep(phone, PhoneIndications.NONE);
    } finally {
      judge(phone, Duration.ofNanos(clock.nanoTime() - begin), meant);
    }
  }

  /** Once: it may fail on many phones, and again and again. */
  private void complain(Phone phone, Throwable why) {
    if (failed) {
      LOG.debug("{} fails again, on {}", name, phone, why);
    } else {
      failed = true;
      LOG.warn("{} fails to say what it shows on {}; it shows nothing there", name, phone, why);
    }
  }

  private boolean keep(Phone phone, PhoneIndications now) {
    PhoneIndications before =
        now.equals(PhoneIndications.NONE) ? said.remove(phone) : said.put(phone, now);
    return !now.equals(before == null ? PhoneIndications.NONE : before);
  }

  /** Only an answer can make good for those before it. */
  private void judge(Phone phone, Duration took, boolean answered) {
    if (took.compareTo(SLOW) > 0) {
      slow++;
    } else if (answered) {
      slow = 0;
    }
    if (ignored()) {
      said.clear();
      LOG.warn(
          "{} needs {} ms to say what it shows on {}, and is too slow for the third time in a row;"
              + " it shows nothing any more until it is started anew",
          name,
          took.toMillis(),
          phone);
    }
  }

  /** It has kept others waiting too often. */
  boolean ignored() {
    return slow >= SLOW_IN_A_ROW;
  }

  void forget(Phone phone) {
    said.remove(phone);
  }

  boolean isEmpty() {
    return said.isEmpty();
  }
}
