package io.thinline.callcontrol.endpoint;

import io.thinline.api.call.Cause;
import io.thinline.api.call.EndpointProvider.Lookup;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.dialplan.VariableExpander;
import io.thinline.api.directory.ButtonType;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.User;
import io.thinline.callcontrol.dial.DialString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What users and groups of the directory are dialled by: a user's {@code dial-string} where it
 * leads somewhere, else the line of the user's phone, else the line of the user's number.
 */
@Component(service = DirectoryAddresses.class, immediate = true)
public final class DirectoryAddresses {
  private static final Logger log = LoggerFactory.getLogger(DirectoryAddresses.class);
  private static final String DIAL_STRING = "dial-string";
  private static final String GROUP_DIAL_STRING = "group-dial-string";

  /** What FreeSWITCH's sofia_contact says of a user without a phone. */
  private static final String NOT_REGISTERED = "error/user_not_registered";

  private static final Map<String, String> SEPARATORS = Map.of("A", ",", "F", "|", "E", ":_:");

  private volatile @Nullable DirectoryService directory;
  private volatile @Nullable ConfigService configuration;
  private volatile @Nullable VariableExpander expander;

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

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigService(ConfigService service) {
    configuration = service;
  }

  public void unbindConfigService(ConfigService service) {
    if (configuration == service) {
      configuration = null;
    }
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindVariableExpander(VariableExpander service) {
    expander = service;
  }

  public void unbindVariableExpander(VariableExpander service) {
    if (expander == service) {
      expander = null;
    }
  }

  /** {@code user[@domain]}. */
  Lookup user(String text) {
    DirectoryService users = directory;
    if (users == null) {
      return new Lookup.NotFound(Cause.NORMAL_TEMPORARY_FAILURE, "Directory not available");
    }
    UserAddress address = UserAddress.parse(text, standardDomain());
    Optional<User> user = users.user(address.domain(), address.name());
    if (user.isPresent()) {
      Optional<String> string =
          dialString(user.get(), DIAL_STRING).or(() -> lineOf(user.get(), users));
      return string
          .<Lookup>map(found -> new Lookup.Instead(dialed(user.get()) + found))
          .orElseGet(() -> new Lookup.NotFound(Cause.USER_NOT_REGISTERED, text + " has no phone"));
    }
    return line(address.domain(), address.name(), users)
        .<Lookup>map(Lookup.Instead::new)
        .orElseGet(
            () ->
                new Lookup.NotFound(
                    Cause.SUBSCRIBER_ABSENT, "no user " + address.name() + "@" + address.domain()));
  }

  /**
   * {@code name[@domain][+A|F|E]}: all at once, one after another, or side by side; empty when
   * there is no such group.
   */
  Optional<String> group(String text) {
    DirectoryService users = directory;
    int plus = text.lastIndexOf('+');
    String order = plus < 0 ? "A" : text.substring(plus + 1).strip();
    UserAddress address =
        UserAddress.parse(plus < 0 ? text : text.substring(0, plus), standardDomain());
    List<User> members = users == null ? List.of() : users.group(address.domain(), address.name());
    if (members.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        members.stream()
            .map(
                member ->
                    dialString(member, GROUP_DIAL_STRING)
                        .map(DirectoryAddresses::asTarget)
                        .orElse("user/" + member.id() + "@" + member.domain()))
            .collect(Collectors.joining(SEPARATORS.getOrDefault(order, ","))));
  }

  /** Among others, variables of a branch are those of a target. */
  private static String asTarget(String dialString) {
    int end = dialString.startsWith("{") ? dialString.indexOf('}') : -1;
    return end < 0
        ? dialString
        : "[" + dialString.substring(1, end) + "]" + dialString.substring(end + 1);
  }

  /** What FreeSWITCH lets the new leg know of who was dialled. */
  private static String dialed(User user) {
    return "{dialed_user=" + user.id() + ",dialed_domain=" + user.domain() + "}";
  }

  private Optional<String> dialString(User user, String parameter) {
    VariableExpander service = expander;
    Optional<String> written = user.parameter(parameter);
    if (written.isEmpty() || service == null) {
      return Optional.empty();
    }
    Map<String, String> known = new HashMap<>(user.variables());
    known.put("dialed_user", user.id());
    known.put("dialed_domain", user.domain());
    known.put("domain_name", user.domain());
    return Optional.of(service.expand(written.get(), name -> Optional.ofNullable(known.get(name))))
        .map(string -> usable(string, user))
        .filter(string -> !string.isEmpty());
  }

  /** Empty when it leads nowhere. */
  private static String usable(String dialString, User user) {
    try {
      String targets = DialString.withoutEmptyTargets(dialString);
      return targets.startsWith(NOT_REGISTERED) ? "" : targets;
    } catch (IllegalArgumentException e) {
      log.warn("{}: user {}: dial string {}", user.location(), user.id(), e.getMessage());
      return "";
    }
  }

  private Optional<String> lineOf(User user, DirectoryService users) {
    return users
        .device(user.domain(), user.id())
        .flatMap(device -> device.buttons(ButtonType.LINE).stream().findFirst())
        .map(button -> button.value())
        .or(() -> Optional.of(user.id()))
        .flatMap(number -> line(user.domain(), number, users));
  }

  private Optional<String> line(String domain, String number, DirectoryService users) {
    if (users.appearances(domain, number).isEmpty()) {
      return Optional.empty();
    }
    ConfigService service = configuration;
    return service == null
        ? Optional.empty()
        : service.current().profiles().stream()
            .filter(profile -> profile.domain().equals(domain))
            .findFirst()
            .map(SkinnyProfile::name)
            .map(profile -> "skinny/" + profile + "/" + number);
  }

  private String standardDomain() {
    ConfigService service = configuration;
    return service == null ? "" : service.current().variables().getOrDefault("domain", "");
  }
}
