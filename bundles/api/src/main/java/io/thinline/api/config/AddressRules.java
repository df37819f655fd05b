package io.thinline.api.config;

import java.net.InetAddress;

/**
 * From where something is allowed. What is denied is denied, whatever else is permitted; an empty
 * list of permitted networks permits all. Immutable, any thread.
 */
public record AddressRules(AddressList permit, AddressList deny) {
  public static final AddressRules ALL = new AddressRules(AddressList.EMPTY, AddressList.EMPTY);

  public boolean allow(InetAddress address) {
    return !deny.contains(address) && (permit.isEmpty() || permit.contains(address));
  }
}
