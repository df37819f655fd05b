package io.thinline.cdr;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import io.thinline.api.call.LegStatistics;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A leg that does what a test says; call control's own is in another bundle. */
final class PlayedLeg {
  private final Map<String, Object> answers = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();
  private final List<LegListener> listeners = new ArrayList<>();
  private final Leg leg =
      (Leg)
          Proxy.newProxyInstance(
              Leg.class.getClassLoader(),
              new Class<?>[] {Leg.class},
              (proxy, method, arguments) -> answer(method, arguments));

  PlayedLeg(String uuid, boolean inbound) {
    answers.put("uuid", uuid);
    answers.put("inbound", inbound);
    answers.put("endCause", Optional.empty());
    answers.put("statistics", Optional.empty());
    answers.put("bridged", Optional.empty());
  }

  Leg leg() {
    return leg;
  }

  PlayedLeg with(String name, String value) {
    variables.put(name, value);
    return this;
  }

  void bridgedTo(PlayedLeg other) {
    answers.put("bridged", Optional.of(other.leg));
  }

  void counted(LegStatistics statistics) {
    answers.put("statistics", Optional.of(statistics));
  }

  void ends(Cause cause) {
    answers.put("endCause", Optional.of(cause));
    tells(new LegEvent.Ended(cause, ""));
  }

  void tells(LegEvent event) {
    List.copyOf(listeners).forEach(listener -> listener.legEvent(leg, event));
  }

  int listeners() {
    return listeners.size();
  }

  private Object answer(Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "addListener" -> listeners.add((LegListener) arguments[0]);
      case "variable" -> Optional.ofNullable(variables.get((String) arguments[0]));
      case "removeListener" -> listeners.remove((LegListener) arguments[0]);
      default -> {
        if (!answers.containsKey(method.getName())) {
          throw new AssertionError("nobody may ask a leg for " + method.getName());
        }
        yield answers.get(method.getName());
      }
    };
  }
}
