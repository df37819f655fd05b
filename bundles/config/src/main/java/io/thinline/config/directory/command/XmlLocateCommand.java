package io.thinline.config.directory.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Configuration;
import io.thinline.config.tree.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code xml_locate}: a part of the configuration in force, as FreeSWITCH prints it. */
@Component(service = ApiCommand.class, immediate = true, property = "name=xml_locate")
public final class XmlLocateCommand implements ApiCommand {
  private static final String ROOT = "root";
  private static final int WORDS = 4;

  private volatile @Nullable ConfigService configuration;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigService(ConfigService service) {
    configuration = service;
  }

  public void unbindConfigService(ConfigService service) {
    if (configuration == service) {
      configuration = null;
    }
  }

  @Override
  public String name() {
    return "xml_locate";
  }

  @Override
  public String description() {
    return "Prints a part of the configuration as XML, after pre-processing";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public String usage() {
    return """
        xml_locate root
        xml_locate <section>
        xml_locate <section> <tag> <attribute> <value>
        such as: xml_locate directory domain name example.com""";
  }

  @Override
  public List<String> complete(List<String> words) {
    ConfigService service = configuration;
    if (service == null || words.isEmpty()) {
      return List.of();
    }
    Configuration current = service.current();
    String typed = Completions.last(words);
    if (words.size() == 1) {
      return Completions.of(
          Stream.concat(Stream.of(ROOT), current.sections().keySet().stream().sorted()), typed);
    }
    List<ConfigElement> within =
        current.section(words.get(0)).map(ConfigElement::children).orElse(List.of());
    return switch (words.size()) {
      case 2 -> Completions.of(within.stream().map(ConfigElement::name), typed);
      case 3 ->
          Completions.of(
              tagged(within, words.get(1))
                  .flatMap(element -> element.attributes().keySet().stream()),
              typed);
      case 4 ->
          Completions.of(
              tagged(within, words.get(1))
                  .flatMap(element -> element.attribute(words.get(2)).stream())
                  .map(ConfigValue::text),
              typed);
      default -> List.of();
    };
  }

  private static Stream<ConfigElement> tagged(List<ConfigElement> elements, String tag) {
    return elements.stream().filter(element -> element.name().equals(tag));
  }

  @Override
  public CommandResult execute(CommandCall call) {
    ConfigService service = configuration;
    List<String> words = call.words();
    if (service == null) {
      return CommandResult.error("-ERR the configuration is not running");
    }
    if (words.size() != 1 && words.size() < WORDS) {
      return CommandResult.error("-Error bad args; usage:\n" + usage());
    }
    Configuration current = service.current();
    if (current.sections().isEmpty()) {
      return nothing("nothing is configured");
    }
    if (words.size() == 1 && words.get(0).equalsIgnoreCase(ROOT)) {
      return CommandResult.ok(XmlText.of(root(current)));
    }
    Optional<ConfigElement> section = current.section(words.get(0));
    if (section.isEmpty()) {
      return nothing("there is no section \"" + words.get(0) + "\", there are " + names(current));
    }
    if (words.size() == 1) {
      return CommandResult.ok(XmlText.of(named(words.get(0), section.get())));
    }
    String value = String.join(" ", words.subList(WORDS - 1, words.size()));
    return located(section.get(), words, value);
  }

  private static CommandResult located(ConfigElement section, List<String> words, String value) {
    SectionSearch search = new SectionSearch(words.get(1), words.get(2));
    Optional<ConfigElement> found = search.find(section, value);
    if (found.isPresent()) {
      return CommandResult.ok(XmlText.of(found.get()));
    }
    String near =
        Nearest.to(value, search.values())
            .map(name -> ", perhaps \"" + name + "\" is meant")
            .orElse("");
    return nothing(
        "section %s has no <%s %s=\"%s\">%s"
            .formatted(words.get(0), words.get(1), words.get(2), value, near));
  }

  private static CommandResult nothing(String why) {
    return CommandResult.error("can't find anything: " + why);
  }

  private static ConfigElement root(Configuration current) {
    ConfigElement first = current.sections().values().iterator().next();
    return new ConfigElement(
        "document",
        Map.of("type", new ConfigValue("freeswitch/xml", first.location())),
        current.sections().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> named(entry.getKey(), entry.getValue()))
            .toList(),
        "",
        first.location());
  }

  /** Sections that are made of folders have no attributes. */
  private static ConfigElement named(String name, ConfigElement section) {
    Map<String, ConfigValue> attributes =
        section.attributes().isEmpty()
            ? Map.of("name", new ConfigValue(name, section.location()))
            : section.attributes();
    return new ConfigElement(
        section.name(), attributes, section.children(), section.text(), section.location());
  }

  private static String names(Configuration current) {
    return String.join(", ", current.sections().keySet().stream().sorted().toList());
  }
}
