package io.thinline.softphone;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.KeepAliveAckMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.UnknownMessage;
import io.thinline.sccp.value.Stimulus;
import io.thinline.softphone.media.Heard;
import io.thinline.softphone.media.MediaPlane;
import io.thinline.softphone.transport.PhoneTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A simulated SCCP desk phone, strict as a real one: it believes nothing about a call it was not
 * told of, sends sound only where and while told, shows only the keys it was given, and writes down
 * every breach of the protocol by its server.
 *
 * <p>All methods may be called from any thread. What is pressed is done on the phone's thread, at
 * once when the caller is on it; the returned future completes when the phone has done it, with an
 * {@link IllegalStateException} when a person could not have done it, because there is no such key.
 */
public final class SoftPhone implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SoftPhone.class);

  private record Waiter(Predicate<Screen> condition, CompletableFuture<Screen> reached) {}

  private final PhoneSettings settings;
  private final PhoneThread thread;
  private final PhoneTransport transport;
  private final MediaPlane media;
  private final Breaches breaches;
  private final Desk desk;
  private final MessageTable table = new MessageTable();
  private final CallDisplay callDisplay;
  private final DeviceDisplay deviceDisplay;
  private final MediaOrders orders;
  private final Registrar registrar;
  private final ServerRules rules;
  private final Keys keys;
  private final LastingFindings findings;
  private final List<Waiter> waiters = new ArrayList<>();
  private int connection;
  private volatile Screen screen;

  /**
   * A phone that is not registered yet.
   *
   * @param thread where it lives
   * @param transport its wire
   * @param media its sound; closed with the phone
   */
  public SoftPhone(
      PhoneSettings settings, PhoneThread thread, PhoneTransport transport, MediaPlane media) {
    this.settings = settings;
    this.thread = thread;
    this.transport = transport;
    this.media = media;
    Labels labels = new Labels();
    breaches = new Breaches(settings.deviceName(), thread.clock());
    desk = new Desk(settings, new SoftKeyBoard(labels, breaches));
    callDisplay = new CallDisplay(desk, breaches, thread, labels, this::changed);
    deviceDisplay = new DeviceDisplay(desk, breaches, thread, labels, this::changed);
    orders = new MediaOrders(desk, breaches, media, this::send);
    registrar = new Registrar(desk, breaches, thread, labels, new Body());
    rules = new ServerRules(desk, registrar);
    keys = new Keys(desk, this::send, this::hungUpAlone);
    findings = new LastingFindings(new Inspection(desk, orders), breaches, thread);
    callDisplay.registerAt(table);
    deviceDisplay.registerAt(table);
    orders.registerAt(table);
    registrar.registerAt(table);
    screen = Screens.of(desk, keys, orders);
  }

  /** The phone's name. */
  public String name() {
    return settings.deviceName();
  }

  /** Connects and registers; without effect when it has. */
  public CompletableFuture<Void> register() {
    return act(registrar::register);
  }

  /** Unregisters and closes the connection; it does not come back by itself. */
  public CompletableFuture<Void> unregister() {
    return act(registrar::unregister);
  }

  /** The network cable is pulled for a moment: the connection is gone without a goodbye. */
  public CompletableFuture<Void> loseConnection() {
    return act(
        () -> {
          connection++;
          transport.close();
          registrar.lost("network lost");
        });
  }

  /** Lifts the handset. */
  public CompletableFuture<Void> goOffHook() {
    return act(keys::goOffHook);
  }

  /** Puts the handset down, or presses the speaker key while the speaker is on. */
  public CompletableFuture<Void> goOnHook() {
    return act(keys::goOnHook);
  }

  /** Presses one key of the keypad: 0 to 9, *, #, A to D. */
  public CompletableFuture<Void> digit(char key) {
    return act(() -> keys.digit(key));
  }

  /** Presses the keys of a number, one message each. */
  public CompletableFuture<Void> dial(String number) {
    return act(
        () -> {
          for (int i = 0; i < number.length(); i++) {
            keys.digit(number.charAt(i));
          }
        });
  }

  /** Sends a whole number at once, as from a call list. */
  public CompletableFuture<Void> enbloc(String number) {
    return act(() -> keys.enbloc(number));
  }

  /** Presses a visible soft key, by what is written over it. */
  public CompletableFuture<Void> softKey(String label) {
    return act(() -> keys.softKey(label));
  }

  /** Presses a soft key of that call. */
  public CompletableFuture<Void> softKey(String label, int callReference) {
    return act(() -> keys.softKey(label, callReference));
  }

  /** Presses a line button. */
  public CompletableFuture<Void> lineKey(int instance) {
    return act(() -> keys.line(instance));
  }

  /** Presses a speed dial button. */
  public CompletableFuture<Void> speedDial(int instance) {
    return act(() -> keys.speedDial(instance));
  }

  /** Presses a fixed key of phones without soft keys: hold, transfer, redial... */
  public CompletableFuture<Void> press(Stimulus stimulus, int instance) {
    return act(() -> keys.stimulus(stimulus, instance));
  }

  /** What the microphone hears: a tone of that frequency in Hz; 0 for silence. */
  public void tone(int hertz) {
    media.tone(hertz);
  }

  /** What is heard now. */
  public Heard heard() {
    return media.heard();
  }

  /** What it shows and does now. */
  public Screen screen() {
    return screen;
  }

  /** Completes with the first screen that fulfils the condition, which may be the present one. */
  public CompletableFuture<Screen> whenever(Predicate<Screen> condition) {
    CompletableFuture<Screen> reached = new CompletableFuture<>();
    onThread(
        () -> {
          waiters.removeIf(waiter -> waiter.reached().isDone());
          waiters.add(new Waiter(condition, reached));
          changed();
        });
    return reached;
  }

  /** Every breach of the protocol so far, in words, with time and device. */
  public List<String> breaches() {
    return breaches.texts();
  }

  /**
   * Looks at the phone now and counts as breach what otherwise would have to last two seconds: a
   * lamp left on, a port left open. For the end of a run, when nothing is under way any more.
   */
  public CompletableFuture<List<String>> settledBreaches() {
    CompletableFuture<List<String>> settled = new CompletableFuture<>();
    onThread(
        () -> {
          findings.settle();
          settled.complete(breaches.texts());
        });
    return settled;
  }

  /** Switches the phone off: no goodbye, ports closed, timers stopped. */
  @Override
  public void close() {
    onThread(
        () -> {
          connection++;
          transport.close();
          registrar.switchOff();
          callDisplay.dropAll();
          deviceDisplay.stopNotifyTimer();
          orders.closeAll();
          media.close();
          findings.stop();
        });
  }

  private CompletableFuture<Void> act(Runnable action) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    onThread(
        () -> {
          try {
            action.run();
            changed();
            done.complete(null);
          } catch (RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    return done;
  }

  private void onThread(Runnable task) {
    if (thread.isCurrent()) {
      task.run();
    } else {
      thread.post(task);
    }
  }

  private void changed() {
    findings.look();
    Screen now = Screens.of(desk, keys, orders);
    if (now.registration() != screen.registration()) {
      LOG.info("{} is {} {}", name(), now.registration(), now.notice());
    }
    screen = now;
    List<Waiter> fulfilled =
        waiters.stream().filter(waiter -> waiter.condition().test(now)).toList();
    waiters.removeAll(fulfilled);
    fulfilled.forEach(waiter -> waiter.reached().complete(now));
  }

  private void send(PhoneMessage message) {
    if (message instanceof KeepAliveMessage) {
      LOG.trace("{} > {}", settings.deviceName(), message);
    } else {
      LOG.debug("{} > {}", settings.deviceName(), message);
    }
    transport.send(message);
  }

  private void receive(ServerMessage message) {
    if (message instanceof KeepAliveAckMessage) {
      LOG.trace("{} < {}", settings.deviceName(), message);
    } else {
      LOG.debug("{} < {}", settings.deviceName(), message);
    }
    rules.breach(message).ifPresent(breaches::add);
    if (!table.handle(message) && message instanceof UnknownMessage unknown) {
      LOG.debug("{} ignores message {}", settings.deviceName(), unknown.id());
    }
    registrar.received(message);
    changed();
  }

  private void hungUpAlone() {
    orders.closeAll();
    callDisplay.dropAll();
    registrar.hungUp();
  }

  /** What the registrar moves. */
  private final class Body implements Registrar.Phone {
    @Override
    public void connect() {
      transport.connect(new Wire(++connection));
    }

    @Override
    public void send(PhoneMessage message) {
      SoftPhone.this.send(message);
    }

    @Override
    public void disconnect() {
      connection++;
      transport.close();
    }

    @Override
    public void forgetServer(boolean keepTalking) {
      deviceDisplay.stopNotifyTimer();
      if (keepTalking) {
        desk.calls.values().removeIf(call -> !orders.belongsTo(call.reference));
      } else {
        callDisplay.dropAll();
        orders.closeAll();
        desk.speaker = false;
      }
      desk.forgetServer();
    }

    @Override
    public boolean talking() {
      return orders.any();
    }

    @Override
    public void changed() {
      SoftPhone.this.changed();
    }
  }

  /** One connection; what is heard of an older one does not count. */
  private final class Wire implements PhoneTransport.Listener {
    private final int number;

    Wire(int number) {
      this.number = number;
    }

    @Override
    public void connected() {
      current(
          () -> {
            registrar.connected();
            changed();
          });
    }

    @Override
    public Dialect negotiated(RegisterAckMessage ack) {
      return registrar.negotiated(ack);
    }

    @Override
    public void received(ServerMessage message) {
      current(() -> receive(message));
    }

    @Override
    public void closed(String reason) {
      current(() -> registrar.lost(reason));
    }

    private void current(Runnable task) {
      Runnable checked =
          () -> {
            if (number == connection) {
              task.run();
            }
          };
      onThread(checked);
    }
  }
}
