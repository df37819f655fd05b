package io.thinline.callcontrol.app;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code redirect}: sends the caller to another number, as a SIP phone would be told to go there.
 */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=redirect")
public final class RedirectApplication extends WithCallControl {
  @Override
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindCallControl(CallControl control) {
    super.bindCallControl(control);
  }

  @Override
  public void unbindCallControl(CallControl control) {
    super.unbindCallControl(control);
  }

  private static final Logger log = LoggerFactory.getLogger(RedirectApplication.class);
  private static final Pattern TARGET = Pattern.compile("<?(?:sips?:)?([^@;<>\\s]+)(?:[@;].*)?");

  @Override
  Execution start(CallControl control, Leg leg, String data, Progress progress) {
    Matcher target = TARGET.matcher(data.strip());
    if (!target.matches()) {
      log.warn("{}: redirect needs a number or sip:number@host", progress.location());
      progress.completed();
      return Execution.DONE;
    }
    control.transfer(leg, target.group(1), "", "");
    return Execution.DONE;
  }
}
