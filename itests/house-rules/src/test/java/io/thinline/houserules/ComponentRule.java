package io.thinline.houserules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Between capabilities nothing is static: every reference to a service of another bundle comes and
 * goes while the component lives, by a bind method named after what it binds. Only spine's services
 * may be injected into the constructor. Components are immediate, or made per bundle.
 */
final class ComponentRule {
  private ComponentRule() {}

  static List<String> breaches(String room, String xml) {
    Element component = Xml.parse(xml);
    List<String> breaches = new ArrayList<>();
    if (!isImmediate(component) && !isMadePerUser(component)) {
      breaches.add("is neither immediate nor a service factory");
    }
    for (Element reference : Xml.children(component, "reference")) {
      String service = reference.getAttribute("interface");
      Optional<String> owner = House.roomOf(service);
      if (owner.isPresent()
          && !owner.get().equals(room)
          && !House.FLOOR_SERVICES.contains(service)) {
        for (String breach : breachesOf(reference, service)) {
          breaches.add("reference to " + service + " " + breach);
        }
      }
    }
    String name = component.getAttribute("name");
    return breaches.stream().map(breach -> room + ": " + name + " " + breach).toList();
  }

  private static boolean isImmediate(Element component) {
    return component.getAttribute("immediate").equals("true");
  }

  private static boolean isMadePerUser(Element component) {
    return Xml.children(component, "service").stream()
        .anyMatch(service -> Set.of("bundle", "prototype").contains(service.getAttribute("scope")));
  }

  private static List<String> breachesOf(Element reference, String service) {
    List<String> breaches = new ArrayList<>();
    if (!reference.getAttribute("policy").equals("dynamic")) {
      breaches.add("is not dynamic");
    }
    if (!reference.getAttribute("policy-option").equals("greedy")) {
      breaches.add("is not greedy");
    }
    if (!Set.of("0..1", "0..n").contains(reference.getAttribute("cardinality"))) {
      breaches.add("is mandatory");
    }
    String bind = reference.getAttribute("bind");
    if (!isNamedAfter(bind, service)) {
      breaches.add("is bound by '" + bind + "', which does not name it");
    }
    if (!reference.getAttribute("unbind").equals("un" + bind)) {
      breaches.add("is not unbound by 'un" + bind + "'");
    }
    return breaches;
  }

  /**
   * Good names are bindDialplan, bindConfig (for ConfigService), bindEndpointProviders and, where a
   * target filter chooses one of several, bindPlainFormat (for EventFormat).
   */
  private static boolean isNamedAfter(String bind, String service) {
    if (!bind.startsWith("bind") || bind.length() == "bind".length()) {
      return false;
    }
    String noun = bind.substring("bind".length());
    String singular = noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    String simple = service.substring(service.lastIndexOf('.') + 1);
    String kind = lastWord(simple);
    return simple.contains(noun)
        || simple.contains(singular)
        || (!kind.equals("Service") && lastWord(singular).equals(kind));
  }

  private static String lastWord(String camelCase) {
    int start = camelCase.length() - 1;
    while (start > 0 && !Character.isUpperCase(camelCase.charAt(start))) {
      start--;
    }
    return camelCase.substring(Math.max(0, start));
  }
}
