package io.thinline.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each rule, broken. */
class RulesCanFailTest {
  private static final String FIXTURE = "io.thinline.houserules.fixture";
  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURE);

  @Test
  void aForeignImportIsABreach() {
    assertThat(
            manifest(
                "Import-Package", "io.thinline.api.call;version=\"[0.1,1)\",io.thinline.skinny"))
        .containsExactly("dialplan: imports io.thinline.skinny, may import only [api]");
  }

  @Test
  void anImportOfKarafIsABreach() {
    assertThat(manifest("Import-Package", "org.apache.karaf.shell.api.action"))
        .containsExactly(
            "dialplan: imports org.apache.karaf.shell.api.action, only shell knows Karaf");
  }

  @Test
  void anExportOfAPrivateBundleIsABreach() {
    assertThat(manifest("Export-Package", "io.thinline.dialplan;uses:=\"a,b\";version=\"0.1.0\""))
        .containsExactly("dialplan: exports io.thinline.dialplan, but is no exporter");
  }

  @Test
  void anActivatorIsABreach() {
    assertThat(manifest("Bundle-Activator", "io.thinline.dialplan.Start"))
        .containsExactly("dialplan: has a header Bundle-Activator");
  }

  @Test
  void aWrongSymbolicNameIsABreach() {
    BundleJar jar = new BundleJar("sccp", Map.of("Bundle-SymbolicName", "sccp"), Map.of());
    assertThat(ManifestRule.breaches(jar))
        .containsExactly("sccp: its symbolic name is not io.thinline.sccp");
  }

  @Test
  void aStaticMandatoryReferenceIsABreach() {
    String reference =
        "<reference name='$000' interface='io.thinline.api.dialplan.Dialplan' parameter='0'/>";
    assertThat(component("immediate='true'", reference))
        .anyMatch(breach -> breach.endsWith("is not dynamic"))
        .anyMatch(breach -> breach.endsWith("is not greedy"))
        .anyMatch(breach -> breach.endsWith("is mandatory"))
        .anyMatch(breach -> breach.endsWith("does not name it"));
  }

  @Test
  void aBindMethodNamedAfterSomethingElseIsABreach() {
    assertThat(component("immediate='true'", dynamic("bindMedia")))
        .containsExactly(
            "skinny: s reference to io.thinline.api.dialplan.Dialplan is bound by 'bindMedia', which does not name it");
  }

  @Test
  void aDelayedComponentIsABreach() {
    assertThat(component("", dynamic("bindDialplan")))
        .containsExactly("skinny: s is neither immediate nor a service factory");
  }

  @Test
  void aDynamicReferenceAndAnInjectedCallThreadAreNot() {
    String callThread = "<reference interface='io.thinline.api.time.CallThread' parameter='0'/>";
    assertThat(component("immediate='true'", dynamic("bindDialplan") + callThread)).isEmpty();
  }

  @Test
  void aPomThatDependsOnASiblingIsABreach() {
    String pom =
        "<project><dependencies>"
            + dependency("io.thinline", "skinny", "")
            + dependency("io.thinline", "api", "")
            + dependency("io.thinline", "media", "<scope>test</scope>")
            + dependency("org.apache.karaf.shell", "core", "")
            + "</dependencies></project>";
    assertThat(PomRule.breaches("dialplan", pom))
        .containsExactly(
            "dialplan: its pom depends on skinny", "dialplan: its pom depends on Karaf's core");
  }

  @Test
  void aLockInCallCodeIsABreachAndTheWordInACommentIsNot() {
    assertThat(SourceRule.breaches("media", "A.java", "class A { synchronized void a() {} }"))
        .hasSize(1);
    assertThat(
            SourceRule.breaches(
                "media",
                "A.java",
                "/* not synchronized */ class A { String s = \"synchronized\"; }"))
        .isEmpty();
    assertThat(SourceRule.breaches("softphone", "A.java", "class A { synchronized void a() {} }"))
        .isEmpty();
  }

  @Test
  void aLongFileIsABreach() {
    assertThat(SourceRule.breaches("api", "A.java", "\n".repeat(SourceRule.LONGEST_FILE + 1)))
        .hasSize(1);
  }

  @Test
  void codeIsCountedWithoutCommentsAndBlanks() {
    assertThat(
            SourceRule.linesOfCode(
                "import one;\n// one\nint two;\n\n/* three\n four */\nint five;\n"))
        .isEqualTo(2);
  }

  @Test
  void aClassThatKnowsAnotherRoomIsABreach() {
    assertThat(breaches(Architecture.rooms(FIXTURE))).anyMatch(breach -> breach.contains("Screen"));
  }

  @Test
  void anApiPackageThatLooksUpIsABreach() {
    assertThat(breaches(Architecture.apiHeights(FIXTURE)))
        .singleElement()
        .asString()
        .contains("Ticks");
  }

  @Test
  void aClassThatKnowsKarafIsABreach() {
    assertThat(breaches(List.of(Architecture.onlyOneKnowsKaraf(FIXTURE))))
        .anyMatch(b -> b.contains("KarafFriend"));
  }

  @Test
  void sleepingIsABreach() {
    assertThat(breaches(List.of(Architecture.nobodySleeps()))).hasSize(1);
  }

  @Test
  void aNameThatSaysNothingIsABreach() {
    assertThat(breaches(List.of(Architecture.namesSayWhatAThingIs()))).hasSize(1);
  }

  @Test
  void staticStateIsABreachAndAConstantIsNot() {
    assertThat(breaches(List.of(Architecture.nothingStaticChanges())))
        .hasSize(2)
        .anyMatch(breach -> breach.contains("CALLS"))
        .anyMatch(breach -> breach.contains("last"));
  }

  @Test
  void aClassOutsideOfTheTableIsABreach() {
    assertThat(breaches(List.of(Architecture.everyClassHasARoom("io.thinline"))))
        .hasSize(BROKEN.size());
  }

  private static List<String> breaches(List<ArchRule> rules) {
    return rules.stream().flatMap(RulesCanFailTest::details).toList();
  }

  private static Stream<String> details(ArchRule rule) {
    return rule.evaluate(BROKEN).getFailureReport().getDetails().stream();
  }

  private static List<String> manifest(String header, String value) {
    Map<String, String> headers =
        Map.of("Bundle-SymbolicName", "io.thinline.dialplan", header, value);
    return ManifestRule.breaches(new BundleJar("dialplan", headers, Map.of()));
  }

  private static List<String> component(String attributes, String references) {
    String xml = "<component name='s' " + attributes + ">" + references + "</component>";
    return ComponentRule.breaches("skinny", xml);
  }

  private static String dynamic(String bind) {
    return "<reference interface='io.thinline.api.dialplan.Dialplan' cardinality='0..1' policy='dynamic'"
        + " policy-option='greedy' bind='"
        + bind
        + "' unbind='un"
        + bind
        + "'/>";
  }

  private static String dependency(String group, String artifact, String more) {
    return "<dependency><groupId>"
        + group
        + "</groupId><artifactId>"
        + artifact
        + "</artifactId>"
        + more
        + "</dependency>";
  }
}
