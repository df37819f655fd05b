package io.thinline.camel.component;

import io.thinline.camel.Switchboard;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.support.DefaultComponent;

/**
 * The Camel component {@code skinny}: {@code skinny:events} consumes what happens in the PBX, the
 * others do something in it.
 */
public final class SkinnyComponent extends DefaultComponent {

  private interface Kind {
    SkinnyEndpoint create(String uri, SkinnyComponent component, Switchboard switchboard);
  }

  private static final Map<String, Kind> KINDS =
      Map.of(
          "events", EventsEndpoint::new,
          "command", CommandEndpoint::new,
          "push", PushEndpoint::new,
          "originate", OriginateEndpoint::new,
          "mwi", MwiEndpoint::new);

  private static final Options<SkinnyComponent> OPTIONS =
      new Options<>(SkinnyComponent.class)
          .flag(
              "bridgeErrorHandler",
              SkinnyComponent::setBridgeErrorHandler,
              SkinnyComponent::isBridgeErrorHandler)
          .flag(
              "lazyStartProducer",
              SkinnyComponent::setLazyStartProducer,
              SkinnyComponent::isLazyStartProducer)
          .flag(
              "autowiredEnabled",
              SkinnyComponent::setAutowiredEnabled,
              SkinnyComponent::isAutowiredEnabled);

  private final Switchboard switchboard;

  public SkinnyComponent(Switchboard switchboard) {
    this.switchboard = switchboard;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
      throws Exception {
    if (!KINDS.containsKey(remaining)) {
      throw new IllegalArgumentException(
          "skinny:%s does not exist, there is skinny:%s"
              .formatted(remaining, String.join(", skinny:", new TreeMap<>(KINDS).keySet())));
    }
    SkinnyEndpoint endpoint = KINDS.get(remaining).create(uri, this, switchboard);
    setProperties(endpoint, parameters);
    return endpoint;
  }

  @Override
  public PropertyConfigurer getComponentPropertyConfigurer() {
    return OPTIONS;
  }

  /** Each kind of endpoint has a table of its own. */
  @Override
  public PropertyConfigurer getEndpointPropertyConfigurer() {
    return SkinnyComponent::configure;
  }

  private static boolean configure(
      CamelContext context, Object target, String name, Object value, boolean ignoreCase) {
    return ((SkinnyEndpoint) target).options().configure(context, target, name, value, ignoreCase);
  }
}
