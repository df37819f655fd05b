package io.thinline.camel.routes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentResolver;
import org.apache.camel.support.ResolverHelper;
import org.jspecify.annotations.Nullable;

/**
 * The Camel components that bundles offer, by scheme; of several the highest ranking. Any thread.
 */
final class ComponentResolvers implements ComponentResolver {
  private static final String SCHEME = "component";
  private static final String RANKING = "service.ranking";

  private record Offer(ComponentResolver resolver, int ranking) {}

  private final Map<String, List<Offer>> offers = new HashMap<>();

  /** Answers its schemes. */
  synchronized Set<String> add(ComponentResolver resolver, Map<String, ?> properties) {
    Set<String> schemes = ServiceNames.of(properties, SCHEME);
    for (String scheme : schemes) {
      List<Offer> there = offers.computeIfAbsent(scheme, any -> new ArrayList<>());
      there.add(new Offer(resolver, ranking(properties)));
      there.sort(Comparator.comparingInt(Offer::ranking).reversed());
    }
    return schemes;
  }

  /** Answers the schemes for which it was the one that gives the component. */
  synchronized Set<String> remove(ComponentResolver resolver, Map<String, ?> properties) {
    Set<String> gave = new TreeSet<>();
    for (String scheme : ServiceNames.of(properties, SCHEME)) {
      List<Offer> there = offers.getOrDefault(scheme, new ArrayList<>());
      if (!there.isEmpty() && there.get(0).resolver == resolver) {
        gave.add(scheme);
      }
      there.removeIf(offer -> offer.resolver == resolver);
      if (there.isEmpty()) {
        offers.remove(scheme);
      }
    }
    return gave;
  }

  private static int ranking(Map<String, ?> properties) {
    return properties.get(RANKING) instanceof Integer ranking ? ranking : 0;
  }

  /** Those of these schemes that nobody offers. */
  synchronized Set<String> missing(Set<String> schemes) {
    Set<String> missing = new TreeSet<>(schemes);
    missing.removeAll(offers.keySet());
    return missing;
  }

  @Override
  public @Nullable Component resolveComponent(String name, CamelContext context) throws Exception {
    @Nullable Component registered =
        ResolverHelper.lookupComponentInRegistryWithFallback(context, name);
    if (registered != null) {
      return registered;
    }
    @Nullable ComponentResolver resolver = resolver(name);
    return resolver == null ? null : resolver.resolveComponent(name, context);
  }

  private synchronized @Nullable ComponentResolver resolver(String scheme) {
    List<Offer> there = offers.getOrDefault(scheme, List.of());
    return there.isEmpty() ? null : there.get(0).resolver;
  }
}
