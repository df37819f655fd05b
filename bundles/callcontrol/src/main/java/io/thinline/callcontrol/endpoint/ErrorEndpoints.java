package io.thinline.callcontrol.endpoint;

import io.thinline.api.call.Cause;
import io.thinline.api.call.EndpointProvider;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code error/CAUSE}: fails with that cause. */
@Component(
    service = EndpointProvider.class,
    immediate = true,
    property = EndpointProvider.SCHEME + "=error")
public final class ErrorEndpoints implements EndpointProvider {
  private static final Logger log = LoggerFactory.getLogger(ErrorEndpoints.class);

  @Override
  public Lookup find(String rest) {
    return Cause.of(rest.strip())
        .<Lookup>map(cause -> new Lookup.NotFound(cause, ""))
        .orElseGet(() -> unreadable(rest));
  }

  private static Lookup unreadable(String rest) {
    log.warn("\"error/{}\": write a cause such as error/USER_BUSY or error/17", rest);
    return new Lookup.NotFound(Cause.INVALID_NUMBER_FORMAT, "Bad dial string");
  }
}
