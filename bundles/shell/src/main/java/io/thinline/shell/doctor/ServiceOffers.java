package io.thinline.shell.doctor;

import io.thinline.api.call.EndpointProvider;
import io.thinline.api.command.ApiCommand;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.event.EventFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** What services the PBX's bundles offer. Those wired to another api count as well. */
final class ServiceOffers {

  /** Of these one is meant to be there. */
  private static final List<String> ALONE =
      Stream.concat(
              Missing.NEEDS.stream().map(Missing.Need::service),
              Stream.of(
                  "io.thinline.api.dialplan.DigitJudge",
                  "io.thinline.api.dialplan.VariableExpander",
                  "io.thinline.api.event.EventHeaders",
                  "io.thinline.api.config.GlobalVariables",
                  "io.thinline.api.phone.MessageTrace",
                  "io.thinline.api.mailbox.MessageWaitingService"))
          .toList();

  /** Of these one a name, which is a property of the service. */
  private static final Map<String, String> BY_PROPERTY =
      Map.of(
          DialplanApplication.class.getName(), DialplanApplication.NAME,
          EndpointProvider.class.getName(), EndpointProvider.SCHEME);

  private final BundleContext framework;

  ServiceOffers(BundleContext framework) {
    this.framework = framework;
  }

  /** The interfaces of ours that somebody offers. */
  Set<String> interfaces() {
    return references(null)
        .flatMap(reference -> Stream.of((String[]) reference.getProperty(Constants.OBJECTCLASS)))
        .collect(Collectors.toSet());
  }

  List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    for (String service : ALONE) {
      references(service).forEach(reference -> offers.add(offer(service, "", reference)));
    }
    BY_PROPERTY.forEach(
        (service, property) ->
            references(service)
                .forEach(
                    reference ->
                        names(reference.getProperty(property))
                            .forEach(name -> offers.add(offer(service, name, reference)))));
    offers.addAll(named(ApiCommand.class, ApiCommand::name));
    offers.addAll(named(EventFormat.class, EventFormat::name));
    return offers;
  }

  private <T> List<Offer> named(Class<T> service, Function<T, String> name) {
    return references(service.getName())
        .flatMap(
            reference -> {
              Object object = framework.getService(reference);
              try {
                return service.isInstance(object)
                    ? Stream.of(
                        offer(service.getName(), name.apply(service.cast(object)), reference))
                    : Stream.<Offer>of();
              } finally {
                framework.ungetService(reference);
              }
            })
        .toList();
  }

  private Stream<ServiceReference<?>> references(@Nullable String service) {
    try {
      ServiceReference<?>[] all = framework.getAllServiceReferences(service, null);
      return all == null
          ? Stream.of()
          : Stream.of(all).filter(reference -> isOurs(reference.getBundle()));
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isOurs(@Nullable Bundle bundle) {
    return bundle != null && Ours.isOne(bundle);
  }

  private static Stream<String> names(Object property) {
    return property instanceof String[] several
        ? Stream.of(several)
        : property instanceof String one ? Stream.of(one) : Stream.of();
  }

  private static Offer offer(String service, String name, ServiceReference<?> reference) {
    Bundle bundle = reference.getBundle();
    return new Offer(
        service.substring(service.lastIndexOf('.') + 1),
        name,
        bundle == null ? "a bundle that has gone" : bundle.getSymbolicName());
  }
}
