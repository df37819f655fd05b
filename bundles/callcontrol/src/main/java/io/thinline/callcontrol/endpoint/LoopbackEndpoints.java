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

/**
 * {@code loopback/extension[/context[/dialplan]]} goes through the dialplan as if somebody had
 * dialled it; {@code loopback/app=application:data} runs an application.
 */
@Component(
    service = EndpointProvider.class,
    immediate = true,
    property = EndpointProvider.SCHEME + "=loopback")
public final class LoopbackEndpoints implements EndpointProvider {
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
        .<Lookup>map(target -> new Lookup.Found(new LoopbackEndpoint(control, rest, target)))
        .orElseGet(
            () ->
                new Lookup.NotFound(
                    Cause.INVALID_NUMBER_FORMAT,
                    "loopback/"
                        + rest
                        + ": write loopback/extension/context or loopback/app=application:data"));
  }
}
