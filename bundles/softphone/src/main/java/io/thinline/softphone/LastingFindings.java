package io.thinline.softphone;

import io.thinline.api.time.Timer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes breaches of findings that last. */
final class LastingFindings {
  private static final Duration LASTS = Duration.ofSeconds(2);

  private final Inspection inspection;
  private final Breaches breaches;
  private final PhoneThread thread;
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private @Nullable Timer timer;

  private static final class Finding {
    private final long since;
    private boolean told;

    Finding(long since) {
      this.since = since;
    }
  }

  LastingFindings(Inspection inspection, Breaches breaches, PhoneThread thread) {
    this.inspection = inspection;
    this.breaches = breaches;
    this.thread = thread;
  }

  /** Looks again; called after everything that happens to the phone. */
  void look() {
    long now = thread.clock().nanoTime();
    List<String> found = inspection.findings();
    findings.keySet().retainAll(found);
    found.forEach(text -> findings.computeIfAbsent(text, t -> new Finding(now)));
    boolean pending = false;
    for (Map.Entry<String, Finding> entry : findings.entrySet()) {
      Finding finding = entry.getValue();
      if (!finding.told && now - finding.since >= LASTS.toNanos()) {
        tell(entry.getKey(), finding);
      }
      pending |= !finding.told;
    }
    if (pending && (timer == null || !timer.pending())) {
      timer = thread.schedule("softphone inspection", LASTS, this::look);
    } else if (!pending && timer != null) {
      timer.cancel();
    }
  }

  /** Tells all findings now: the caller knows that nothing is under way any more. */
  void settle() {
    look();
    findings.forEach(
        (text, finding) -> {
          if (!finding.told) {
            tell(text, finding);
          }
        });
  }

  void stop() {
    if (timer != null) {
      timer.cancel();
    }
  }

  private void tell(String text, Finding finding) {
    finding.told = true;
    breaches.add(text);
  }
}
