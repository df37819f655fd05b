package io.thinline.api.config;

import static io.thinline.api.config.ParameterType.addresses;

import io.thinline.api.config.Parameter.Effect;
import java.util.List;
import java.util.Map;

/** The parameters of profiles and of devices that say from where phones may come. */
public final class AccessParameters {
  public static final Parameter<AddressList> PERMIT =
      list("acl-permit", "Networks that phones may connect from; empty for everywhere.");
  public static final Parameter<AddressList> DENY =
      list("acl-deny", "Networks that no phone may connect from, even if they are permitted.");

  public static final List<Parameter<?>> ALL = List.of(PERMIT, DENY);

  /** Of a device. */
  public static final Parameter<AddressList> DEVICE_PERMIT =
      ofDevice("skinny-permit", "Networks that the phone may come from; empty for everywhere.");

  /** Of a device. */
  public static final Parameter<AddressList> DEVICE_DENY =
      ofDevice(
          "skinny-deny", "Networks that the phone may not come from, even if they are permitted.");

  /** Those of devices; what its profile says counts as well. */
  public static final List<Parameter<?>> OF_DEVICES = List.of(DEVICE_PERMIT, DEVICE_DENY);

  private static final AddressList EVERYWHERE = AddressList.readable("0.0.0.0/0, ::/0");

  private AccessParameters() {}

  /**
   * The rules that these settings mean. A list that is written wrong opens no door: what can be
   * read of it counts, and when that is nothing, nobody is permitted.
   */
  public static AddressRules rules(ParameterSettings settings) {
    AddressList permit = list(settings, PERMIT);
    boolean nobody =
        permit.isEmpty()
            && settings.written(PERMIT.name()).filter(AccessParameters::says).isPresent();
    return new AddressRules(permit, nobody ? EVERYWHERE : list(settings, DENY));
  }

  /**
   * The rules that a device's own parameters mean; what is written wrong opens no door here too.
   */
  public static AddressRules rulesOfDevice(Map<String, String> parameters) {
    String permit = parameters.getOrDefault(DEVICE_PERMIT.name(), "");
    String deny = parameters.getOrDefault(DEVICE_DENY.name(), "");
    if (permit.isBlank() && deny.isBlank()) {
      return AddressRules.ALL;
    }
    AddressList permitted = AddressList.readable(permit);
    boolean nobody = permitted.isEmpty() && !permit.isBlank();
    return new AddressRules(permitted, nobody ? EVERYWHERE : AddressList.readable(deny));
  }

  private static AddressList list(ParameterSettings settings, Parameter<AddressList> parameter) {
    return settings
        .written(parameter.name())
        .map(value -> AddressList.readable(value.text()))
        .orElseGet(parameter::standardValue);
  }

  private static boolean says(ConfigValue value) {
    return !value.text().isBlank();
  }

  private static Parameter<AddressList> list(String name, String description) {
    return Parameter.own(name, addresses(), "", "", description, "0.2", Effect.NEXT_CONNECTION);
  }

  private static Parameter<AddressList> ofDevice(String name, String description) {
    return Parameter.own(name, addresses(), "", "", description, "0.2", Effect.NEXT_REGISTRATION);
  }
}
