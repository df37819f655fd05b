package io.thinline.dialplan;

import static io.thinline.dialplan.TestDialplan.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.Cause;
import io.thinline.api.dialplan.DialplanAction;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {
  private static List<String> actions(Route route) {
    assertThat(route).isInstanceOf(Route.Actions.class);
    return ((Route.Actions) route)
        .actions().stream()
            .map(action -> (action.application() + " " + action.data()).strip())
            .toList();
  }

  private static List<String> actions(String extensions, Fields fields) {
    return actions(TestDialplan.ofDefault(extensions).dialplan.route("default", fields));
  }

  private static String extension(String attributes, String body) {
    return "<extension name=\"" + attributes + ">" + body + "</extension>\n";
  }

  private static String when(String expression, String attributes, String body) {
    return "<condition field=\"destination_number\" expression=\""
        + expression
        + "\" "
        + attributes
        + ">"
        + body
        + "</condition>";
  }

  private static String run(String application) {
    return "<action application=\"" + application + "\"/>";
  }

  private static String otherwise(String application) {
    return "<anti-action application=\"" + application + "\"/>";
  }

  @Test
  void theFirstExtensionThatMatchesDecides() {
    TestDialplan test =
        TestDialplan.ofDefault(
            extension("a\"", when("^2", "", run("no")))
                + extension(
                    "b\"",
                    when(
                        "^(11[01][0-9])$",
                        "",
                        "<action application=\"bridge\""
                            + " data=\"skinny/internal/${destination_number} $1\"/>"))
                + extension("c\"", when("^1", "", run("never"))));
    Route route = test.dialplan.route("default", number("1102"));
    assertThat(actions(route)).containsExactly("bridge skinny/internal/${destination_number} 1102");
    assertThat(((Route.Actions) route).extensions()).containsExactly("b");
    DialplanAction action = ((Route.Actions) route).actions().get(0);
    assertThat(action.location().toString()).isEqualTo("dialplan.xml:3");
  }

  @Test
  void anExtensionThatContinuesLeavesTheHuntOpen() {
    assertThat(
            actions(
                extension("a\" continue=\"true\"", when("^1", "", run("first")))
                    + extension("b\" continue=\"true\"", when("^2", "", run("no")))
                    + extension("c\"", when("^1", "", run("second")))
                    + extension("d\"", when("^1", "", run("never"))),
                number("1")))
        .containsExactly("first", "second");
  }

  @Test
  void nothingMatches() {
    TestDialplan test = TestDialplan.ofDefault(extension("a\"", when("^2", "", run("no"))));
    assertThat(test.dialplan.route("default", number("1"))).isEqualTo(new Route.NoMatch());
  }

  @Test
  void anExtensionWithoutActionsIsNoRoute() {
    TestDialplan test =
        TestDialplan.ofDefault(
            extension("a\"", when("^1", "", "")) + extension("b\"", when("^1", "", run("never"))));
    assertThat(test.dialplan.route("default", number("1"))).isEqualTo(new Route.NoMatch());
  }

  @Test
  void aMissingContextIsAFailureInWords() {
    TestDialplan test = TestDialplan.ofDefault("");
    assertThat(test.dialplan.route("defualt", number("1")))
        .isEqualTo(
            new Route.Failed(
                Cause.NORMAL_TEMPORARY_FAILURE,
                "the dialplan has no context \"defualt\"; there are default"));
  }

  @Test
  void theContextGlobalStandsInForAMissingOne() {
    TestDialplan test =
        TestDialplan.of(
            "<context name=\"global\">"
                + extension("a\"", when("", "", run("here")))
                + "</context>");
    assertThat(actions(test.dialplan.route("other", number("1")))).containsExactly("here");
  }

  @ParameterizedTest
  @CsvSource({
    // break, first holds, second holds, applications run
    "on-false, true, true, one two",
    "on-false, true, false, one no-two",
    "on-false, false, true, no-one",
    "on-true, true, true, one",
    "on-true, false, true, no-one two",
    "always, true, true, one",
    "always, false, true, no-one",
    "never, true, true, one two",
    "never, false, true, no-one two",
    "never, false, false, no-one no-two"
  })
  void aBreakDecidesWhetherTheNextConditionIsLookedAt(
      String breaks, boolean first, boolean second, String run) {
    String extension =
        extension(
            "a\"",
            when(first ? "^1" : "^2", "break=\"" + breaks + "\"", run("one") + otherwise("no-one"))
                + when(second ? "^1" : "^2", "", run("two") + otherwise("no-two")));
    assertThat(actions(extension, number("1"))).containsExactly(run.split(" ", -1));
  }

  @Test
  void conditionsWithoutAntiActionsMustAllHold() {
    String two = when("^1", "", "") + when("2$", "", run("both"));
    String next = extension("next\"", when("", "", run("next")));
    assertThat(actions(extension("a\"", two) + next, number("12"))).containsExactly("both");
    assertThat(actions(extension("a\"", two) + next, number("13"))).containsExactly("next");
    assertThat(actions(extension("a\"", two) + next, number("02"))).containsExactly("next");
  }

  @Test
  void actionsOfAConditionThatHeldStayWhenALaterOneFailsAsInFreeSwitch() {
    assertThat(
            actions(
                extension("a\"", when("^1", "", run("kept")) + when("^2", "", run("no")))
                    + extension("b\"", when("^1", "", run("next"))),
                number("1")))
        .containsExactly("kept", "next");
  }

  @Test
  void aConditionWithoutAFieldAlwaysHolds() {
    assertThat(actions(extension("a\"", "<condition>" + run("yes") + "</condition>"), number("1")))
        .containsExactly("yes");
  }

  @Test
  void aFieldMayBeAVariableOfTheCallOrOfTheConfigurationOrSeveralInAText() {
    String body =
        "<condition field=\"${x}/${global_var}/${unset}\" expression=\"^(.*)$\"><action"
            + " application=\"is\" data=\"$1\"/></condition>";
    assertThat(actions(extension("a\"", body), number("1", "x", "X")))
        .containsExactly("is X/from vars/");
    assertThat(
            actions(
                extension("a\"", body),
                Fields.of(Map.of("x", "X", "global_var", "own", "unset", "set"))))
        .containsExactly("is X/own/set");
  }

  @ParameterizedTest
  @CsvSource({
    "^(1)(2)?(3)$, 13, $1-$2-$3-$4-$0, 1--3--13",
    "^1(.*)$, 12, $$1 $x ${destination_number} $1, $2 $x ${destination_number} 2",
    "^12$, 12, $1, $1",
    "(?<a>1), 1, ${a}$1, ${a}1",
    "/^(ABC)$/i, abc, $1, abc"
  })
  void capturesAreFilledIn(String expression, String dialled, String data, String filled) {
    String body =
        when(
            expression.replace("<", "&lt;"),
            "",
            "<action application=\"x\" data=\"" + data + "\"/>");
    assertThat(actions(extension("a\"", body), number(dialled))).containsExactly("x " + filled);
  }

  @Test
  void aBacktrackingExpressionFailsTheRouteWithItsPlaceAndHoldsNobody() {
    TestDialplan test =
        TestDialplan.ofDefault(
            extension("ok\"", when("^2$", "", run("fine")))
                + extension("evil\"", when("^(([0-9]+)+)+#$", "", run("no"))));
    Route route = test.dialplan.route("default", number("1".repeat(60)));
    assertThat(route).isInstanceOf(Route.Failed.class);
    assertThat(((Route.Failed) route).cause()).isEqualTo(Cause.EXCHANGE_ROUTING_ERROR);
    assertThat(((Route.Failed) route).reason())
        .startsWith("dialplan.xml:3: the expression backtracks too much");
    assertThat(actions(test.dialplan.route("default", number("2")))).containsExactly("fine");
  }

  @Test
  void anExpressionThatRecursesTooDeepFailsTheRouteOnly() {
    TestDialplan test =
        TestDialplan.ofDefault(extension("deep\"", when("^(1|2)*$", "", run("no"))));
    assertThat(test.dialplan.route("default", number("1".repeat(90_000))))
        .isInstanceOf(Route.Failed.class);
  }

  @Test
  void manyExpressionsTogetherHaveABudgetToo() {
    StringBuilder extensions = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      extensions.append(extension("e" + i + "\"", when("[0-9]{1,90}[0-9]*#" + i, "", run("no"))));
    }
    TestDialplan test = TestDialplan.ofDefault(extensions.toString());
    assertThat(test.dialplan.route("default", number("1".repeat(60))))
        .isInstanceOf(Route.Failed.class);
  }

  @Test
  void aNewConfigurationReplacesTheDialplanAsAWhole() {
    TestDialplan test = TestDialplan.ofDefault(extension("a\"", when("", "", run("old"))));
    test.dialplan.configurationChanged(
        test.configuration(
            "<context name=\"default\">"
                + extension("a\"", when("", "", run("new")))
                + "</context>"));
    test.callThread.run();
    assertThat(actions(test.dialplan.route("default", number("1")))).containsExactly("new");
  }

  @Test
  void theLastOfTwoConfigurationsInARowWins() {
    TestDialplan test = TestDialplan.ofDefault("");
    List<String> names = new ArrayList<>(List.of("first", "second"));
    for (String name : names) {
      test.dialplan.configurationChanged(test.configuration("<context name=\"" + name + "\"/>"));
    }
    test.callThread.run();
    assertThat(test.dialplan.dialplan().contexts()).containsExactly("second");
  }

  @Test
  void theDialplanStaysWhenTheConfigurationServiceGoes() {
    TestDialplan test = TestDialplan.ofDefault(extension("a\"", when("", "", run("still"))));
    test.dialplan.unbindConfigService(test.service(test.configuration("")));
    assertThat(actions(test.dialplan.route("default", number("1")))).containsExactly("still");
  }

  @Test
  void withoutAConfigurationThereIsNoContext() {
    assertThat(new TestDialplan().dialplan.route("default", number("1")))
        .isEqualTo(
            new Route.Failed(
                Cause.NORMAL_TEMPORARY_FAILURE, "the dialplan has no context \"default\""));
  }

  @Test
  void aFieldThatIsNotSetIsEmpty() {
    assertThat(actions(extension("a\"", when("^$", "", run("yes"))), Fields.of(Map.of())))
        .containsExactly("yes");
  }
}
