package io.thinline.config.shipped;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.config.ConfigurationFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code config:init}: writes the shipped configuration where files of it are missing. */
@Component(immediate = true, service = ApiCommand.class)
public final class ConfigInitCommand implements ApiCommand {
  private static final String WRITTEN = "written";

  private final ShippedRecord record;
  private volatile @Nullable ConfigurationFolder configuration;

  public ConfigInitCommand() {
    this(ShippedRecord.standard(System.getProperties()));
  }

  ConfigInitCommand(ShippedRecord record) {
    this.record = record;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigurationFolder(ConfigurationFolder folder) {
    configuration = folder;
  }

  public void unbindConfigurationFolder(ConfigurationFolder folder) {
    if (configuration == folder) {
      configuration = null;
    }
  }

  @Override
  public String name() {
    return "config:init";
  }

  @Override
  public String description() {
    return "Writes the shipped configuration where files of it are missing; never overwrites one";
  }

  @Override
  public Role role(List<String> words) {
    return Role.ADMINISTRATOR;
  }

  @Override
  public String usage() {
    return "config:init [folder]";
  }

  @Override
  public List<String> complete(List<String> words) {
    return List.of();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    ConfigurationFolder folder = configuration;
    if (folder == null) {
      return CommandResult.error("the configuration is not running");
    }
    if (call.words().size() > 1) {
      return CommandResult.error("usage: " + usage());
    }
    try {
      Path inUse = folder.folder();
      Path wanted = call.words().isEmpty() ? inUse : Path.of(call.words().get(0));
      Path target = wanted.toAbsolutePath().normalize();
      if (Files.exists(target) && !Files.isDirectory(target)) {
        return CommandResult.error(target + " is no folder");
      }
      ShippedFiles shipped = ShippedFiles.ofThisBundle();
      List<List<String>> rows = write(shipped, target);
      String then = target.equals(inUse) ? putInForce(folder, shipped) : notInUse(inUse);
      return answer(target, rows, then);
    } catch (InvalidPathException e) {
      return CommandResult.error("\"" + e.getInput() + "\" is no folder");
    } catch (IOException e) {
      return CommandResult.error("cannot write the shipped configuration: " + e);
    }
  }

  private static List<List<String>> write(ShippedFiles shipped, Path target) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String name : shipped.names()) {
      Path file = target.resolve(name);
      boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      if (!there) {
        shipped.write(name, file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
      }
      rows.add(List.of(name, there ? "kept" : WRITTEN));
    }
    return rows;
  }

  private String putInForce(ConfigurationFolder folder, ShippedFiles shipped) throws IOException {
    record.write(folder.folder(), shipped.digests());
    boolean broken = folder.reloadFolder().broken();
    return broken ? "not in force, config:check tells why" : "in force";
  }

  private static String notInUse(Path inUse) {
    return "not in force, the folder in use is " + inUse;
  }

  private static CommandResult answer(Path target, List<List<String>> rows, String then) {
    StringBuilder text = new StringBuilder();
    int written = 0;
    for (List<String> row : rows) {
      boolean isWritten = row.get(1).equals(WRITTEN);
      written += isWritten ? 1 : 0;
      text.append(row.get(1)).append(' ').append(row.get(0)).append('\n');
    }
    text.append(target)
        .append(": ")
        .append(written)
        .append(written == 1 ? " file written, " : " files written, ")
        .append(rows.size() - written)
        .append(" there already and kept; ")
        .append(then);
    return CommandResult.of(text.toString(), new CommandData.Table(List.of("FILE", "STATE"), rows));
  }
}
