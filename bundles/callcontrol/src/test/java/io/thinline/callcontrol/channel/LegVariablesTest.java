package io.thinline.callcontrol.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Variables whose past is known. */
class LegVariablesTest {
  private final LegVariables variables = new LegVariables();

  @Provide
  Arbitrary<List<Integer>> changes() {
    return Arbitraries.integers().between(0, 99).list().ofMaxSize(600);
  }

  /** Each number sets one of ten variables to one of nine values, or takes it away. */
  @Property(tries = 200)
  void howTheyWereAtAnyMomentStaysKnown(@ForAll("changes") List<Integer> changes) {
    LegVariables changing = new LegVariables();
    Map<String, String> now = new LinkedHashMap<>();
    List<VariablesAt> known = new ArrayList<>();
    List<Map<String, String>> expected = new ArrayList<>();
    for (int change : changes) {
      String name = "v" + change % 10;
      int value = change / 10;
      if (value == 0) {
        changing.unset(name);
        now.remove(name);
      } else {
        changing.set(name, Integer.toString(value));
        now.put(name, Integer.toString(value));
      }
      known.add(changing.known());
      expected.add(Map.copyOf(now));
    }
    for (int i = 0; i < known.size(); i++) {
      VariablesAt at = known.get(i);
      assertThat(at.all()).isEqualTo(expected.get(i));
      expected.get(i).forEach((name, value) -> assertThat(at.get(name)).isEqualTo(value));
      assertThat(at.get("nobody")).isNull();
    }
  }

  @Test
  void nothingIsCopiedAsLongAsNothingChanges() {
    variables.set("tree", "oak");
    VariablesAt known = variables.known();
    variables.set("tree", "oak");
    variables.unset("bush");

    assertThat(variables.known()).isSameAs(known);
    variables.set("tree", "elm");
    assertThat(variables.known()).isNotSameAs(known);
    assertThat(known.get("tree")).isEqualTo("oak");
  }

  @Test
  void theyAreToldInTheOrderInWhichTheyWereSetLast() {
    variables.set("one", "1");
    variables.set("two", "2");
    variables.set("one", "again");

    assertThat(variables.known().all().keySet()).containsExactly("two", "one");
  }

  @Test
  void whatTheOtherPartyBroughtAlongIsNotTakenOver() {
    LegVariables caller = new LegVariables();
    caller.bring(Map.of("domain_name", "pbx.example"));
    caller.set("tree", "oak");
    variables.takeOver(caller);

    assertThat(variables.known().all()).isEqualTo(Map.of("tree", "oak"));
  }
}
