package io.thinline.media;

import io.netty.util.concurrent.DefaultThreadFactory;
import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal;
import io.thinline.media.sound.G711;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A phone with real sockets on the loopback: it whistles a tone and remembers what it hears. */
final class UdpPhone implements MediaTerminal, AutoCloseable {
  private static final int HEADER = 12;

  private final String name;
  private final double tone;
  private final ScheduledExecutorService mouth =
      Executors.newSingleThreadScheduledExecutor(new DefaultThreadFactory("mouth", true));
  private final DatagramSocket out;
  private final List<byte[]> heard = new CopyOnWriteArrayList<>();
  private final List<byte[]> said = new CopyOnWriteArrayList<>();
  private final List<String> orders = new ArrayList<>();
  private List<AudioCodec> codecs = List.of(AudioCodec.PCMU, AudioCodec.PCMA);
  private Duration packetTime = MediaDescription.USUAL_PACKET_TIME;
  private Optional<InetAddress> server = Optional.of(InetAddress.getLoopbackAddress());
  private boolean refusing;
  private @Nullable DatagramSocket in;
  private @Nullable MediaDescription format;
  private @Nullable MediaDescription sending;
  private @Nullable ScheduledFuture<?> whistle;
  private int packet;

  UdpPhone(String name, double tone) {
    this.name = name;
    this.tone = tone;
    try {
      out = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  UdpPhone speaks(AudioCodec... some) {
    codecs = List.of(some);
    return this;
  }

  UdpPhone packets(Duration time) {
    packetTime = time;
    return this;
  }

  UdpPhone withoutServerAddress() {
    server = Optional.empty();
    return this;
  }

  UdpPhone refusesToOpen() {
    refusing = true;
    return this;
  }

  /** What it was told, in order: open, close, send, stop. */
  List<String> orders() {
    return orders;
  }

  boolean isOpen() {
    return in != null;
  }

  InetSocketAddress port() {
    DatagramSocket open = in;
    assert open != null;
    return (InetSocketAddress) open.getLocalSocketAddress();
  }

  Optional<InetSocketAddress> sendsTo() {
    return Optional.ofNullable(sending).flatMap(MediaDescription::address);
  }

  Optional<MediaDescription> format() {
    return Optional.ofNullable(format);
  }

  List<byte[]> heardPackets() {
    return heard;
  }

  List<byte[]> saidPackets() {
    return said;
  }

  /** What it has heard, decoded, as it came. */
  short[] heardSamples() {
    List<byte[]> packets = List.copyOf(heard);
    int length = packets.stream().mapToInt(one -> one.length - HEADER).sum();
    short[] samples = new short[length];
    int at = 0;
    for (byte[] one : packets) {
      G711 law = G711.ofPayloadType(one[1] & 0x7F).orElseThrow();
      for (int i = HEADER; i < one.length; i++) {
        samples[at++] = law.decode(one[i]);
      }
    }
    return samples;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<AudioCodec> codecs() {
    return codecs;
  }

  @Override
  public Duration packetTime(AudioCodec codec) {
    return packetTime;
  }

  @Override
  public boolean telephoneEvents() {
    return true;
  }

  @Override
  public Optional<InetAddress> serverAddress() {
    return server;
  }

  @Override
  public void openReceive(MediaDescription wanted, ReceiveReply reply) {
    orders.add("open");
    format = wanted;
    if (refusing) {
      reply.failed(name + " refuses");
      return;
    }
    try {
      DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
      in = socket;
      Thread ear = new Thread(() -> listen(socket), name);
      ear.setDaemon(true);
      ear.start();
      reply.opened((InetSocketAddress) socket.getLocalSocketAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen(DatagramSocket socket) {
    byte[] buffer = new byte[2048];
    try {
      while (true) {
        DatagramPacket received = new DatagramPacket(buffer, buffer.length);
        socket.receive(received);
        heard.add(Arrays.copyOf(buffer, received.getLength()));
      }
    } catch (IOException e) {
      // It is closed.
    }
  }

  @Override
  public void closeReceive() {
    if (in != null) {
      orders.add("close");
      in.close();
      in = null;
    }
  }

  @Override
  public void startSend(MediaDescription destination) {
    if (sending != null) {
      throw new IllegalStateException(name + " is told to send twice");
    }
    orders.add("send");
    sending = destination;
    long period = destination.packetTime().toMillis();
    whistle =
        mouth.scheduleAtFixedRate(() -> whistle(destination), 0, period, TimeUnit.MILLISECONDS);
  }

  private void whistle(MediaDescription to) {
    Optional<G711> law = G711.of(to.codec());
    int samples = (int) to.packetTime().toMillis() * 8;
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + samples);
    bytes.put((byte) 0x80).put((byte) to.codec().payloadType());
    bytes.putShort((short) packet).putInt(packet * samples).putInt(name.hashCode());
    for (int i = 0; i < samples; i++) {
      double phase = 2 * Math.PI * tone * (packet * samples + i) / G711.RATE;
      int sample = (int) (10_000 * Math.sin(phase));
      bytes.put(law.isEmpty() ? (byte) sample : law.get().encode(sample));
    }
    packet++;
    send(bytes.array(), to.address().orElseThrow());
  }

  private void send(byte[] bytes, InetSocketAddress to) {
    try {
      said.add(bytes);
      out.send(new DatagramPacket(bytes, bytes.length, to));
    } catch (IOException e) {
      // It is closed.
    }
  }

  @Override
  public void stopSend() {
    orders.add("stop");
    sending = null;
    if (whistle != null) {
      whistle.cancel(false);
      whistle = null;
    }
  }

  @Override
  public void close() {
    mouth.shutdownNow();
    closeReceive();
    out.close();
  }
}
