package io.thinline.config.directory.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.directory.DirectoryService;
import io.thinline.config.tree.Nearest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code directory:list}: who and what is configured. */
@Component(service = ApiCommand.class, immediate = true, property = "name=directory:list")
public final class DirectoryListCommand implements ApiCommand {
  private volatile @Nullable DirectoryService directory;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDirectoryService(DirectoryService service) {
    directory = service;
  }

  public void unbindDirectoryService(DirectoryService service) {
    if (directory == service) {
      directory = null;
    }
  }

  @Override
  public String name() {
    return "directory:list";
  }

  @Override
  public String description() {
    return "Lists the users, phones, lines or groups of the directory";
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public String usage() {
    return "directory:list [<domain>] [users|devices|lines|groups]";
  }

  @Override
  public List<String> complete(List<String> words) {
    DirectoryService service = directory;
    String typed = Completions.last(words);
    if (service == null || words.size() > 2) {
      return List.of();
    }
    boolean first = words.size() <= 1;
    if (!first && Listing.of(words.get(0)).isPresent()) {
      return List.of();
    }
    Stream<String> domains = first ? service.domains().stream() : Stream.of();
    return Completions.of(Stream.concat(Listing.words().stream(), domains), typed);
  }

  @Override
  public CommandResult execute(CommandCall call) {
    DirectoryService service = directory;
    if (service == null) {
      return CommandResult.error("the directory is not running");
    }
    List<String> words = call.words();
    List<String> domains = service.domains();
    int next = 0;
    if (!words.isEmpty() && domains.contains(words.get(0))) {
      domains = List.of(words.get(0));
      next = 1;
    }
    if (words.size() > next + 1) {
      return words.size() > 2
          ? CommandResult.error("usage: " + usage())
          : unknown(words.get(0), domains);
    }
    String kind = words.size() > next ? words.get(next) : Listing.USERS.word();
    List<String> chosen = domains;
    boolean mayBeDomain = next == 0;
    return Listing.of(kind)
        .map(listing -> CommandResult.of(listing.table(service, chosen)))
        .orElseGet(() -> unknown(kind, mayBeDomain ? chosen : List.of()));
  }

  private static CommandResult unknown(String word, List<String> domains) {
    List<String> known = Stream.concat(Listing.words().stream(), domains.stream()).toList();
    return CommandResult.error(
        "there is nothing called \"" + word + "\" to list" + Nearest.hint(word, known));
  }
}
