package io.thinline.config;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigProblem;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.config.directory.DirectoryIndex;
import io.thinline.config.directory.DirectoryMerge;
import io.thinline.config.profile.ProfileReader;
import io.thinline.config.tree.Limits;
import io.thinline.config.tree.Problems;
import io.thinline.config.tree.Sections;
import io.thinline.config.tree.SystemVariables;
import io.thinline.config.tree.TreeReader;
import io.thinline.config.tree.Variables;
import io.thinline.config.watch.FolderState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What one look at a configuration folder gave.
 *
 * @param own problems that this bundle has found
 * @param judged problems that {@link io.thinline.api.config.ConfigCheck}s have found
 * @param broken true when a file could not be read at all: good enough to start with, not to
 *     replace a good one
 * @param files as they were before the first was read
 * @param settled true when they still were so after the last
 */
public record Reading(
    Path folder,
    Map<String, ConfigElement> sections,
    Map<String, String> variables,
    List<SkinnyProfile> profiles,
    DirectoryIndex directory,
    List<ConfigProblem> own,
    List<ConfigProblem> judged,
    boolean broken,
    FolderState files,
    boolean settled) {

  /** Reads a folder. Blocks: off the call thread. */
  public static Reading of(Path folder, Properties system) {
    return of(folder, system, List.of());
  }

  /** Reads a folder whose directory has other sources beside it. Blocks: off the call thread. */
  public static Reading of(Path folder, Properties system, List<DirectoryMerge.Source> sources) {
    Path conf = folder.toAbsolutePath().normalize();
    FolderState files = FolderState.of(conf);
    Map<String, String> overrides = SystemVariables.overrides(system);
    Variables variables =
        new Variables(SystemVariables.defaults(conf, system, overrides), overrides);
    Problems problems = new Problems();
    TreeReader reader = new TreeReader(conf, variables, problems, Limits.DEFAULT);
    if (!reader.folderExists()) {
      problems.broken("there is no configuration folder " + conf);
    }
    Map<String, ConfigElement> sections = Sections.read(reader);
    DirectoryIndex directory =
        DirectoryMerge.index(section(sections, "directory"), sources, problems);
    ProfileReader profileReader = new ProfileReader(variables.get("domain", ""), problems);
    List<SkinnyProfile> profiles = profileReader.read(section(sections, "configuration"));
    List<String> contexts = contexts(section(sections, "dialplan"));
    profiles.forEach(profile -> profileReader.check(profile, directory.domains(), contexts));
    return new Reading(
        conf,
        sections,
        variables.all(),
        profiles,
        directory,
        problems.list(),
        List.of(),
        problems.isBroken(),
        files,
        files.equals(FolderState.of(conf)));
  }

  /** All that is wrong, this bundle's findings first. */
  public List<ConfigProblem> problems() {
    return Stream.concat(own.stream(), judged.stream()).toList();
  }

  /** The same with what others have to say of it. */
  Reading judged(List<ConfigProblem> findings) {
    return new Reading(
        folder, sections, variables, profiles, directory, own, findings, broken, files, settled);
  }

  Configuration configuration(long generation) {
    return new Configuration(generation, sections, variables, profiles, problems());
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
