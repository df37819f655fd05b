package io.thinline.houserules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules over classes. The root package is an argument, so that tests can break them elsewhere. */
final class Architecture {
  private static final Set<Class<?>> MUTABLE =
      Set.of(
          Collection.class,
          Map.class,
          StringBuilder.class,
          ThreadLocal.class,
          java.util.concurrent.Executor.class,
          java.util.concurrent.locks.Lock.class);

  private Architecture() {}

  /** Classes of a bundle depend on its own packages and on those of the bundles it may import. */
  static List<ArchRule> rooms(String root) {
    List<ArchRule> rules = new ArrayList<>();
    for (Room room : House.ROOMS) {
      String[] forbidden =
          House.ROOMS.stream()
              .map(Room::name)
              .filter(other -> !room.maySee(other))
              .map(other -> root + "." + other + "..")
              .toArray(String[]::new);
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(root + "." + room.name() + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(forbidden)
              .allowEmptyShould(true));
    }
    return rules;
  }

  /** Packages of api depend downwards only. */
  static List<ArchRule> apiHeights(String root) {
    List<ArchRule> rules = new ArrayList<>();
    House.API_HEIGHTS.forEach(
        (name, height) -> {
          List<String> above = new ArrayList<>(List.of(root + ".api.command.."));
          House.API_HEIGHTS.forEach(
              (other, itsHeight) -> {
                if (itsHeight >= height && !other.equals(name)) {
                  above.add(root + ".api." + other + "..");
                }
              });
          rules.add(inPackage(root + ".api." + name + "..", above));
        });
    List<String> all =
        House.API_HEIGHTS.keySet().stream().map(n -> root + ".api." + n + "..").toList();
    rules.add(inPackage(root + ".api.command..", all));
    return rules;
  }

  private static ArchRule inPackage(String inside, List<String> forbidden) {
    return noClasses()
        .that()
        .resideInAPackage(inside)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.toArray(String[]::new))
        .allowEmptyShould(true);
  }

  static ArchRule onlyOneKnowsKaraf(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + "." + House.KARAF_FACE + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.karaf..")
        .allowEmptyShould(true);
  }

  static ArchRule nobodySleeps() {
    return noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .allowEmptyShould(true);
  }

  static ArchRule namesSayWhatAThingIs() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Impl|Util|Utils)(\\$.*)?")
        .allowEmptyShould(true);
  }

  static ArchRule nothingStaticChanges() {
    return fields()
        .that()
        .areStatic()
        .and(DescribedPredicate.not(SYNTHETIC))
        .should(NOT_CHANGE)
        .allowEmptyShould(true);
  }

  /** Every class is where a room of the table is. */
  static ArchRule everyClassHasARoom(String root) {
    String[] rooms =
        House.ROOMS.stream().map(room -> root + "." + room.name() + "..").toArray(String[]::new);
    return classes().should().resideInAnyPackage(rooms);
  }

  private static final DescribedPredicate<JavaField> SYNTHETIC =
      DescribedPredicate.describe(
          "synthetic", field -> field.getModifiers().contains(JavaModifier.SYNTHETIC));

  private static final ArchCondition<JavaField> NOT_CHANGE =
      new ArchCondition<>("not change") {
        @Override
        public void check(JavaField field, ConditionEvents events) {
          if (changes(field)) {
            events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
          }
        }
      };

  private static boolean changes(JavaField field) {
    Set<JavaModifier> modifiers = field.getModifiers();
    JavaClass type = field.getRawType();
    if (!modifiers.contains(JavaModifier.FINAL)) {
      return true;
    }
    if (type.isArray()) {
      return !modifiers.contains(JavaModifier.PRIVATE);
    }
    return type.getPackageName().equals("java.util.concurrent.atomic")
        || (isImplementation(type) && MUTABLE.stream().anyMatch(type::isAssignableTo));
  }

  /**
   * Map.of() and its like are declared by interface; a HashMap in a constant is declared as one.
   */
  private static boolean isImplementation(JavaClass type) {
    return !type.isInterface() || type.getPackageName().startsWith("java.util.concurrent");
  }
}
