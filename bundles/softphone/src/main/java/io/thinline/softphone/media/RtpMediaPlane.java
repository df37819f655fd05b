package io.thinline.softphone.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** RTP over UDP, on ports that the system chooses. */
public final class RtpMediaPlane implements MediaPlane {
  /** The frequencies that a softphone can tell apart, in Hz. */
  public static final List<Integer> FREQUENCIES =
      List.of(350, 400, 440, 480, 520, 560, 600, 660, 720, 780, 840, 900, 1000, 1200);

  private final RtpEngine engine;
  private final InetAddress address;
  private final Tone tone = new Tone();
  private final Map<Integer, RtpStream> streams = new HashMap<>();
  private final Set<Integer> receiving = new HashSet<>();
  private final Set<Integer> transmitting = new HashSet<>();
  private volatile Consumer<Character> digits = digit -> {};
  private volatile Listener ear = listener();
  private volatile RtpStreamReport mouth = () -> Sent.NOTHING;

  private interface RtpStreamReport {
    Sent sent();
  }

  /**
   * A phone's sound.
   *
   * @param engine whose thread sends and receives
   * @param address where the ports are opened, and what the server is told
   */
  public RtpMediaPlane(RtpEngine engine, InetAddress address) {
    this.engine = engine;
    this.address = address;
  }

  @Override
  public InetSocketAddress openReceive(int partyId, AudioFormat format) throws IOException {
    RtpStream stream = stream(partyId);
    receiving.add(partyId);
    ear = stream.listener();
    engine.command(() -> stream.listener().open(format));
    return stream.localAddress();
  }

  @Override
  public void closeReceive(int partyId) {
    RtpStream stream = streams.get(partyId);
    if (stream != null && receiving.remove(partyId)) {
      engine.command(() -> stream.listener().close());
      release(partyId, stream);
    }
  }

  @Override
  public void startTransmission(int partyId, InetSocketAddress remote, AudioFormat format)
      throws IOException {
    RtpStream stream = stream(partyId);
    transmitting.add(partyId);
    mouth = stream::sent;
    engine.command(() -> stream.send(remote, format));
  }

  @Override
  public void stopTransmission(int partyId) {
    RtpStream stream = streams.get(partyId);
    if (stream != null && transmitting.remove(partyId)) {
      engine.command(stream::stopSending);
      release(partyId, stream);
    }
  }

  @Override
  public void tone(int hertz) {
    engine.command(() -> tone.frequency(hertz));
  }

  @Override
  public void microphone(boolean on) {
    engine.command(() -> tone.mute(!on));
  }

  @Override
  public void digit(int partyId, char digit) {
    RtpStream stream = streams.get(partyId);
    if (stream != null) {
      engine.command(() -> stream.digit(digit));
    }
  }

  @Override
  public void onDigit(Consumer<Character> listener) {
    digits = listener;
  }

  @Override
  public Heard heard() {
    return ear.heard();
  }

  @Override
  public Sent sent() {
    return mouth.sent();
  }

  @Override
  public void close() {
    streams.values().forEach(engine::remove);
    streams.clear();
    receiving.clear();
    transmitting.clear();
  }

  private Listener listener() {
    return new Listener(FREQUENCIES, digit -> digits.accept(digit));
  }

  private RtpStream stream(int partyId) throws IOException {
    RtpStream stream = streams.get(partyId);
    if (stream == null) {
      stream = new RtpStream(address, tone, listener());
      streams.put(partyId, stream);
      engine.add(stream);
    }
    return stream;
  }

  private void release(int partyId, RtpStream stream) {
    if (!receiving.contains(partyId) && !transmitting.contains(partyId)) {
      streams.remove(partyId);
      engine.remove(stream);
    }
  }
}
