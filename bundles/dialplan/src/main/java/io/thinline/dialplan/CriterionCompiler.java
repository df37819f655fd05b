package io.thinline.dialplan;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigValue;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes ready what a {@code <condition>} or a {@code <regex>} asks. */
final class CriterionCompiler {
  private static final Map<String, SeveralCriteria.Rule> RULES =
      Map.of(
          "all", SeveralCriteria.Rule.ALL,
          "any", SeveralCriteria.Rule.ANY,
          "xor", SeveralCriteria.Rule.XOR);
  private static final List<String> FIELDS =
      List.of(
          "destination_number",
          "caller_id_name",
          "caller_id_number",
          "callee_id_name",
          "callee_id_number",
          "network_addr",
          "username",
          "dialplan",
          "context",
          "source",
          "chan_name",
          "rdnis");
  private static final List<String> REGEX_ATTRIBUTES =
      Stream.concat(Stream.of("field", "expression"), TimeField.all().keySet().stream()).toList();

  private final Findings findings;

  CriterionCompiler(Findings findings) {
    this.findings = findings;
  }

  Criterion of(ConfigElement condition) throws Unusable {
    List<Criterion> all = new ArrayList<>();
    times(condition).ifPresent(all::add);
    Optional<ConfigValue> regex = condition.attribute("regex");
    if (regex.isPresent()) {
      all.add(several(condition, regex.get()));
      warnOfUnread(condition);
    } else {
      field(condition).ifPresent(all::add);
      condition
          .child("regex")
          .ifPresent(
              child ->
                  findings.warning(
                      child.location(),
                      "<regex> has no effect without regex=\"all\", \"any\" or \"xor\" at its"
                          + " condition"));
    }
    return switch (all.size()) {
      case 0 -> Criterion.ALWAYS;
      case 1 -> all.get(0);
      default -> new SeveralCriteria(SeveralCriteria.Rule.ALL, all, regex.isPresent());
    };
  }

  private void warnOfUnread(ConfigElement condition) {
    Stream.of("field", "expression")
        .flatMap(name -> condition.attribute(name).stream())
        .findFirst()
        .ifPresent(
            value ->
                findings.warning(
                    value.location(),
                    "field and expression have no effect beside regex=\"...\"; write them in a"
                        + " <regex>"));
  }

  private Criterion several(ConfigElement condition, ConfigValue written) throws Unusable {
    SeveralCriteria.Rule rule = RULES.get(written.text().strip().toLowerCase(Locale.ROOT));
    if (rule == null) {
      throw new Unusable(
          written.location(), "regex=\"" + written.text() + "\": allowed are all, any and xor");
    }
    List<Criterion> criteria = new ArrayList<>();
    for (ConfigElement child : condition.children("regex").toList()) {
      findings.checkAttributes(child, REGEX_ATTRIBUTES);
      List<Criterion> one = new ArrayList<>();
      times(child).ifPresent(one::add);
      field(child).ifPresent(one::add);
      criteria.add(
          one.size() == 1 ? one.get(0) : new SeveralCriteria(SeveralCriteria.Rule.ALL, one, false));
    }
    if (criteria.isEmpty()) {
      throw new Unusable(
          written.location(),
          "regex=\""
              + written.text()
              + "\" needs <regex field=\"...\" expression=\"...\"/> inside");
    }
    return new SeveralCriteria(rule, criteria, true);
  }

  private static Optional<Criterion> times(ConfigElement element) throws Unusable {
    List<Predicate<ZonedDateTime>> all = new ArrayList<>();
    List<String> written = new ArrayList<>();
    for (Map.Entry<String, ConfigValue> attribute : element.attributes().entrySet()) {
      TimeField field = TimeField.all().get(attribute.getKey());
      if (field == null) {
        continue;
      }
      String text = attribute.getKey() + "=\"" + attribute.getValue().text() + "\"";
      Optional<Predicate<ZonedDateTime>> when = field.reader().apply(attribute.getValue().text());
      all.add(
          when.orElseThrow(
              () ->
                  new Unusable(
                      attribute.getValue().location(), text + ": allowed are " + field.allowed())));
      written.add(text);
    }
    return all.stream()
        .reduce(Predicate::and)
        .map(when -> new TimeCriterion(when, written.stream().collect(Collectors.joining(" "))));
  }

  private Optional<Criterion> field(ConfigElement element) throws Unusable {
    Optional<ConfigValue> field = element.attribute("field");
    ConfigValue expression =
        element
            .child("expression")
            .map(child -> new ConfigValue(child.text(), child.location()))
            .or(() -> element.attribute("expression"))
            .orElse(new ConfigValue("", element.location()));
    if (field.isEmpty()) {
      if (!expression.text().isEmpty()) {
        throw new Unusable(
            expression.location(), "an expression needs field=\"...\", such as destination_number");
      }
      return Optional.empty();
    }
    warnOfSlip(field.get());
    try {
      return Optional.of(
          new FieldCriterion(
              Subject.of(field.get().text(), field.get().location()), Wording.of(expression)));
    } catch (PatternSyntaxException e) {
      throw new Unusable(
          expression.location(),
          "the expression \"" + expression.text() + "\" is wrong: " + reason(e));
    } catch (IllegalArgumentException e) {
      throw new Unusable(field.get().location(), String.valueOf(e.getMessage()));
    }
  }

  /** Any name may be a variable's; one that is nearly a field's is most likely meant to be it. */
  private void warnOfSlip(ConfigValue field) {
    if (!FIELDS.contains(field.text()) && Slips.isNear(field.text(), FIELDS)) {
      findings.warning(
          field.location(),
          "there is no field \"" + field.text() + "\"" + Slips.nearest(field.text(), FIELDS));
    }
  }

  private static String reason(PatternSyntaxException e) {
    return e.getIndex() < 0
        ? e.getDescription()
        : e.getDescription() + " at character " + (e.getIndex() + 1);
  }
}
