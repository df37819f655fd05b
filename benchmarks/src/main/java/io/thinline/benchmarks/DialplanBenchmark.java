package io.thinline.benchmarks;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.dialplan.DigitRules;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.PatternVerdict;
import io.thinline.api.dialplan.Route;
import io.thinline.dialplan.DialledDigits;
import io.thinline.dialplan.XmlDialplan;
import io.thinline.testkit.VirtualCallThread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Routing one call through a context where every extension has a number of its own, the wanted one
 * last, and judging one digit by patterns and that context.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DialplanBenchmark {
  private static final SourceLocation HERE = new SourceLocation("benchmark", 1);
  private static final int FIRST = 20_000;

  /** Extensions in the context. */
  @Param({"10", "1000", "10000"})
  public int extensions;

  private XmlDialplan dialplan;
  private DialledDigits digits;
  private DigitRules rules;
  private Fields last;
  private Fields missing;
  private Fields begun;

  @Setup
  public void prepare() {
    VirtualCallThread thread = new VirtualCallThread();
    dialplan = new XmlDialplan(thread);
    dialplan.bindConfigService(new Written(configuration()));
    digits = new DialledDigits();
    digits.bindDialplan(dialplan, Map.of(Dialplan.NAME, "XML"));
    rules = new DigitRules(List.of("XML"), "patterns", "XML", "default", true, false);
    last = number(String.valueOf(FIRST + extensions - 1));
    missing = number("99999");
    begun = number("2000");
  }

  /** The last extension of all takes the call. */
  @Benchmark
  public Route route() {
    return dialplan.route("default", last);
  }

  /** No extension does. */
  @Benchmark
  public Route routeNowhere() {
    return dialplan.route("default", missing);
  }

  /** The fourth of five digits: the patterns say wait, and longer numbers are possible. */
  @Benchmark
  public PatternVerdict digit() {
    return digits.judge(rules, begun);
  }

  /** The last digit: the patterns say wait, and the number is complete. */
  @Benchmark
  public PatternVerdict lastDigit() {
    return digits.judge(rules, last);
  }

  private static Fields number(String number) {
    return Fields.of(Map.of("destination_number", number));
  }

  private Configuration configuration() {
    List<ConfigElement> main = new ArrayList<>();
    for (int i = 0; i < extensions; i++) {
      main.add(extension("line" + i, "^(" + (FIRST + i) + ")$", "bridge"));
    }
    List<ConfigElement> patterns =
        List.of(
            extension("default", "", "skinny-wait"), extension("local", "^[3-9]", "skinny-drop"));
    ConfigElement root =
        element(
            "section",
            Map.of(),
            List.of(
                element("context", Map.of("name", "default"), main),
                element("context", Map.of("name", "patterns"), patterns)));
    return new Configuration(1, Map.of("dialplan", root), Map.of(), List.of(), List.of());
  }

  private static ConfigElement extension(String name, String expression, String application) {
    return element(
        "extension",
        Map.of("name", name, "continue", String.valueOf(expression.isEmpty())),
        List.of(
            element(
                "condition",
                Map.of("field", "destination_number", "expression", expression),
                List.of(
                    element(
                        "action", Map.of("application", application, "data", ""), List.of())))));
  }

  private static ConfigElement element(
      String name, Map<String, String> attributes, List<ConfigElement> children) {
    Map<String, ConfigValue> values = new LinkedHashMap<>();
    attributes.forEach((key, value) -> values.put(key, new ConfigValue(value, HERE)));
    return new ConfigElement(name, values, children, "", HERE);
  }

  /** A configuration that does not change. */
  private record Written(Configuration current) implements ConfigService {
    @Override
    public Configuration reload() {
      return current;
    }

    @Override
    public Optional<String> set(String profile, String parameter, String value) {
      return Optional.of("nothing can be set here");
    }
  }
}
