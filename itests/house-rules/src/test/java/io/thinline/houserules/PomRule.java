package io.thinline.houserules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** A bundle's pom depends on what the table allows, so that a forbidden import does not compile. */
final class PomRule {
  /** Managed in the parent with scope test. */
  private static final Set<String> TEST_SUPPORT = Set.of("testkit");

  private PomRule() {}

  static List<String> breaches(String name, String pom) {
    Room room = House.room(name).orElseThrow();
    List<String> breaches = new ArrayList<>();
    for (Element list : Xml.children(Xml.parse(pom), "dependencies")) {
      for (Element dependency : Xml.children(list, "dependency")) {
        String group = Xml.text(dependency, "groupId");
        String artifact = Xml.text(dependency, "artifactId");
        boolean test = Xml.text(dependency, "scope").equals("test");
        if (group.equals(House.ROOT)
            && !test
            && !TEST_SUPPORT.contains(artifact)
            && !room.mayImport().contains(artifact)) {
          breaches.add(name + ": its pom depends on " + artifact);
        }
        if (group.startsWith("org.apache.karaf") && !test && !name.equals(House.KARAF_FACE)) {
          breaches.add(name + ": its pom depends on Karaf's " + artifact);
        }
      }
    }
    return breaches;
  }
}
