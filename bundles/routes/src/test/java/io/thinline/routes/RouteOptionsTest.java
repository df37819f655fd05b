package io.thinline.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteOptionsTest {
  private final List<String> problems = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      classes = {
        FileRoute.Options.class,
        HttpRoute.Options.class,
        JmsRoute.Options.class,
        MqttRoute.Options.class,
        KafkaRoute.Options.class,
        RabbitmqRoute.Options.class
      })
  void everyRouteDescribesWhatAllRoutesCanBeTold(Class<?> options) throws Exception {
    for (Method common : CommonOptions.class.getDeclaredMethods()) {
      if (options == FileRoute.Options.class && common.getName().equals("lanes")) {
        continue;
      }
      Method own = options.getDeclaredMethod(common.getName());
      assertThat(own.getReturnType()).as(common.getName()).isEqualTo(common.getReturnType());
      assertThat(own.getDefaultValue()).as(common.getName()).isEqualTo(common.getDefaultValue());
    }
  }

  @Test
  void whatIsNotConfiguredIsTheStandard() {
    RouteSettings read = RouteSettings.STANDARD.with(options(Map.of()), problems::add);
    assertThat(read).isEqualTo(RouteSettings.STANDARD);
    assertThat(problems).isEmpty();
  }

  @Test
  void whatIsConfiguredCounts() {
    RouteSettings read =
        RouteSettings.STANDARD.with(
            options(
                Map.of(
                    "subclass",
                    " register , cdr",
                    "format",
                    "xml",
                    "spool_megabytes",
                    7,
                    "retry_delay",
                    5)),
            problems::add);
    assertThat(read.subclasses()).containsExactly("register", "cdr");
    assertThat(read.format()).isEqualTo("xml");
    assertThat(read.spoolBytes()).isEqualTo(7_000_000);
    assertThat(read.retry().first()).isEqualTo(Duration.ofMillis(5));
    assertThat(problems).isEmpty();
  }

  @Test
  void whatIsWrongIsNamedAndStaysAsItWas() {
    RouteSettings read =
        RouteSettings.STANDARD.with(
            options(Map.of("format", "csv", "lanes", 0, "spool_megabytes", -1)), problems::add);
    assertThat(read).isEqualTo(RouteSettings.STANDARD);
    assertThat(problems)
        .containsExactlyInAnyOrder(
            "format is \"csv\"; it must be json, plain or xml",
            "lanes is 0; it must be 1 to 64",
            "spool.megabytes is -1; it must be 1 to 100000");
  }

  @Test
  void aTopicIsMadeOfHeadersOfTheEvent() {
    UnaryOperator<String> clean = value -> value.replace("::", "/");
    assertThat(
            HeaderPattern.fill(
                "x/{Event-Subclass}/${Skinny-Device-Name}/{Missing}",
                Events.callState("SEP1", 1),
                clean))
        .isEqualTo("x/skinny/call_state/SEP1/_");
  }

  @Test
  void aSecretMayLieInAFileOrInTheEnvironment(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "s3cret\n");
    Map<String, String> environment = Map.of("BROKER", "fromthere");
    assertThat(Secret.read("file:" + file, environment)).isEqualTo("s3cret");
    assertThat(Secret.read("env:BROKER", environment)).isEqualTo("fromthere");
    assertThat(Secret.read("as it is", environment)).isEqualTo("as it is");
    assertThatThrownBy(() -> Secret.read("env:OTHER", environment))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("OTHER");
  }

  @Test
  void headersOfAWebhookAreNamesWithValues() {
    assertThat(NamedValues.parse("header", "X-Token: a:b | Accept: text/plain", ':', problems::add))
        .isEqualTo(Map.of("X-Token", "a:b", "Accept", "text/plain"));
    NamedValues.parse("header", "nonsense", ':', problems::add);
    assertThat(problems).containsExactly("header has \"nonsense\"; it must be name: value");
  }

  static CommonOptions options(Map<String, Object> written) {
    return (CommonOptions)
        Proxy.newProxyInstance(
            RouteOptionsTest.class.getClassLoader(),
            new Class<?>[] {CommonOptions.class},
            (proxy, method, arguments) ->
                written.getOrDefault(method.getName(), method.getDefaultValue()));
  }
}
