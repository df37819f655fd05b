package io.thinline.camel.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.camel.TestPbx;
import java.util.Map;
import java.util.Set;
import org.apache.camel.ExchangePattern;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OptionsTest {
  private final CamelWithSkinny camel = new CamelWithSkinny(TestPbx.complete());

  @AfterEach
  void close() {
    camel.close();
  }

  private static final Map<String, Object> VALUES =
      Map.ofEntries(
          Map.entry("json", true),
          Map.entry("lazyStartProducer", true),
          Map.entry("bridgeErrorHandler", true),
          Map.entry("exchangePattern", ExchangePattern.InOut),
          Map.entry("exceptionHandler", new FailureLog(() -> "test")),
          Map.entry("timeout", 20),
          Map.entry("role", "administrator"),
          Map.entry("type", "UserToDeviceDataMessage"),
          Map.entry("format", "json"),
          Map.entry("from", "17"));

  @ParameterizedTest
  @ValueSource(strings = {"events", "command", "push", "originate", "mwi"})
  void everyOptionIsSetAndReadWithoutReflection(String kind) {
    SkinnyEndpoint endpoint = camel.camel.getEndpoint("skinny:" + kind, SkinnyEndpoint.class);
    SkinnyComponent component = camel.camel.getComponent("skinny", SkinnyComponent.class);
    Set<String> names = endpoint.options().names();
    assertThat(names).isNotEmpty();
    for (String name : names) {
      Object value = VALUES.getOrDefault(name, "some " + name);
      assertThat(
              component
                  .getEndpointPropertyConfigurer()
                  .configure(
                      camel.camel, endpoint, name.toUpperCase(java.util.Locale.ROOT), value, true))
          .as(name)
          .isTrue();
      assertThat(endpoint.options().getOptionValue(endpoint, name, false)).isEqualTo(value);
      assertThat(endpoint.options().getOptionType(name, false)).isNotNull();
    }
    assertThat(endpoint.options().configure(camel.camel, endpoint, "frobnicate", "1", true))
        .isFalse();
    assertThat(endpoint.options().getOptionType("frobnicate", true)).isNull();
  }

  @Test
  void uriOptionsNeedNoReflection() throws Exception {
    PluginHelper.getBeanIntrospection(camel.camel).resetCounters();
    camel.route(
        "r",
        "skinny:events?subclass=register&name=CHANNEL_*&profile=internal&device=SEP*&format=json"
            + "&from=3&bridgeErrorHandler=true&exchangePattern=InOnly");
    camel.camel.getEndpoint("skinny:command?line=status&role=viewer&json=true");
    camel.camel.getEndpoint(
        "skinny:push?device=SEP1&profile=internal&callId=1&lineInstance=1&lazyStartProducer=true");
    camel.camel.getEndpoint("skinny:originate?to=a&extension=b&context=c&dialplan=XML&timeout=2");
    camel.camel.getEndpoint("skinny:mwi?account=1101@x");

    assertThat(PluginHelper.getBeanIntrospection(camel.camel).getInvokedCounter()).isZero();
  }

  @Test
  void theComponentHasOptionsToo() {
    SkinnyComponent component = camel.camel.getComponent("skinny", SkinnyComponent.class);
    for (String name : Set.of("bridgeErrorHandler", "lazyStartProducer", "autowiredEnabled")) {
      assertThat(
              component
                  .getComponentPropertyConfigurer()
                  .configure(camel.camel, component, name, "false", false))
          .isTrue();
    }
    assertThat(component.isAutowiredEnabled()).isFalse();
    assertThat(component.getComponentPropertyConfigurer())
        .isInstanceOf(PropertyConfigurerGetter.class);
  }
}
