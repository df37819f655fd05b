package io.thinline.softphone;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.KeepAliveAckMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterAckMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.UnknownMessage;
import io.thinline.sccp.value.Tone;
import io.thinline.softphone.media.MediaPlane;
import io.thinline.softphone.transport.PhoneTransport;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of a phone and how they hang together. Phone's thread only, where not said else. */
final class PhoneBody {
  private static final Logger LOG = LoggerFactory.getLogger(PhoneBody.class);

  final Desk desk;
  final Breaches breaches;
  final MediaFaults faults = new MediaFaults();
  final HeardDigits heardDigits = new HeardDigits();
  final CallHistory history;
  final Registrar registrar;
  final Hooks hooks;
  final Keys keys;
  final Buttons buttons;
  final VisibleKeys visibleKeys;
  final Picture picture;

  private final PhoneThread thread;
  private final PhoneTransport transport;
  private final MediaPlane media;
  private final MessageTable table = new MessageTable();
  private final CallDisplay callDisplay;
  private final DeviceDisplay deviceDisplay;
  private final MediaOrders orders;
  private final ServerRules rules;
  private final LastingFindings findings;
  private RegistrationState registration = RegistrationState.OFFLINE;
  private boolean microphone = true;
  private int connection;

  PhoneBody(
      PhoneSettings settings, PhoneThread thread, PhoneTransport transport, MediaPlane media) {
    this.thread = thread;
    this.transport = transport;
    this.media = media;
    Labels labels = new Labels();
    breaches = new Breaches(settings.deviceName(), thread.clock());
    desk = new Desk(settings, new SoftKeyBoard(labels, breaches));
    history = new CallHistory(desk, breaches);
    callDisplay = new CallDisplay(desk, breaches, thread, labels, history, this::changed);
    deviceDisplay = new DeviceDisplay(desk, breaches, thread, labels, heardDigits, this::changed);
    orders = new MediaOrders(desk, breaches, media, thread, faults, this::changed, this::send);
    registrar = new Registrar(desk, breaches, thread, labels, new Body());
    rules = new ServerRules(desk, registrar);
    hooks = new Hooks(desk, this::send, this::hungUpAlone);
    keys = new Keys(desk, this::send, orders::digit);
    buttons = new Buttons(desk, this::send, hooks::headsetKey);
    Applications applications = new Applications(desk, this::send);
    visibleKeys = new VisibleKeys(desk, hooks, keys, buttons, applications);
    findings = new LastingFindings(new Inspection(desk, orders), breaches, thread);
    picture = new Picture(thread, () -> Screens.of(desk, keys, orders));
    media.onDigit(heardDigits::hear);
    callDisplay.registerAt(table);
    deviceDisplay.registerAt(table);
    orders.registerAt(table);
    applications.registerAt(table);
    registrar.registerAt(table);
  }

  /** Does it on the phone's thread, at once when the caller is on it. Any thread. */
  CompletableFuture<Void> act(Runnable action) {
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

  /** Runs it on the phone's thread. Any thread. */
  void onThread(Runnable task) {
    if (thread.isCurrent()) {
      task.run();
    } else {
      thread.post(task);
    }
  }

  /** What a hand can do. Any thread. */
  List<Key> visibleKeys() {
    return Reading.of(thread, visibleKeys::all).orElse(List.of());
  }

  int shortRings() {
    return deviceDisplay.shortRings();
  }

  List<Tone> shortTones() {
    return deviceDisplay.shortTones();
  }

  void loseConnection() {
    connection++;
    transport.close();
    registrar.lost("network lost");
  }

  List<String> settle() {
    findings.settle();
    return breaches.texts();
  }

  void switchOff() {
    connection++;
    transport.close();
    registrar.switchOff();
    callDisplay.dropAll();
    deviceDisplay.stopNotifyTimer();
    orders.closeAll();
    media.close();
    findings.stop();
    picture.changed();
  }

  private void changed() {
    findings.touched();
    if (desk.registration != registration) {
      registration = desk.registration;
      LOG.info("{} is {} {}", desk.settings.deviceName(), registration, desk.notice);
    }
    if (desk.microphone != microphone) {
      microphone = desk.microphone;
      media.microphone(microphone);
    }
    picture.changed();
  }

  void send(PhoneMessage message) {
    if (message instanceof KeepAliveMessage) {
      LOG.trace("{} > {}", desk.settings.deviceName(), message);
    } else {
      LOG.debug("{} > {}", desk.settings.deviceName(), message);
    }
    transport.send(message);
  }

  private void receive(ServerMessage message) {
    if (message instanceof KeepAliveAckMessage) {
      LOG.trace("{} < {}", desk.settings.deviceName(), message);
    } else {
      LOG.debug("{} < {}", desk.settings.deviceName(), message);
    }
    rules.breach(message).ifPresent(breaches::add);
    if (!table.handle(message) && message instanceof UnknownMessage unknown) {
      LOG.debug("{} ignores message {}", desk.settings.deviceName(), unknown.id());
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
      PhoneBody.this.send(message);
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
        callDisplay.keepOnly(call -> orders.belongsTo(call.reference));
      } else {
        callDisplay.dropAll();
        orders.closeAll();
        desk.speaker = false;
        desk.headset = false;
      }
      desk.forgetServer();
    }

    @Override
    public boolean talking() {
      return orders.any();
    }

    @Override
    public void changed() {
      PhoneBody.this.changed();
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
            PhoneBody.this.changed();
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
