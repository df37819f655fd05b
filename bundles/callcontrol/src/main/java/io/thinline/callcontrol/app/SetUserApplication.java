package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.directory.User;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code set_user}: {@code user@domain [prefix]} gives the leg the variables of a user of the
 * directory.
 */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=set_user")
public final class SetUserApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(SetUserApplication.class);
  private volatile @Nullable DirectoryService directoryService;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDirectoryService(DirectoryService service) {
    directoryService = service;
  }

  public void unbindDirectoryService(DirectoryService service) {
    if (directoryService == service) {
      directoryService = null;
    }
  }

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    DirectoryService directory = directoryService;
    String[] words = data.strip().split("\\s+", 2);
    int at = words[0].indexOf('@');
    String id = at < 0 ? words[0] : words[0].substring(0, at);
    String domain = at < 0 ? leg.variable("domain_name").orElse("") : words[0].substring(at + 1);
    Optional<User> user = directory == null ? Optional.empty() : directory.user(domain, id);
    if (user.isEmpty()) {
      log.warn(
          "{}: set_user: there is no user {} in domain \"{}\"", progress.location(), id, domain);
    } else {
      String prefix = words.length > 1 ? words[1] : "";
      user.get().variables().forEach((name, value) -> leg.setVariable(prefix + name, value));
      leg.setVariable("user_name", user.get().id());
      leg.setVariable("domain_name", user.get().domain());
    }
    progress.completed();
    return Execution.DONE;
  }
}
