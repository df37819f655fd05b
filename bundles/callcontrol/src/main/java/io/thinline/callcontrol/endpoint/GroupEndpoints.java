package io.thinline.callcontrol.endpoint;

import io.thinline.api.call.Cause;
import io.thinline.api.call.EndpointProvider;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code group/name[@domain][+A|F|E]}: the members of a group of the directory. */
@Component(
    service = EndpointProvider.class,
    immediate = true,
    property = EndpointProvider.SCHEME + "=group")
public final class GroupEndpoints implements EndpointProvider {
  private volatile @Nullable DirectoryAddresses addresses;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDirectoryAddresses(DirectoryAddresses service) {
    addresses = service;
  }

  public void unbindDirectoryAddresses(DirectoryAddresses service) {
    if (addresses == service) {
      addresses = null;
    }
  }

  @Override
  public Lookup find(String rest) {
    DirectoryAddresses service = addresses;
    if (service == null) {
      return new Lookup.NotFound(Cause.NORMAL_TEMPORARY_FAILURE, "Directory not available");
    }
    return service
        .group(rest)
        .<Lookup>map(Lookup.Instead::new)
        .orElseGet(() -> new Lookup.NotFound(Cause.UNALLOCATED_NUMBER, "no group " + rest));
  }
}
