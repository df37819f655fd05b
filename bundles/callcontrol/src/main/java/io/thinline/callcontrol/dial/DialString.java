package io.thinline.callcontrol.dial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whom to ring, as FreeSWITCH writes it: branches between {@code :_:} go on side by side; in each,
 * {@code |} separates who is tried one after another and {@code ,} who is rung at once. {@code <>}
 * sets variables for all branches, {@code {}} for a branch, {@code []} for a target.
 *
 * @param branches at least one
 */
public record DialString(List<Branch> branches) {
  private static final String ENTERPRISE = ":_:";

  /** Attempts one after another, each with at least one target. */
  public record Branch(Map<String, String> variables, List<List<Target>> attempts) {}

  /** An address, {@code scheme/rest}, and what its leg is given. */
  public record Target(Map<String, String> variables, String address) {}

  /**
   * Reads a dial string.
   *
   * @throws IllegalArgumentException with words for the operator when there is nothing to ring, or
   *     more than can be read
   */
  public static DialString parse(String text) {
    DialStringText all = new DialStringText(text.strip(), text);
    Map<String, String> common = all.takeVariables('<', '>');
    List<Branch> branches = new ArrayList<>();
    for (String branch : all.splitRest(ENTERPRISE)) {
      branches.add(branch(new DialStringText(branch.strip(), text), common));
    }
    return new DialString(List.copyOf(branches));
  }

  /**
   * The same without targets that are nothing: a function of a module that is not here expands to
   * an empty text. What is left is empty when all are.
   */
  public static String withoutEmptyTargets(String text) {
    DialStringText targets = new DialStringText(text.strip(), text);
    targets.takeVariables('<', '>');
    targets.takeVariables('{', '}');
    String variables = text.strip().substring(0, text.strip().length() - targets.rest().length());
    String rest =
        targets.splitRest(",").stream()
            .map(String::strip)
            .filter(target -> !target.isEmpty())
            .collect(Collectors.joining(","));
    return rest.isEmpty() ? "" : variables + rest;
  }

  private static Branch branch(DialStringText branch, Map<String, String> common) {
    Map<String, String> variables = new LinkedHashMap<>(common);
    variables.putAll(branch.takeVariables('{', '}'));
    List<List<Target>> attempts = new ArrayList<>();
    for (String attempt : branch.splitRest("|")) {
      List<Target> targets = new ArrayList<>();
      for (String target : new DialStringText(attempt, branch.whole()).splitRest(",")) {
        targets.add(target(new DialStringText(target.strip(), branch.whole())));
      }
      attempts.add(List.copyOf(targets));
    }
    return new Branch(Map.copyOf(variables), List.copyOf(attempts));
  }

  private static Target target(DialStringText target) {
    Map<String, String> variables = target.takeVariables('[', ']');
    String address = target.rest();
    if (address.isEmpty()) {
      throw new IllegalArgumentException(
          "\""
              + target.whole()
              + "\" has an empty target; write scheme/address, such as skinny/internal/1101");
    }
    return new Target(Map.copyOf(variables), address);
  }
}
