package io.thinline.dialplan;

import io.thinline.api.config.ConfigValue;
import io.thinline.dialplan.expression.Expression;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An expression as it is written. One with variables is compiled for each value it takes, and the
 * last few are kept.
 */
final class Wording {
  private static final Logger LOG = LoggerFactory.getLogger(Wording.class);
  private static final int KEPT = 64;

  private final ConfigValue written;
  private final @Nullable Expression fixed;
  private final Map<String, Optional<Expression>> compiled = new ConcurrentHashMap<>();

  private Wording(ConfigValue written, @Nullable Expression fixed) {
    this.written = written;
    this.fixed = fixed;
  }

  /**
   * Reads an expression.
   *
   * @throws PatternSyntaxException when it is none
   */
  static Wording of(ConfigValue written) {
    boolean varies = written.text().contains("${");
    return new Wording(written, varies ? null : Expression.of(written.text()));
  }

  /** The expression, unless it has variables. */
  Optional<Expression> fixed() {
    return Optional.ofNullable(fixed);
  }

  /** The expression as it is now; nothing when the variables make none of it. */
  Optional<Expression> expression(Situation situation) {
    if (fixed != null) {
      return Optional.of(fixed);
    }
    String text = situation.expandExpression(written.text(), written.location());
    Optional<Expression> known = compiled.get(text);
    if (known != null) {
      return known;
    }
    if (compiled.size() >= KEPT) {
      compiled.clear();
    }
    Optional<Expression> made = compile(text);
    compiled.put(text, made);
    return made;
  }

  private Optional<Expression> compile(String text) {
    try {
      return Optional.of(Expression.of(text));
    } catch (PatternSyntaxException e) {
      LOG.warn(
          "{}: variables make \"{}\" of the expression, which is wrong: {}; the condition does not"
              + " hold",
          written.location(),
          text,
          e.getDescription());
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return written.text();
  }
}
