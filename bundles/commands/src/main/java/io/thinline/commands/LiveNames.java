package io.thinline.commands;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.directory.DirectoryService;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Names that operators type, for completion. Any thread. */
@Component(service = LiveNames.class, immediate = true)
public final class LiveNames {
  private final Interfaces interfaces;
  private volatile @Nullable ConfigService configService;
  private volatile @Nullable DirectoryService directoryService;

  @Activate
  public LiveNames(@Reference Interfaces interfaces) {
    this.interfaces = interfaces;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigService(ConfigService service) {
    configService = service;
  }

  public void unbindConfigService(ConfigService service) {
    configService = configService == service ? null : configService;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDirectoryService(DirectoryService service) {
    directoryService = service;
  }

  public void unbindDirectoryService(DirectoryService service) {
    directoryService = directoryService == service ? null : directoryService;
  }

  /** Dial strings of all lines of all profiles, behind the variables that are typed already. */
  public List<String> dialStrings(String typed) {
    int variables = typed.lastIndexOf('}') + 1;
    String before = typed.substring(0, variables);
    return Fitting.to(
        typed,
        profiles()
            .flatMap(
                profile -> numbers().map(number -> before + "skinny/" + profile + "/" + number)));
  }

  /** Numbers of lines and, behind {@code &}, applications. */
  public List<String> destinations(String typed) {
    return typed.startsWith("&")
        ? Fitting.to(typed, interfaces.names("application").stream().map(name -> "&" + name + "("))
        : Fitting.to(typed, numbers());
  }

  public List<String> numbers(String typed) {
    return Fitting.to(typed, numbers());
  }

  public List<String> applications(String typed) {
    return Fitting.to(typed, interfaces.names("application"));
  }

  public List<String> dialplans(String typed) {
    return Fitting.to(typed, interfaces.names("dialplan"));
  }

  public List<String> contexts(String typed) {
    ConfigService service = configService;
    return service == null
        ? List.of()
        : Fitting.to(
            typed, service.current().section("dialplan").stream().flatMap(LiveNames::named));
  }

  private static Stream<String> named(ConfigElement dialplan) {
    return dialplan
        .children("context")
        .flatMap(context -> context.attribute("name").stream())
        .map(ConfigValue::text);
  }

  private Stream<String> profiles() {
    ConfigService service = configService;
    return service == null
        ? Stream.of()
        : Stream.of(service.current())
            .map(Configuration::profiles)
            .flatMap(List::stream)
            .map(SkinnyProfile::name);
  }

  private Stream<String> numbers() {
    DirectoryService directory = directoryService;
    return directory == null
        ? Stream.of()
        : directory.domains().stream().flatMap(domain -> directory.lines(domain).stream());
  }
}
