package io.thinline.media;

import io.thinline.api.media.MediaDescription;
import io.thinline.media.rtp.AudioSink;
import io.thinline.media.rtp.RtpInlet;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a phone says that talks with nobody, on its way to who writes it down. */
final class CaptureStream implements AudioStream {
  private final PhoneNode from;
  private final InetAddress serverAddress;
  private final MediaDescription format;
  private final RtpInlet inlet = new RtpInlet();
  private final ServerPorts ports;
  private boolean sending;
  private boolean closed;

  CaptureStream(
      PhoneNode from,
      InetAddress serverAddress,
      MediaDescription format,
      ServerAudio server,
      Consumer<String> failed) {
    this.from = from;
    this.serverAddress = serverAddress;
    this.format = format;
    this.ports = server.open(1, this::begin, failed);
  }

  private void begin() {
    if (!closed) {
      ports.get(0).receiver(inlet);
      sending = true;
      from.terminal()
          .startSend(format.to(new InetSocketAddress(serverAddress, ports.get(0).number())));
    }
  }

  void sinks(List<AudioSink> sinks) {
    inlet.sinks(sinks);
  }

  @Override
  public PhoneNode from() {
    return from;
  }

  @Override
  public @Nullable PhoneNode to() {
    return null;
  }

  @Override
  public MediaDescription format() {
    return format;
  }

  @Override
  public Optional<MediaDescription> agreed() {
    return Optional.of(format);
  }

  @Override
  public void closePort() {
    closed = true;
    from.spoken(null);
  }

  @Override
  public void stopSending() {
    if (sending) {
      sending = false;
      from.terminal().stopSend();
    }
    ports.close();
  }

  @Override
  public void over() {
    from.review();
  }
}
