package io.thinline.mwi.command;

import io.thinline.api.directory.DirectoryService;
import io.thinline.api.mailbox.MailboxAccount;
import io.thinline.mwi.AccountNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The mailboxes that the lines of the directory have, and the phones that show them. Any thread.
 */
@Component(immediate = true, service = MailboxDirectory.class)
public final class MailboxDirectory {
  private volatile @Nullable DirectoryService directory;

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

  List<String> domains() {
    DirectoryService users = directory;
    return users == null ? List.of() : users.domains();
  }

  /** The domain, when there is one and no other. */
  Optional<String> onlyDomain() {
    List<String> domains = domains();
    return domains.size() == 1 ? Optional.of(domains.get(0)) : Optional.empty();
  }

  /** Mailboxes of lines, {@code 1101@example.com}. */
  Set<String> accounts() {
    DirectoryService users = directory;
    Set<String> accounts = new TreeSet<>();
    if (users != null) {
      for (String domain : users.domains()) {
        users.devices(domain).stream()
            .flatMap(device -> AccountNames.ofLines(device).stream())
            .forEach(mailbox -> accounts.add(mailbox + "@" + domain));
      }
    }
    return accounts;
  }

  /** Names of the devices that show each of the mailboxes. */
  Map<MailboxAccount, List<String>> phones(Set<MailboxAccount> accounts) {
    DirectoryService users = directory;
    Map<String, Map<String, Set<String>>> devices = new TreeMap<>();
    Map<MailboxAccount, List<String>> phones = new TreeMap<>(MailboxDirectory::byName);
    for (MailboxAccount account : accounts) {
      Map<String, Set<String>> ofDomain =
          devices.computeIfAbsent(account.domain(), domain -> devices(users, domain));
      Set<String> found = new LinkedHashSet<>();
      for (String name : AccountNames.of(users, account.domain(), account.user())) {
        found.addAll(ofDomain.getOrDefault(name, Set.of()));
      }
      phones.put(account, new ArrayList<>(found));
    }
    return phones;
  }

  private static int byName(MailboxAccount one, MailboxAccount other) {
    return one.toString().compareTo(other.toString());
  }

  /** By the name of a mailbox. */
  private static Map<String, Set<String>> devices(@Nullable DirectoryService users, String domain) {
    Map<String, Set<String>> devices = new TreeMap<>();
    if (users != null) {
      users
          .devices(domain)
          .forEach(
              device -> {
                Set<String> names = new LinkedHashSet<>(AccountNames.ofLines(device));
                names.add(device.name());
                names.forEach(
                    name ->
                        devices
                            .computeIfAbsent(name, any -> new LinkedHashSet<>())
                            .add(device.name()));
              });
    }
    return devices;
  }
}
