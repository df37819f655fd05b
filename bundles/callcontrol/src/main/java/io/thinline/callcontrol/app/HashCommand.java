package io.thinline.callcontrol.app;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code hash}: reads and changes what the application of that name keeps. */
@Component(immediate = true, service = ApiCommand.class)
public final class HashCommand implements ApiCommand {
  private static final String SELECT = "select/";

  private volatile @Nullable HashTable hashTable;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindHashTable(HashTable table) {
    hashTable = table;
  }

  public void unbindHashTable(HashTable table) {
    if (hashTable == table) {
      hashTable = null;
    }
  }

  @Override
  public String name() {
    return "hash";
  }

  @Override
  public String description() {
    return "Reads and changes the table that the dialplan application hash keeps";
  }

  @Override
  public String usage() {
    return """
        hash insert|insert_ifempty/<realm>/<key>/<value>
        hash delete|delete_ifmatch/<realm>/<key>[/<value>]
        hash select/<realm>/<key>""";
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.size() == 1
        ? List.of("insert/", "insert_ifempty/", "delete/", "delete_ifmatch/", SELECT)
        : List.of();
  }

  @Override
  public boolean immediate() {
    return true;
  }

  @Override
  public Role role(List<String> words) {
    boolean reads = !words.isEmpty() && words.get(0).startsWith(SELECT);
    return reads ? Role.VIEWER : Role.OPERATOR;
  }

  @Override
  public CommandResult execute(CommandCall call) {
    HashTable table = hashTable;
    String request = call.line().strip();
    if (table == null) {
      return CommandResult.error("-ERR the table is not there");
    }
    if (request.startsWith(SELECT)) {
      String[] parts = request.split("/", 3);
      return parts.length == 3
          ? CommandResult.ok(table.select(parts[1], parts[2]).orElse(""))
          : CommandResult.error("-USAGE: " + usage());
    }
    return table.change(request)
        ? CommandResult.ok("+OK")
        : CommandResult.error("-USAGE: " + usage());
  }
}
