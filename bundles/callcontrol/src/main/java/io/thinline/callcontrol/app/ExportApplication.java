package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code export}: {@code name=value} sets a variable on the leg and on those it rings; behind
 * {@code nolocal:} on those only.
 */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=export")
public final class ExportApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(ExportApplication.class);

  private static final String EXPORTED = "export_vars";
  private static final String ELSEWHERE_ONLY = "nolocal:";

  /** What older dialplans write for the same. */
  private static final String OLD = "_nolocal_";

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    String text = data.strip();
    Assignment assignment =
        Assignment.of(text.startsWith(OLD) ? ELSEWHERE_ONLY + text.substring(OLD.length()) : text);
    if (assignment.name().isEmpty()) {
      log.warn("{}: export: \"{}\" sets nothing; write name=value", progress.location(), data);
    } else {
      // FreeSWITCH keeps what is for others only under its name with the prefix.
      assignment.apply(leg);
      export(leg, assignment.name());
    }
    progress.completed();
    return Execution.DONE;
  }

  private static void export(Leg leg, String name) {
    String before = leg.variable(EXPORTED).orElse("");
    if (!List.of(before.split(",", -1)).contains(name)) {
      leg.setVariable(EXPORTED, before.isEmpty() ? name : before + "," + name);
    }
  }
}
