package io.thinline.callcontrol.endpoint;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.Cause;
import io.thinline.api.call.EndpointProvider;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code loopback/extension[/context[/dialplan]]} goes through the dialplan as if somebody had
 * dialled it; {@code loopback/app=application:data} runs an application.
 */
@Component(
    service = EndpointProvider.class,
    immediate = true,
    property = EndpointProvider.SCHEME + "=loopback")
public final class LoopbackEndpoints implements EndpointProvider {
  private static final Logger log = LoggerFactory.getLogger(LoopbackEndpoints.class);

  private final LoopbackHops hops = new LoopbackHops();
  private volatile @Nullable CallControl callControl;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindCallControl(CallControl control) {
    callControl = control;
  }

  public void unbindCallControl(CallControl control) {
    if (callControl == control) {
      callControl = null;
    }
  }

  @Override
  public Lookup find(String rest) {
    CallControl control = callControl;
    if (control == null) {
      return new Lookup.NotFound(Cause.NORMAL_TEMPORARY_FAILURE, "Call control not available");
    }
    return LoopbackTarget.parse(rest)
        .<Lookup>map(target -> new Lookup.Found(new LoopbackEndpoint(control, hops, rest, target)))
        .orElseGet(() -> unreadable(rest));
  }

  /** Whether no loopback is in use. */
  public boolean idle() {
    return hops.none();
  }

  private static Lookup unreadable(String rest) {
    log.warn(
        "\"loopback/{}\": write loopback/extension/context or loopback/app=application:data", rest);
    return new Lookup.NotFound(Cause.INVALID_NUMBER_FORMAT, "Bad dial string");
  }
}
