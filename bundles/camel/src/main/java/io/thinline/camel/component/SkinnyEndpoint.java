package io.thinline.camel.component;

import io.thinline.camel.Switchboard;
import java.util.Map;
import org.apache.camel.ExchangePattern;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.PropertyBindingSupport;

/** What all endpoints {@code skinny:...} have. */
abstract class SkinnyEndpoint extends DefaultEndpoint {
  private final Switchboard switchboard;

  SkinnyEndpoint(String uri, SkinnyComponent component, Switchboard switchboard) {
    super(uri, component);
    this.switchboard = switchboard;
  }

  final Switchboard switchboard() {
    return switchboard;
  }

  /** The options of this kind of endpoint. */
  abstract Options<? extends SkinnyEndpoint> options();

  /** Leaves in the map what is no option; Camel then names it. */
  @Override
  public final void setProperties(Object bean, Map<String, Object> parameters) {
    PropertyBindingSupport.build()
        .withConfigurer(options())
        .withReflection(false)
        .withIgnoreCase(true)
        .bind(getCamelContext(), bean, parameters);
  }

  @Override
  public boolean isSingleton() {
    return true;
  }

  /** Options that Camel itself gives endpoints that producers are made of. */
  static <T extends SkinnyEndpoint> Options<T> ofProducers(Class<T> type) {
    return new Options<>(type)
        .flag("lazyStartProducer", SkinnyEndpoint::setLazyStartProducer, T::isLazyStartProducer);
  }

  /** Options that Camel itself gives endpoints that consumers are made of. */
  static <T extends SkinnyEndpoint> Options<T> ofConsumers(Class<T> type) {
    return new Options<>(type)
        .flag("bridgeErrorHandler", SkinnyEndpoint::setBridgeErrorHandler, T::isBridgeErrorHandler)
        .with(
            "exceptionHandler",
            ExceptionHandler.class,
            SkinnyEndpoint::setExceptionHandler,
            T::getExceptionHandler)
        .with(
            "exchangePattern",
            ExchangePattern.class,
            SkinnyEndpoint::setExchangePattern,
            T::getExchangePattern);
  }
}
