package io.thinline.camel;

import io.thinline.api.command.CommandService;
import io.thinline.api.event.EventFormat;
import io.thinline.api.event.EventHeaders;
import io.thinline.api.event.EventStream;
import io.thinline.api.mailbox.MessageWaitingService;
import io.thinline.api.phone.PhoneService;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * What endpoints reach the PBX by. Its services come and go; endpoints ask each time, so that they
 * outlive any order of start and the update of each bundle but the floor.
 */
@Component(service = Switchboard.class, immediate = true)
public final class Switchboard {
  private final EventStream events;
  private final Cursors cursors;
  private final AtomicReference<@Nullable EventHeaders> headers = new AtomicReference<>();
  private final Map<String, EventFormat> formats = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable CommandService> commands = new AtomicReference<>();
  private final AtomicReference<@Nullable MessageWaitingService> messages = new AtomicReference<>();
  private final AtomicReference<@Nullable PhoneService> phones = new AtomicReference<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  @Activate
  public Switchboard(@Reference EventStream events, @Reference Cursors cursors) {
    this.events = events;
    this.cursors = cursors;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindEventHeaders(EventHeaders service) {
    headers.set(service);
    wake();
  }

  public void unbindEventHeaders(EventHeaders service) {
    headers.compareAndSet(service, null);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindEventFormat(EventFormat format) {
    formats.put(format.name(), format);
    wake();
  }

  public void unbindEventFormat(EventFormat format) {
    formats.remove(format.name(), format);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindCommandService(CommandService service) {
    commands.set(service);
  }

  public void unbindCommandService(CommandService service) {
    commands.compareAndSet(service, null);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindMessageWaitingService(MessageWaitingService service) {
    messages.set(service);
  }

  public void unbindMessageWaitingService(MessageWaitingService service) {
    messages.compareAndSet(service, null);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindPhoneService(PhoneService service) {
    phones.set(service);
  }

  public void unbindPhoneService(PhoneService service) {
    phones.compareAndSet(service, null);
  }

  public EventStream events() {
    return events;
  }

  public Cursors cursors() {
    return cursors;
  }

  public Optional<EventHeaders> eventHeaders() {
    return Optional.ofNullable(headers.get());
  }

  public Optional<EventFormat> eventFormat(String name) {
    return Optional.ofNullable(formats.get(name));
  }

  public Optional<CommandService> commands() {
    return Optional.ofNullable(commands.get());
  }

  public Optional<MessageWaitingService> messages() {
    return Optional.ofNullable(messages.get());
  }

  public Optional<PhoneService> phones() {
    return Optional.ofNullable(phones.get());
  }

  /**
   * Waits until it is so; it is asked again whenever a service of the events has come, and at
   * {@link #wake}.
   *
   * @return false when it took longer
   */
  public boolean await(BooleanSupplier condition, long time, TimeUnit unit)
      throws InterruptedException {
    long left = unit.toNanos(time);
    lock.lockInterruptibly();
    try {
      while (!condition.getAsBoolean()) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Whoever waits looks again. */
  public void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
