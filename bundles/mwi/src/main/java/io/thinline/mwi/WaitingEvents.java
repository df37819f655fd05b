package io.thinline.mwi;

import io.thinline.api.config.Configuration;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.event.EventSink;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.mailbox.MailboxAccount;
import io.thinline.api.mailbox.WaitingMessages;
import io.thinline.api.time.CallThread;
import io.thinline.api.time.Timer;
import io.thinline.mwi.WaitingHeaders.Address;
import io.thinline.mwi.WaitingHeaders.Wrong;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code MESSAGE_WAITING} of others is taken over, {@code MESSAGE_QUERY} answered. Events come on
 * the stream's thread, all else happens on the call thread.
 */
final class WaitingEvents implements EventSink {
  static final String MESSAGE_WAITING = "MESSAGE_WAITING";
  static final String MESSAGE_QUERY = "MESSAGE_QUERY";

  /** Whoever keeps the mailbox itself answers first. */
  static final Duration OTHERS_FIRST = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(WaitingEvents.class);

  /** So many different complaints are remembered, lest each is logged again and again. */
  private static final int MOST_COMPLAINTS = 1000;

  private final CallThread thread;
  private final EventStream stream;
  private final BiConsumer<MailboxAccount, WaitingMessages> told;
  private final Function<MailboxAccount, WaitingMessages> state;

  /** What we have published and not yet been given back. */
  private final Set<UUID> own = ConcurrentHashMap.newKeySet();

  private final Map<MailboxAccount, Timer> answers = new HashMap<>();
  private final Set<String> complaints = new HashSet<>();
  private Map<String, String> domains = Map.of();

  WaitingEvents(
      CallThread thread,
      EventStream stream,
      BiConsumer<MailboxAccount, WaitingMessages> told,
      Function<MailboxAccount, WaitingMessages> state) {
    this.thread = thread;
    this.stream = stream;
    this.told = told;
    this.state = state;
  }

  void configure(Configuration configuration) {
    domains =
        configuration.profiles().stream()
            .collect(Collectors.toUnmodifiableMap(SkinnyProfile::name, SkinnyProfile::domain));
  }

  void stop() {
    answers.values().forEach(Timer::cancel);
    answers.clear();
  }

  void publish(MailboxAccount account, WaitingMessages messages) {
    publish(WaitingHeaders.of(account.toString(), messages, null));
  }

  private void publish(Map<String, String> headers) {
    PbxEvent event = PbxEvent.core(MESSAGE_WAITING, thread.clock().now(), headers);
    own.add(event.uuid());
    stream.publish(event);
  }

  @Override
  public void event(PbxEvent event) {
    if (event.name().equals(MESSAGE_WAITING)) {
      if (!own.remove(event.uuid())) {
        thread.post("message waiting", () -> apart(event, this::waiting));
      }
    } else if (event.name().equals(MESSAGE_QUERY)) {
      thread.post("message query", () -> apart(event, this::query));
    }
  }

  /** Which of ours were among the lost ones is not known; one of the others is told again. */
  @Override
  public void gap(long lost) {
    own.clear();
  }

  /** What is done with the headers of an event. */
  private interface Reading {
    void read(Map<String, String> headers) throws Wrong;
  }

  private void apart(PbxEvent event, Reading reading) {
    try {
      reading.read(event.headers());
    } catch (Wrong e) {
      if (complaints.size() < MOST_COMPLAINTS && complaints.add(e.getMessage())) {
        LOG.warn("a {} is ignored: {}", event.name(), e.getMessage());
      }
    }
  }

  private void waiting(Map<String, String> headers) throws Wrong {
    Address address =
        WaitingHeaders.address(WaitingHeaders.ACCOUNT, headers.get(WaitingHeaders.ACCOUNT));
    if (foreign(address)) {
      return;
    }
    WaitingMessages messages = WaitingHeaders.messages(headers);
    String profile =
        headers.getOrDefault(WaitingHeaders.PROFILE, headers.get(WaitingHeaders.ASKED_PROFILE));
    MailboxAccount account = account(WaitingHeaders.ACCOUNT, address, profile);
    Timer answer = answers.remove(account);
    if (answer != null) {
      answer.cancel();
    }
    told.accept(account, messages);
  }

  private void query(Map<String, String> headers) throws Wrong {
    String written = headers.get(WaitingHeaders.ASKED_ACCOUNT);
    Address address = WaitingHeaders.address(WaitingHeaders.ASKED_ACCOUNT, written);
    if (written == null || foreign(address)) {
      return;
    }
    String profile = headers.get(WaitingHeaders.ASKED_PROFILE);
    MailboxAccount account = account(WaitingHeaders.ASKED_ACCOUNT, address, profile);
    answers.computeIfAbsent(
        account,
        asked ->
            thread.schedule(
                "answer message query",
                OTHERS_FIRST,
                () -> {
                  answers.remove(asked);
                  publish(WaitingHeaders.of(written, state.apply(asked), profile));
                }));
  }

  private boolean foreign(Address address) {
    if (!address.ours()
        && complaints.size() < MOST_COMPLAINTS
        && complaints.add(address.scheme() + ":")) {
      LOG.debug("messages of {}: accounts are not shown on phones of ours", address.scheme());
    }
    return !address.ours();
  }

  /** The domain is that of the profile, where one is named, else it is in the account. */
  private MailboxAccount account(String header, Address address, @Nullable String profile)
      throws Wrong {
    boolean named = profile != null && !profile.isBlank();
    String domain = named ? domains.get(profile) : null;
    if (named && domain == null && !domains.isEmpty()) {
      throw new Wrong(
          WaitingHeaders.PROFILE
              + " is \""
              + profile
              + "\"; it must be one of "
              + domains.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }
    if (domain == null && address.domain().isEmpty()) {
      throw new Wrong(
          header
              + " is \""
              + address.user()
              + "\"; it must be <number>@<domain> or skinny:<number>@<domain>");
    }
    return address.in(domain == null ? address.domain() : domain);
  }
}
