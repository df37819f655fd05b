package io.thinline.commands.show;

import io.thinline.api.command.CommandData.Table;
import io.thinline.commands.Interfaces.Offered;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** {@code show interface_types}: how much of each kind there is. */
final class InterfaceTypeRows implements Rows {
  private final Supplier<List<Offered>> offered;

  InterfaceTypeRows(Supplier<List<Offered>> offered) {
    this.offered = offered;
  }

  @Override
  public Table list(String name) {
    return new Table(
        List.of("type", "total"),
        offered.get().stream()
            .collect(Collectors.groupingBy(Offered::type, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(entry -> List.of(entry.getKey(), Long.toString(entry.getValue())))
            .toList());
  }
}
