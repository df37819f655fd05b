package io.thinline.commands.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * The functions and constants of {@code expr}: those of FreeSWITCH's mod_expr that need no
 * variables of their own.
 */
final class Functions {
  private static final int ANY = -1;
  private static final Map<String, Function> FUNCTIONS = functions();
  private static final Map<String, Double> CONSTANTS =
      Map.ofEntries(
          Map.entry("M_E", Math.E),
          Map.entry("M_LOG2E", 1 / Math.log(2)),
          Map.entry("M_LOG10E", Math.log10(Math.E)),
          Map.entry("M_LN2", Math.log(2)),
          Map.entry("M_LN10", Math.log(10)),
          Map.entry("M_PI", Math.PI),
          Map.entry("M_PI_2", Math.PI / 2),
          Map.entry("M_PI_4", Math.PI / 4),
          Map.entry("M_1_PI", 1 / Math.PI),
          Map.entry("M_2_PI", 2 / Math.PI),
          Map.entry("M_1_SQRTPI", 1 / Math.sqrt(Math.PI)),
          Map.entry("M_2_SQRTPI", 2 / Math.sqrt(Math.PI)),
          Map.entry("M_SQRT2", Math.sqrt(2)),
          Map.entry("M_1_SQRT2", 1 / Math.sqrt(2)));

  private Functions() {}

  private record Function(int arguments, ToDoubleFunction<List<Double>> body) {}

  static Optional<Double> constant(String name) {
    return Optional.ofNullable(CONSTANTS.get(name));
  }

  static double apply(String name, List<Double> arguments) {
    Function function = FUNCTIONS.get(name);
    if (function == null) {
      throw new Arithmetic.Wrong("there is no function " + name);
    }
    boolean fits =
        function.arguments == ANY ? !arguments.isEmpty() : arguments.size() == function.arguments;
    if (!fits) {
      throw new Arithmetic.Wrong(
          name + " takes " + (function.arguments == ANY ? "some" : function.arguments) + " values");
    }
    return function.body.applyAsDouble(arguments);
  }

  private static Map<String, Function> functions() {
    Map<String, Function> all = new HashMap<>();
    one(all, "abs", Math::abs);
    one(all, "ipart", value -> value < 0 ? Math.ceil(value) : Math.floor(value));
    one(all, "fpart", value -> value % 1);
    one(all, "sqrt", Math::sqrt);
    one(all, "sin", Math::sin);
    one(all, "sinh", Math::sinh);
    one(all, "asin", Math::asin);
    one(all, "cos", Math::cos);
    one(all, "cosh", Math::cosh);
    one(all, "acos", Math::acos);
    one(all, "tan", Math::tan);
    one(all, "tanh", Math::tanh);
    one(all, "atan", Math::atan);
    one(all, "log", Math::log10);
    one(all, "pow10", value -> Math.pow(10, value));
    one(all, "ln", Math::log);
    one(all, "exp", Math::exp);
    one(all, "ceil", Math::ceil);
    one(all, "floor", Math::floor);
    one(all, "deg", Math::toDegrees);
    one(all, "rad", Math::toRadians);
    one(all, "not", value -> value == 0 ? 1 : 0);
    two(all, "mod", (left, right) -> left % right);
    two(all, "pow", Math::pow);
    two(all, "atan2", Math::atan2);
    two(all, "logn", (value, base) -> Math.log(value) / Math.log(base));
    two(all, "equal", (left, right) -> left == right ? 1 : 0);
    two(all, "above", (left, right) -> left > right ? 1 : 0);
    two(all, "below", (left, right) -> left < right ? 1 : 0);
    two(all, "and", (left, right) -> (long) left & (long) right);
    two(all, "or", (left, right) -> (long) left | (long) right);
    two(all, "land", (left, right) -> left != 0 && right != 0 ? 1 : 0);
    two(all, "lor", (left, right) -> left != 0 || right != 0 ? 1 : 0);
    all.put("if", new Function(3, of -> of.get(0) != 0 ? of.get(1) : of.get(2)));
    all.put("clip", new Function(3, of -> Math.min(Math.max(of.get(0), of.get(1)), of.get(2))));
    all.put("min", new Function(ANY, of -> of.stream().reduce(Math::min).orElseThrow()));
    all.put("max", new Function(ANY, of -> of.stream().reduce(Math::max).orElseThrow()));
    all.put(
        "avg", new Function(ANY, of -> of.stream().reduce(Double::sum).orElseThrow() / of.size()));
    return Map.copyOf(all);
  }

  private static void one(Map<String, Function> all, String name, DoubleUnaryOperator body) {
    all.put(name, new Function(1, of -> body.applyAsDouble(of.get(0))));
  }

  private static void two(Map<String, Function> all, String name, DoubleBinaryOperator body) {
    all.put(name, new Function(2, of -> body.applyAsDouble(of.get(0), of.get(1))));
  }
}
