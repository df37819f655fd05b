package io.thinline.commands.show;

import io.thinline.api.command.CommandData.Table;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.phone.Phone;
import io.thinline.api.phone.PhoneDetails;
import io.thinline.api.phone.PhoneService;
import io.thinline.commands.system.HostName;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code show registrations}: every line of every registered phone, as mod_skinny writes it. */
@Component(service = RegistrationRows.class, immediate = true)
public final class RegistrationRows implements Rows {
  private static final List<String> COLUMNS =
      List.of(
          "reg_user",
          "realm",
          "token",
          "url",
          "expires",
          "network_ip",
          "network_port",
          "network_proto",
          "hostname",
          "metadata");

  private volatile @Nullable PhoneService phoneService;
  private volatile @Nullable DirectoryService directoryService;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindPhoneService(PhoneService service) {
    phoneService = service;
  }

  public void unbindPhoneService(PhoneService service) {
    phoneService = phoneService == service ? null : phoneService;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDirectoryService(DirectoryService service) {
    directoryService = service;
  }

  public void unbindDirectoryService(DirectoryService service) {
    directoryService = directoryService == service ? null : directoryService;
  }

  @Override
  public Table list(String name) {
    PhoneService phones = phoneService;
    if (phones == null) {
      throw new Missing("skinny");
    }
    List<List<String>> rows = new ArrayList<>();
    for (Phone phone : phones.phones()) {
      String instance = instance(phones, phone);
      phone.lines().stream().distinct().forEach(line -> rows.add(row(phone, instance, line)));
    }
    return new Table(COLUMNS, rows);
  }

  private static String instance(PhoneService phones, Phone phone) {
    return phones.phone(phone.name()).stream()
        .filter(details -> details.phone().domain().equals(phone.domain()))
        .findFirst()
        .map(PhoneDetails::instance)
        .map(Object::toString)
        .orElse("0");
  }

  private List<String> row(Phone phone, String instance, String line) {
    String url = "skinny/" + phone.profile() + "/" + line;
    return List.of(
        line,
        phone.domain(),
        url + "/" + phone.name() + ":" + instance,
        url,
        "0",
        address(phone),
        Integer.toString(phone.address().getPort()),
        phone.secure() ? "tls" : "tcp",
        HostName.get(),
        metadata(phone, line));
  }

  private static String address(Phone phone) {
    InetAddress address = phone.address().getAddress();
    return address == null ? phone.address().getHostString() : address.getHostAddress();
  }

  private String metadata(Phone phone, String line) {
    DirectoryService directory = directoryService;
    return directory == null
        ? ""
        : directory.appearances(phone.domain(), line).stream()
            .filter(it -> it.device().name().equalsIgnoreCase(phone.name()))
            .map(it -> it.line().registrationMetadata())
            .flatMap(Optional::stream)
            .findFirst()
            .orElse("");
  }
}
