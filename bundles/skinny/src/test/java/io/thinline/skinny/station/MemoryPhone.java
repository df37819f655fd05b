package io.thinline.skinny.station;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.TimeDateReqMessage;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.PhoneFeatures;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A phone in memory; what it is sent goes through the codec, as it would on the wire. */
public final class MemoryPhone implements PhoneConnection {
  private static final SccpCodec CODEC = new SccpCodec();

  private final InetSocketAddress remote;
  private final @Nullable String certifiedName;
  private final List<SccpMessage> received = new ArrayList<>();
  private final DeviceSession session;
  private Dialect dialect = Dialect.INITIAL;
  private boolean closed;

  public MemoryPhone(Profile profile) {
    this(profile, 50000);
  }

  public MemoryPhone(Profile profile, int port) {
    this(profile, new InetSocketAddress("192.0.2.10", port), null);
  }

  /** One that shows a certificate of that name; null for none. */
  public MemoryPhone(Profile profile, InetSocketAddress remote, @Nullable String certifiedName) {
    this.remote = remote;
    this.certifiedName = certifiedName;
    session = profile.accept(this);
  }

  /** Sends messages, one after the other. */
  public MemoryPhone sends(PhoneMessage... messages) {
    for (PhoneMessage message : messages) {
      session.receive(message);
    }
    return this;
  }

  /** Registers as a 7960 with version 11, up to the last question. */
  public MemoryPhone registers(String name) {
    return sends(register(name, 7, 11, 0x8560), new TimeDateReqMessage());
  }

  public static RegisterMessage register(String name, int type, int version, int features) {
    return new RegisterMessage(
        name,
        0,
        0,
        MediaAddress.ipv4(0x0A000007),
        DeviceType.of(type),
        5,
        0,
        version,
        0,
        PhoneFeatures.of(features),
        0,
        0,
        Bytes.hex("0011aabb0001000000000000"),
        0,
        0,
        MediaAddress.ipv6(0, 0),
        0,
        "P00308010200",
        "");
  }

  public void losesItsConnection() {
    session.disconnected("reset by peer");
  }

  /** All it has been sent since it was last asked. */
  public List<SccpMessage> received() {
    List<SccpMessage> all = List.copyOf(received);
    received.clear();
    return all;
  }

  /** Whether it has been sent that since it was last asked for all. */
  public boolean saw(SccpMessage message) {
    return received.contains(message);
  }

  /** The last message of a kind. */
  public <M> M last(Class<M> type) {
    return received.stream()
        .filter(type::isInstance)
        .reduce((first, second) -> second)
        .map(type::cast)
        .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " in " + received));
  }

  public boolean closed() {
    return closed;
  }

  public DeviceSession session() {
    return session;
  }

  public Dialect dialect() {
    return dialect;
  }

  @Override
  public InetSocketAddress remoteAddress() {
    return remote;
  }

  @Override
  public InetSocketAddress localAddress() {
    return new InetSocketAddress("192.0.2.1", 2000);
  }

  @Override
  public Optional<String> certifiedName() {
    return Optional.ofNullable(certifiedName);
  }

  @Override
  public void speak(Dialect agreed) {
    dialect = agreed;
  }

  @Override
  public void send(ServerMessage message) {
    if (closed) {
      throw new AssertionError(message + " to a closed connection");
    }
    ByteBuf wire = Unpooled.buffer();
    CODEC.encode(dialect, message, wire);
    received.add(CODEC.decodeFrame(dialect, wire));
  }

  @Override
  public void close() {
    closed = true;
  }
}
