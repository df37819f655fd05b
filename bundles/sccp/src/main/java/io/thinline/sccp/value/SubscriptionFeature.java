package io.thinline.sccp.value;

import java.util.Optional;

/**
 * What is subscribed to.
 *
 * @param code the number on the wire
 */
public record SubscriptionFeature(int code) implements WireCode {
  @Named("BLF")
  public static final SubscriptionFeature BLF = new SubscriptionFeature(1);

  /** The code with that number. */
  public static SubscriptionFeature of(int code) {
    return new SubscriptionFeature(code);
  }

  /** The code with that name. */
  public static Optional<SubscriptionFeature> byName(String name) {
    return CodeNames.of(SubscriptionFeature.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
