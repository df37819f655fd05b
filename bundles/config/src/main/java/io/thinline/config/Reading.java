package io.thinline.config;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.config.directory.DirectoryIndex;
import io.thinline.config.directory.DirectoryReader;
import io.thinline.config.profile.ProfileReader;
import io.thinline.config.tree.Limits;
import io.thinline.config.tree.Problems;
import io.thinline.config.tree.Sections;
import io.thinline.config.tree.SystemVariables;
import io.thinline.config.tree.TreeReader;
import io.thinline.config.tree.Variables;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What one look at a configuration folder gave.
 *
 * @param broken true when a file could not be read at all: good enough to start with, not to
 *     replace a good one
 */
public record Reading(
    Path folder,
    Map<String, ConfigElement> sections,
    Map<String, String> variables,
    List<SkinnyProfile> profiles,
    DirectoryIndex directory,
    List<ConfigProblem> problems,
    boolean broken) {

  /** Reads a folder. Blocks: off the call thread. */
  public static Reading of(Path folder, Properties system) {
    Path conf = folder.toAbsolutePath().normalize();
    Map<String, String> overrides = SystemVariables.overrides(system);
    Variables variables =
        new Variables(SystemVariables.defaults(conf, system, overrides), overrides);
    Problems problems = new Problems();
    TreeReader reader = new TreeReader(conf, variables, problems, Limits.DEFAULT);
    if (!reader.folderExists()) {
      problems.broken("there is no configuration folder " + conf);
    }
    Map<String, ConfigElement> sections = Sections.read(reader);
    DirectoryIndex directory = new DirectoryReader(problems).read(section(sections, "directory"));
    ProfileReader profileReader = new ProfileReader(variables.get("domain", ""), problems);
    List<SkinnyProfile> profiles = profileReader.read(section(sections, "configuration"));
    List<String> contexts = contexts(section(sections, "dialplan"));
    profiles.forEach(profile -> profileReader.check(profile, directory.domains(), contexts));
    return new Reading(
        conf, sections, variables.all(), profiles, directory, problems.list(), problems.isBroken());
  }

  Configuration configuration(long generation) {
    return new Configuration(generation, sections, variables, profiles, problems);
  }

  private static ConfigElement section(Map<String, ConfigElement> sections, String name) {
    ConfigElement section = sections.get(name);
    if (section == null) {
      throw new IllegalStateException("no section " + name);
    }
    return section;
  }

  private static List<String> contexts(ConfigElement dialplan) {
    return dialplan.children("context").map(context -> context.attribute("name", "")).toList();
  }
}
