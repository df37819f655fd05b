package io.thinline.shell.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.osgi.framework.dto.BundleDTO;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** What is found, from what there is. What a framework tells is tested in Karaf. */
class DoctorTest {

  @Test
  void whenNothingIsWrongItSaysSoAndSucceeds() {
    CommandResult result = DoctorCommand.report(List.of(), "all well");
    assertThat(result.succeeded()).isTrue();
    assertThat(result.text()).isEqualTo("all well");
  }

  @Test
  void aNoteDoesNotMakeItFail() {
    CommandResult result =
        DoctorCommand.report(List.of(Finding.note("no mwi", "feature:install mwi")), "all well");
    assertThat(result.succeeded()).isTrue();
    assertThat(result.text()).isEqualTo("all well\nTo be known\n  no mwi\n    feature:install mwi");
  }

  @Test
  void whatIsWrongMakesItFailAndIsDataToo() {
    CommandResult result =
        DoctorCommand.report(
            List.of(Finding.wrong("x is stopped", "bundle:start x"), Finding.note("y", "z")),
            "all well");
    assertThat(result.succeeded()).isFalse();
    assertThat(result.text())
        .startsWith("1 thing is wrong\n  x is stopped\n    bundle:start x\nTo be known\n");
    assertThat(result.data().orElseThrow())
        .isEqualTo(
            new CommandData.Table(
                List.of("Weight", "Finding", "Remedy"),
                List.of(
                    List.of("wrong", "x is stopped", "bundle:start x"),
                    List.of("note", "y", "z"))));
  }

  @Test
  void twoOfOneNameAreFoundAndTheirBundlesNamed() {
    List<Offer> offers =
        List.of(
            new Offer("DialplanApplication", "answer", "io.thinline.callcontrol"),
            new Offer("DialplanApplication", "bridge", "io.thinline.callcontrol"),
            new Offer("DialplanApplication", "answer", "io.thinline.extra"),
            new Offer("ApiCommand", "answer", "io.thinline.commands"),
            new Offer("MediaService", "", "io.thinline.media"));
    assertThat(new Doubles(() -> offers).findings())
        .containsExactly(
            Finding.wrong(
                "there are 2 of the DialplanApplication answer, from io.thinline.callcontrol and"
                    + " io.thinline.extra",
                "bundle:stop the one of them that is not wanted"));
  }

  @Test
  void aServiceThatIsMissingIsStartedOrInstalled() {
    Set<String> all = Missing.NEEDS.stream().map(Missing.Need::service).collect(Collectors.toSet());
    Set<String> without = new TreeSet<>(all);
    without.remove("io.thinline.api.dialplan.Dialplan");
    assertThat(new Missing(() -> all, Set::of).findings()).isEmpty();
    assertThat(new Missing(() -> without, Set::of).findings())
        .extracting(Finding::remedy)
        .containsExactly("feature:install thinline-dialplan");
    assertThat(new Missing(() -> without, () -> Set.of("io.thinline.dialplan")).findings())
        .containsExactly(
            Finding.wrong(
                "there is no Dialplan: every call hears reorder tone",
                "bundle:restart io.thinline.dialplan"));
  }

  @Test
  void aComponentSaysWhatItWaitsFor() {
    ComponentDescriptionDTO component = component();
    ReferenceDTO reference = new ReferenceDTO();
    reference.name = "Clock";
    reference.interfaceName = "io.thinline.api.time.Clock";
    reference.target = "(kind=wall)";
    component.references = new ReferenceDTO[] {reference};
    ComponentConfigurationDTO instance = new ComponentConfigurationDTO();
    instance.state = ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
    UnsatisfiedReferenceDTO missing = new UnsatisfiedReferenceDTO();
    missing.name = "Clock";
    instance.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {missing};
    assertThat(Components.of(component, instance))
        .extracting(Finding::what)
        .containsExactly(
            "io.thinline.x.Y waits for a service io.thinline.api.time.Clock with (kind=wall)");
  }

  @Test
  void aComponentThatFailedSaysWhy() {
    ComponentConfigurationDTO instance = new ComponentConfigurationDTO();
    instance.state = ComponentConfigurationDTO.FAILED_ACTIVATION;
    instance.failure = "java.net.BindException: in use\n\tat x";
    assertThat(Components.of(component(), instance))
        .extracting(Finding::what)
        .containsExactly("io.thinline.x.Y could not start: java.net.BindException: in use");
    instance.state = ComponentConfigurationDTO.ACTIVE;
    assertThat(Components.of(component(), instance)).isEmpty();
  }

  private static ComponentDescriptionDTO component() {
    ComponentDescriptionDTO component = new ComponentDescriptionDTO();
    component.name = "io.thinline.x.Y";
    component.bundle = new BundleDTO();
    component.bundle.symbolicName = "io.thinline.x";
    return component;
  }
}
