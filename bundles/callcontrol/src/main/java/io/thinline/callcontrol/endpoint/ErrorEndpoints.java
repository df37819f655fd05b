package io.thinline.callcontrol.endpoint;

import io.thinline.api.call.Cause;
import io.thinline.api.call.EndpointProvider;
import org.osgi.service.component.annotations.Component;

/** {@code error/CAUSE}: fails with that cause. */
@Component(
    service = EndpointProvider.class,
    immediate = true,
    property = EndpointProvider.SCHEME + "=error")
public final class ErrorEndpoints implements EndpointProvider {
  @Override
  public Lookup find(String rest) {
    return Cause.of(rest.strip())
        .<Lookup>map(cause -> new Lookup.NotFound(cause, ""))
        .orElseGet(
            () ->
                new Lookup.NotFound(
                    Cause.INVALID_NUMBER_FORMAT,
                    "error/" + rest + ": write a cause such as USER_BUSY or 17"));
  }
}
