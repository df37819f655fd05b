package io.thinline.commands.show;

import io.thinline.api.command.CommandData.Table;
import io.thinline.commands.Interfaces.Offered;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What bundles offer: {@code show api}, {@code application}, {@code modules} and others. */
final class InterfaceRows implements Rows {
  private final Supplier<List<Offered>> offered;
  private final Predicate<Offered> wanted;
  private final List<String> columns;
  private final Function<Offered, List<String>> row;
  private final Function<Offered, String> nameable;

  private InterfaceRows(
      Supplier<List<Offered>> offered,
      Predicate<Offered> wanted,
      List<String> columns,
      Function<Offered, List<String>> row,
      Function<Offered, String> nameable) {
    this.offered = offered;
    this.wanted = wanted;
    this.columns = columns;
    this.row = row;
    this.nameable = nameable;
  }

  /** Commands and applications. */
  static Rows described(Supplier<List<Offered>> offered, String type) {
    return new InterfaceRows(
        offered,
        it -> it.type().equals(type),
        List.of("name", "description", "syntax", "ikey"),
        it -> List.of(it.name(), it.description(), it.syntax(), it.key()),
        Offered::name);
  }

  static Rows ofType(Supplier<List<Offered>> offered, String type) {
    return brief(offered, it -> it.type().equals(type));
  }

  static Rows all(Supplier<List<Offered>> offered) {
    return brief(offered, it -> true);
  }

  private static Rows brief(Supplier<List<Offered>> offered, Predicate<Offered> wanted) {
    return new InterfaceRows(
        offered,
        wanted,
        List.of("type", "name", "ikey"),
        it -> List.of(it.type(), it.name(), it.key()),
        Offered::name);
  }

  static Rows modules(Supplier<List<Offered>> offered) {
    return new InterfaceRows(
        offered,
        it -> true,
        List.of("type", "name", "ikey", "filename"),
        it -> List.of(it.type(), it.name(), it.key(), it.bundle()),
        Offered::key);
  }

  @Override
  public Table list(String name) {
    return new Table(
        columns,
        offered.get().stream()
            .filter(wanted)
            .filter(it -> name.isEmpty() || nameable.apply(it).equals(name))
            .map(row)
            .distinct()
            .toList());
  }

  @Override
  public boolean named() {
    return true;
  }
}
