package io.thinline.shell.doctor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Several services where one is meant: which of them is used is chance. */
final class Doubles implements Examination {
  private final Supplier<List<Offer>> offers;

  Doubles(Supplier<List<Offer>> offers) {
    this.offers = offers;
  }

  @Override
  public List<Finding> findings() {
    Map<String, List<Offer>> same =
        offers.get().stream()
            .collect(
                Collectors.groupingBy(
                    offer -> offer.kind() + (offer.name().isEmpty() ? "" : " " + offer.name()),
                    TreeMap::new,
                    Collectors.toList()));
    return same.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> finding(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Finding finding(String what, List<Offer> offers) {
    List<String> bundles = offers.stream().map(Offer::bundle).distinct().sorted().toList();
    String stop =
        bundles.size() == 1
            ? "bundle:restart " + bundles.get(0) + "; if it stays, the bundle offers it twice"
            : "bundle:stop the one of them that is not wanted";
    return Finding.wrong(
        "there are "
            + offers.size()
            + " of the "
            + what
            + ", from "
            + String.join(" and ", bundles),
        stop);
  }
}
