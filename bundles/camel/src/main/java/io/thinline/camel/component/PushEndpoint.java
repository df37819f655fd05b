package io.thinline.camel.component;

import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.phone.Phone;
import io.thinline.api.phone.PhoneService;
import io.thinline.camel.Switchboard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * {@code skinny:push}: sends the body, mostly a Cisco XML object, to an application on a phone. It
 * fails when the phone is not registered or the PBX refuses to send it.
 */
final class PushEndpoint extends ProducingEndpoint {
  static final String DEVICE = "SkinnyDevice";
  static final String PROFILE = "SkinnyProfile";

  private static final List<String> TYPES =
      List.of("UserToDeviceDataVersion1Message", "UserToDeviceDataMessage");

  /** Options that are parameters of the message, by the names that the command gives them. */
  private static final Map<String, String> PARAMETERS =
      new TreeMap<>(
          Map.of(
              "applicationId", "application-id",
              "lineInstance", "line-instance",
              "callId", "call-id",
              "transactionId", "transaction-id",
              "displayPriority", "display-priority"));

  private static final Options<PushEndpoint> OPTIONS = table();

  private String device = "";
  private String profile = "";
  private String type = TYPES.get(0);
  private final Map<String, String> parameters = new TreeMap<>();

  PushEndpoint(String uri, SkinnyComponent component, Switchboard switchboard) {
    super(uri, component, switchboard);
  }

  private static Options<PushEndpoint> table() {
    Options<PushEndpoint> options =
        ofProducers(PushEndpoint.class)
            .text("device", PushEndpoint::setDevice, PushEndpoint::getDevice)
            .text("profile", PushEndpoint::setProfile, PushEndpoint::getProfile)
            .text("type", PushEndpoint::setType, PushEndpoint::getType);
    PARAMETERS
        .keySet()
        .forEach(
            name ->
                options.text(
                    name,
                    (endpoint, value) -> endpoint.setParameter(name, value),
                    endpoint -> endpoint.parameters.getOrDefault(name, "")));
    return options;
  }

  @Override
  Options<PushEndpoint> options() {
    return OPTIONS;
  }

  @Override
  void process(Exchange exchange) {
    String phone = needed(exchange, DEVICE, "device", device);
    @Nullable String data = exchange.getMessage().getBody(String.class);
    if (data == null || data.isBlank()) {
      throw new IllegalArgumentException("skinny:push needs what is to be sent in the body");
    }
    List<String> words = new ArrayList<>();
    words.addAll(List.of("skinny", "profile", profile(exchange, phone), "device", phone));
    words.addAll(List.of("send", type));
    String written = parameters(exchange);
    if (!written.isEmpty()) {
      words.add(written);
    }
    words.add(data);
    String line = CommandLines.of(words.toArray(String[]::new));
    CommandResult result = CommandLines.run(switchboard(), line, Role.OPERATOR);
    exchange.getMessage().setHeader(CommandEndpoint.SUCCEEDED, result.succeeded());
  }

  /** Not said, it is that where the phone is registered. */
  private String profile(Exchange exchange, String phone) {
    String said = chosen(exchange, PROFILE, profile);
    return said.isEmpty()
        ? switchboard().phones().map(PhoneService::phones).orElse(List.of()).stream()
            .filter(one -> one.name().equalsIgnoreCase(phone))
            .map(Phone::profile)
            .findFirst()
            .orElseThrow(() -> new PbxRequestException("no phone " + phone + " is registered"))
        : said;
  }

  private String parameters(Exchange exchange) {
    List<String> written = new ArrayList<>();
    PARAMETERS.forEach(
        (option, parameter) -> {
          String value = chosen(exchange, header(option), parameters.getOrDefault(option, ""));
          if (!value.isEmpty()) {
            written.add(parameter + "=" + value);
          }
        });
    return String.join(";", written);
  }

  /** {@code SkinnyTransactionId} for {@code transactionId}. */
  private static String header(String option) {
    return "Skinny" + Character.toUpperCase(option.charAt(0)) + option.substring(1);
  }

  private void setParameter(String name, String value) {
    parameters.put(name, value);
  }

  public String getDevice() {
    return device;
  }

  public void setDevice(String device) {
    this.device = device;
  }

  public String getProfile() {
    return profile;
  }

  public void setProfile(String profile) {
    this.profile = profile;
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type =
        TYPES.stream()
            .filter(one -> one.equalsIgnoreCase(type) || one.equalsIgnoreCase(type + "Message"))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "type=%s is not known, there is %s"
                            .formatted(type, String.join(", ", TYPES))));
  }
}
