package io.thinline.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.Route;
import io.thinline.dialplan.expansion.ReferenceExpander;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions by time, of several expressions, inside one another, and what is done inline. */
class ConditionsTest {

  private static List<String> run(String extensions, Map<String, String> call) {
    Map<String, String> fields = new HashMap<>(call);
    fields.putIfAbsent("destination_number", "1102");
    Route route =
        TestDialplan.ofDefault(extensions.replace('\'', '"'))
            .dialplan
            .route("default", Fields.of(fields));
    return route instanceof Route.Actions found
        ? found.actions().stream()
            .map(action -> (action.application() + " " + action.data()).strip())
            .toList()
        : List.of();
  }

  private static String extension(String conditions) {
    return "<extension name='e'>" + conditions + "</extension>";
  }

  private static String run(String application) {
    return "<action application='" + application + "'/>";
  }

  /** The virtual clock begins on Monday, 5 January 2026, 08:00:00 UTC. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "year='2026'; true",
        "year='2020-2025'; false",
        "yday='5'; true",
        "yday='4'; false",
        "mon='1'; true",
        "mon='10-2'; true",
        "mon='2-12'; false",
        "mday='5'; true",
        "mday='1-4,6-31'; false",
        "week='1'; true",
        "week='2'; false",
        "mweek='2'; true",
        "mweek='1'; false",
        "wday='2'; true",
        "wday='mon'; true",
        "wday='mon-fri'; true",
        "wday='Monday'; true",
        "wday='sat,sun'; false",
        "wday='sat-mon'; true",
        "wday='tue-sun'; false",
        "hour='8'; true",
        "hour='9-18'; false",
        "hour='22-8'; true",
        "minute='0'; true",
        "minute='1-59'; false",
        "minute-of-day='481'; true",
        "minute-of-day='480'; false",
        "minute-of-day='1-1440'; true",
        "time-of-day='08:00-17:00'; true",
        "time-of-day='07:00-08:00'; false",
        "time-of-day='08:00:01-17:00:00'; false",
        "time-of-day='17:00-08:00'; false",
        "time-of-day='17:00-08:01'; true",
        "time-of-day='00:00-24:00'; true",
        "time-of-day='06:00-07:00,07:30-09:00'; true",
        "date-time='2026-01-05 08:00~2026-01-05 08:01'; true",
        "date-time='2026-01-05 07:00:00~2026-01-05 08:00:00'; false",
        "date-time='2025-12-24 00:00~2026-01-06 23:59:59'; true",
        "tz-offset='0'; true",
        "tz-offset='1'; false",
        "dst='false'; true",
        "dst='true'; false",
        "wday='mon' hour='8' mon='1'; true",
        "wday='mon' hour='9' mon='1'; false"
      })
  void aConditionByTimeHolds(String attributes, boolean holds) {
    assertThat(
            run(
                extension(
                    "<condition "
                        + attributes
                        + ">"
                        + run("yes")
                        + "<anti-action application='no'/></condition>"),
                Map.of()))
        .containsExactly(holds ? "yes" : "no");
  }

  @ParameterizedTest
  @CsvSource({
    "timezone, Europe/Berlin, hour='9' tz-offset='1', true",
    "timezone, America/New_York, hour='3' tz-offset='-5', true",
    "timezone, Nowhere/Land, hour='8', true",
    "tod_tz_offset, -6, hour='2', true",
    "tod_tz_offset, soon, hour='8', true",
    "timezone, Pacific/Auckland, dst='true', true",
    "timezone, Pacific/Auckland, wday='mon' hour='21', true"
  })
  void theTimeIsThatOfTheCallsTimeZone(
      String variable, String value, String attributes, boolean holds) {
    assertThat(
            run(
                extension("<condition " + attributes + ">" + run("yes") + "</condition>"),
                Map.of(variable, value)))
        .isEqualTo(holds ? List.of("yes") : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2024-02-29T10:00Z, mday='29', true",
    "2, 2024-12-31T10:00Z, yday='366', true",
    "3, 2024-12-31T10:00Z, week='53', true",
    "4, 2026-02-01T10:00Z, mweek='1', true",
    "5, 2026-02-28T10:00Z, mweek='4', true",
    "6, 2026-05-31T10:00Z, mweek='6', true",
    "7, 2026-01-03T23:59:59Z, wday='7' minute-of-day='1440', true",
    "8, 2026-01-04T00:00Z, wday='sun' minute-of-day='1', true"
  })
  void theEdgesOfACalendarAreCountedAsFreeSwitchCounts(
      int number, String time, String attribute, boolean holds) {
    for (String one : attribute.split(" ", -1)) {
      String[] parts = one.split("='", -1);
      assertThat(
              TimeField.all()
                  .get(parts[0])
                  .reader()
                  .apply(parts[1].replace("'", ""))
                  .orElseThrow()
                  .test(ZonedDateTime.parse(time)))
          .as("%s %s", number, one)
          .isEqualTo(holds);
    }
  }

  @ParameterizedTest
  @CsvSource({"wday='mon', ^1102$, true", "wday='tue', ^1102$, false", "wday='mon', ^1103$, false"})
  void timeAndFieldMustBothHold(String time, String expression, boolean holds) {
    assertThat(
            run(
                extension(
                    "<condition field='destination_number' expression='"
                        + expression
                        + "' "
                        + time
                        + ">"
                        + run("yes")
                        + "</condition>"),
                Map.of()))
        .isEqualTo(holds ? List.of("yes") : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    // rule, first, second, third, holds
    "all, true, true, true, true",
    "all, true, true, false, false",
    "any, false, false, true, true",
    "any, false, false, false, false",
    "xor, true, false, false, true",
    "xor, true, true, false, false",
    "xor, true, true, true, false",
    "xor, false, false, false, false",
    "ALL, true, true, true, true"
  })
  void severalExpressionsAreOneCondition(
      String rule, boolean first, boolean second, boolean third, boolean holds) {
    StringBuilder regexes = new StringBuilder();
    for (boolean one : List.of(first, second, third)) {
      regexes
          .append("<regex field='destination_number' expression='^")
          .append(one ? "1" : "2")
          .append("'/>");
    }
    assertThat(
            run(
                extension(
                    "<condition regex='"
                        + rule
                        + "'>"
                        + regexes
                        + run("yes")
                        + "<anti-action application='no'/></condition>"),
                Map.of()))
        .containsExactly(holds ? "yes" : "no");
  }

  @Test
  void whatEachOfSeveralExpressionsFoundIsKnown() {
    assertThat(
            run(
                extension(
                    "<condition regex='all'><regex field='caller_id_number'"
                        + " expression='^(\\d)(\\d)'/><regex field='context'"
                        + " expression='^def'/><regex"
                        + " field='destination_number'><expression>^11(..)$</expression></regex><action"
                        + " application='x' data='$1 ${1} ${DP_REGEX_MATCH_1}"
                        + " ${DP_REGEX_MATCH_1[0]} ${DP_REGEX_MATCH_1[2]} ${DP_REGEX_MATCH_3}"
                        + " ${DP_REGEX_MATCH_2}|${DP_REGEX_MATCH_9}'/></condition>"),
                Map.of("caller_id_number", "4711", "context", "default")))
        .containsExactly("x 02 02 4 47 7 02 |");
  }

  @Test
  void oneOfSeveralMayBeATime() {
    assertThat(
            run(
                extension(
                    "<condition regex='any'><regex wday='sun'/><regex hour='8'/>"
                        + run("yes")
                        + "</condition>"),
                Map.of()))
        .containsExactly("yes");
  }

  @ParameterizedTest
  @CsvSource({
    // outer holds, inner holds, require-nested, break, done
    "true, true, true, on-false, outer inner",
    "true, false, true, on-false, outer no-inner next",
    "true, false, false, on-false, outer no-inner",
    "true, false, true, never, outer no-inner last",
    "true, true, true, never, outer inner last",
    "false, true, true, on-false, next",
    "true, true, true, on-true, outer"
  })
  void conditionsInsideAConditionAreLookedAtWhenItHolds(
      boolean outer, boolean inner, boolean required, String breaks, String done) {
    String nested =
        "<condition field='destination_number' expression='"
            + (outer ? "^1" : "^2")
            + "' break='"
            + breaks
            + "' require-nested='"
            + required
            + "'>"
            + run("outer")
            + "<condition field='destination_number' expression='"
            + (inner ? "2$" : "3$")
            + "'>"
            + run("inner")
            + "</condition></condition>";
    String last =
        breaks.equals("never")
            ? "<condition field='destination_number' expression='^1'>"
                + run("last")
                + "</condition>"
            : "";
    assertThat(
            run(
                extension(nested + last)
                    + "<extension name='next'><condition>"
                    + run("next")
                    + "</condition></extension>",
                Map.of()))
        .isEqualTo(List.of(done.replace("no-inner ", "").replace(" no-inner", "").split(" ", -1)));
  }

  @Test
  void anAntiActionInsideIsAMatchToo() {
    assertThat(
            run(
                extension(
                        "<condition field='destination_number' expression='^1'>"
                            + "<condition field='destination_number' expression='^2'>"
                            + "<anti-action application='otherwise'/></condition></condition>")
                    + extension("<condition>" + run("next") + "</condition>"),
                Map.of()))
        .containsExactly("otherwise");
  }

  @Test
  void whatIsSetInlineIsSeenByConditionsBehindItAndIsDoneFirst() {
    assertThat(
            run(
                "<extension name='a' continue='true'><condition field='destination_number'"
                    + " expression='^(11)'><action application='answer'/><action application='set'"
                    + " data='area=$1' inline='true'/><action application='set'"
                    + " data='place=${area}-${global_var}' inline='true'/><action"
                    + " application='multiset' data='^^;x=1;y=2' inline='true'/><action"
                    + " application='export' data='z=3' inline='true'/><action application='unset'"
                    + " data='gone' inline='true'/><action application='set'"
                    + " data='later=yes'/></condition></extension>"
                    + extension(
                        "<condition field='${area}/${place}/${x}${y}${z}/${gone}/${later}'"
                            + " expression='^11/11-from vars/123//$'>"
                            + run("seen")
                            + "</condition>"),
                Map.of("gone", "here")))
        .containsExactly(
            "set area=11",
            "set place=11-from vars",
            "multiset ^^;x=1;y=2",
            "export z=3",
            "unset gone",
            "answer",
            "set later=yes",
            "seen");
  }

  @Test
  void whatIsSetInlineDoesNotChangeWhatWasDialled() {
    assertThat(
            run(
                "<extension name='a' continue='true'><condition><action application='set'"
                    + " data='destination_number=9' inline='true'/></condition></extension>"
                    + extension(
                        "<condition field='${destination_number}' expression='^9'/>"
                            + "<condition field='destination_number' expression='^1102$'/>"
                            + "<condition field='${destination_number}' expression='^9$'>"
                            + run("both")
                            + "</condition>"),
                Map.of()))
        .containsExactly("set destination_number=9", "both");
  }

  @Test
  void aLoopDoesSomethingSeveralTimes() {
    assertThat(
            run(
                extension(
                    "<condition><action application='log' data='x' loop='3'/>"
                        + "<action application='log' data='never' loop='0'/></condition>"),
                Map.of()))
        .containsExactly("log x", "log x", "log x");
  }

  @Test
  void moreActionsThanAnyCallMayRunFailTheRoute() {
    StringBuilder loops = new StringBuilder();
    for (int i = 0; i < 11; i++) {
      loops.append("<action application='log' loop='1000'/>\n");
    }
    Route route =
        TestDialplan.ofDefault(
                extension("<condition>\n" + loops + "</condition>").replace('\'', '"'))
            .dialplan
            .route("default", Fields.of(Map.of("destination_number", "1")));
    assertThat(route)
        .isEqualTo(
            new Route.Failed(
                Cause.EXCHANGE_ROUTING_ERROR, "dialplan.xml:13: more than 10000 actions"));
  }

  @Test
  void anExpressionMayHaveVariables() {
    String extension =
        extension(
            "<condition field='destination_number' expression='^${prefix}(\\d+)$'>"
                + "<action application='x' data='$1'/></condition>");
    assertThat(run(extension, Map.of("prefix", "11"))).containsExactly("x 02");
    assertThat(run(extension, Map.of("prefix", "9"))).isEmpty();
    assertThat(run(extension, Map.of("prefix", "("))).isEmpty();
  }

  @Test
  void whatIsDialledCannotBecomeAReference() {
    String extension =
        extension(
            "<condition field='destination_number' expression='^x(.*)$'>"
                + "<action application='set' data='dialled=$1'/></condition>");
    for (String dialled : List.of("${secret}", "\\${secret}", "a)}${secret}", "$1${0}")) {
      String call = "x" + dialled;
      List<String> actions = run(extension, Map.of("destination_number", call));
      assertThat(actions).hasSize(1);
      assertThat(
              new ReferenceExpander()
                  .expand(actions.get(0), Fields.of(Map.of("secret", "revealed"))))
          .isEqualTo("set dialled=" + dialled);
    }
  }

  @Test
  void textOfAnActionIsItsData() {
    assertThat(
            run(
                extension("<condition><action application='log'>INFO x</action></condition>"),
                Map.of()))
        .containsExactly("log INFO x");
  }
}
