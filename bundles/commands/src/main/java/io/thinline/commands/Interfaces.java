package io.thinline.commands;

import io.thinline.api.call.EndpointProvider;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.event.EventFormat;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.media.AudioCodec;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What the bundles that are there offer, as {@code show} lists it. Any thread. */
@Component(service = Interfaces.class, immediate = true)
public final class Interfaces {
  private static final List<AudioCodec> CODECS =
      List.of(
          AudioCodec.PCMU,
          AudioCodec.PCMA,
          AudioCodec.G722,
          AudioCodec.G723,
          AudioCodec.G728,
          AudioCodec.G729,
          AudioCodec.GSM,
          AudioCodec.ILBC);

  private final Map<Object, Offered> offered = new ConcurrentHashMap<>();
  private final Map<EventFormat, String> formats = new ConcurrentHashMap<>();

  /**
   * One thing that a bundle offers.
   *
   * @param type FreeSWITCH's name of the kind: {@code application}, {@code dialplan}...
   * @param key the bundle's short name, which FreeSWITCH calls ikey
   * @param bundle its symbolic name
   */
  public record Offered(
      String type, String name, String description, String syntax, String key, String bundle) {

    public static Offered by(
        Object service, String type, String name, String description, String syntax) {
      Bundle bundle = FrameworkUtil.getBundle(service.getClass());
      String symbolic =
          bundle == null ? service.getClass().getPackageName() : bundle.getSymbolicName();
      return new Offered(
          type,
          name,
          description,
          syntax,
          symbolic.substring(symbolic.lastIndexOf('.') + 1),
          symbolic);
    }
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDialplanApplication(DialplanApplication service, Map<String, ?> properties) {
    offer(service, "application", properties, DialplanApplication.NAME);
  }

  public void unbindDialplanApplication(DialplanApplication service) {
    offered.remove(service);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDialplan(Dialplan service, Map<String, ?> properties) {
    offer(service, "dialplan", properties, Dialplan.NAME);
  }

  public void unbindDialplan(Dialplan service) {
    offered.remove(service);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindEndpointProvider(EndpointProvider service, Map<String, ?> properties) {
    offer(service, "endpoint", properties, EndpointProvider.SCHEME);
  }

  public void unbindEndpointProvider(EndpointProvider service) {
    offered.remove(service);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindEventFormat(EventFormat format) {
    formats.put(format, format.name());
  }

  public void unbindEventFormat(EventFormat format) {
    formats.remove(format);
  }

  private void offer(Object service, String type, Map<String, ?> properties, String nameProperty) {
    if (properties.get(nameProperty) instanceof String name) {
      offered.put(
          service,
          Offered.by(
              service, type, name, text(properties, "description"), text(properties, "syntax")));
    }
  }

  private static String text(Map<String, ?> properties, String name) {
    return properties.get(name) instanceof String text ? text : "";
  }

  /** All of them by type and name. */
  public List<Offered> all() {
    Stream<Offered> codecs =
        CODECS.stream()
            .map(codec -> new Offered("codec", codec.name(), "", "", "api", "io.thinline.api"));
    return Stream.concat(offered.values().stream(), codecs)
        .distinct()
        .sorted(Comparator.comparing(Offered::type).thenComparing(Offered::name))
        .toList();
  }

  /** The names of one type, sorted. */
  public List<String> names(String type) {
    return all().stream()
        .filter(one -> one.type.equals(type))
        .map(Offered::name)
        .distinct()
        .toList();
  }

  public boolean hasApplication(String name) {
    return offered.values().stream()
        .anyMatch(one -> one.type.equals("application") && one.name.equals(name));
  }

  /** The event as a format writes it; empty when nobody offers the format. */
  public Optional<String> written(String format, PbxEvent event) {
    return formats.entrySet().stream()
        .filter(entry -> entry.getValue().equalsIgnoreCase(format))
        .findFirst()
        .map(entry -> entry.getKey().format(event));
  }
}
