package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code multiset}: {@code a=1 b=2}, or {@code ^^:a=1:b=2} with another separator, sets several
 * variables.
 */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=multiset")
public final class MultisetApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(MultisetApplication.class);

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    String text = data.strip();
    String separator = " ";
    if (text.startsWith("^^") && text.length() > 2) {
      separator = text.substring(2, 3);
      text = text.substring(3);
    }
    for (String assignment : text.split(Pattern.quote(separator), -1)) {
      if (!assignment.isBlank() && !Assignment.apply(leg, assignment)) {
        log.warn(
            "{}: multiset: \"{}\" sets nothing; write name=value", progress.location(), assignment);
      }
    }
    progress.completed();
    return Execution.DONE;
  }
}
