package io.thinline.scenario.walk;

import java.util.List;

/**
 * A walk: the phones there are, and what happens.
 *
 * @param phones how many
 * @param first where in the directory they begin
 * @param model where in the list of models they begin
 */
record Walk(int phones, int first, int model, List<Action> actions) {

  /** Each action in a line of its own. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(phones + " phones from " + first + ", models from " + model);
    actions.forEach(action -> text.append("\n  ").append(action));
    return text.toString();
  }
}
