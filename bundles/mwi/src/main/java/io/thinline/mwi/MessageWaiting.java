package io.thinline.mwi;

import io.thinline.api.config.ConfigListener;
import io.thinline.api.config.Configuration;
import io.thinline.api.directory.DirectoryService;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.mailbox.MailboxAccount;
import io.thinline.api.mailbox.MessageWaitingService;
import io.thinline.api.mailbox.WaitingMessages;
import io.thinline.api.phone.PhoneIdentity;
import io.thinline.api.phone.PhoneIndications;
import io.thinline.api.phone.PhoneScreens;
import io.thinline.api.phone.PhoneStatus;
import io.thinline.api.time.CallThread;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps who has messages, beyond a restart too, and has phones show it. All of it on the call
 * thread but reading at the start and the last write at the end.
 */
@Component(
    immediate = true,
    service = {
      MessageWaitingService.class,
      PhoneStatus.class,
      ConfigListener.class,
      MessageWaiting.class
    },
    property = PhoneStatus.NAME + "=mwi")
public final class MessageWaiting implements MessageWaitingService, PhoneStatus, ConfigListener {
  private static final Logger LOG = LoggerFactory.getLogger(MessageWaiting.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CallThread thread;
  private final Mailboxes mailboxes = new Mailboxes();
  private final MessageLamps lamps = new MessageLamps(mailboxes);
  private final KeptMailboxes kept;
  private final WaitingEvents events;
  private final EventSubscription subscription;

  /** Mailboxes whose phones are still to be told, by domain with all their names. */
  private final Map<String, Set<String>> untold = new HashMap<>();

  private @Nullable DirectoryService directory;
  private @Nullable PhoneScreens screens;

  @Activate
  public MessageWaiting(@Reference CallThread thread, @Reference EventStream stream) {
    this(thread, stream, WaitingFile.standard(System.getProperties()));
  }

  MessageWaiting(CallThread thread, EventStream stream, WaitingStore store) {
    this.thread = thread;
    mailboxes.remember(store.read());
    this.kept = new KeptMailboxes(thread, store, mailboxes::copy);
    this.events = new WaitingEvents(thread, stream, this::take, this::find);
    this.subscription = stream.subscribe("message waiting", EventStream.FROM_NOW, events);
  }

  @Deactivate
  public void deactivate() {
    subscription.close();
    Optional<KeptMailboxes.Content> last =
        ask(
            "stop message waiting",
            () -> {
              events.stop();
              return kept.unwritten();
            });
    last.ifPresent(kept::write);
  }

  @Override
  public void set(MailboxAccount account, WaitingMessages messages) {
    thread.post(
        "set messages",
        () -> {
          take(account, messages);
          events.publish(account, messages);
        });
  }

  @Override
  public WaitingMessages get(MailboxAccount account) {
    return ask("messages of a mailbox", () -> find(account));
  }

  @Override
  public Map<MailboxAccount, WaitingMessages> list() {
    return ask("messages of all mailboxes", mailboxes::all);
  }

  @Override
  public PhoneIndications indications(PhoneIdentity phone) {
    return lamps.of(phone.device(), directory);
  }

  /** Users may have other numbers now. */
  @Override
  public void configurationChanged(Configuration configuration) {
    events.configure(configuration);
    everywhere();
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDirectoryService(DirectoryService service) {
    thread.post(
        "bind directory",
        () -> {
          directory = service;
          everywhere();
        });
  }

  public void unbindDirectoryService(DirectoryService service) {
    settle("unbind directory", () -> directory = directory == service ? null : directory);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindPhoneScreens(PhoneScreens service) {
    thread.post("bind screens", () -> screens = service);
  }

  public void unbindPhoneScreens(PhoneScreens service) {
    settle("unbind screens", () -> screens = screens == service ? null : screens);
  }

  private WaitingMessages find(MailboxAccount account) {
    return mailboxes.find(
        account.domain(), AccountNames.of(directory, account.domain(), account.user()));
  }

  private void take(MailboxAccount account, WaitingMessages messages) {
    Set<String> names = AccountNames.of(directory, account.domain(), account.user());
    if (!mailboxes.set(account, names, messages)) {
      return;
    }
    kept.changed();
    LOG.debug("messages of {}: {} {}", account, messages.waiting(), messages.counts());
    boolean posted = !untold.isEmpty();
    untold.computeIfAbsent(account.domain(), any -> new HashSet<>()).addAll(names);
    if (!posted) {
      thread.post("message lamps", this::tell);
    }
  }

  /** Many mailboxes at once are one look at the phones. */
  private void tell() {
    Map<String, Set<String>> changed = Map.copyOf(untold);
    untold.clear();
    show(
        phone -> {
          Set<String> names = changed.get(phone.device().domain());
          return names != null && AccountNames.shownOn(phone.device(), names);
        });
  }

  private void everywhere() {
    show(any -> true);
  }

  private void show(Predicate<PhoneIdentity> where) {
    if (screens != null) {
      screens.changed(this, where);
    }
  }

  private <T> T ask(String what, Supplier<T> question) {
    return thread.ask(what, PATIENCE, question);
  }

  /** Returns when the call thread has done it. */
  private void settle(String what, Runnable task) {
    ask(
        what,
        () -> {
          task.run();
          return true;
        });
  }
}
