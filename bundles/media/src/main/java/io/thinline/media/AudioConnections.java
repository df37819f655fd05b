package io.thinline.media;

import io.thinline.api.media.MediaListener;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaService;
import io.thinline.api.media.MediaTerminal;
import io.thinline.api.media.Recording;
import io.thinline.api.media.SoundListener;
import io.thinline.api.time.CallThread;
import io.thinline.media.rtp.PortRange;
import java.time.Duration;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects phones directly, and through the server when somebody writes down what they say; plays
 * sounds. Direct calls go on when it goes.
 */
@Component(
    service = {MediaService.class, AudioConnections.class},
    configurationPid = "io.thinline.media",
    immediate = true)
@Designate(ocd = AudioConnections.Config.class)
public final class AudioConnections implements MediaService {

  /** Settings of the server's own audio. */
  @ObjectClassDefinition(
      id = "io.thinline.media",
      name = "Thinline media",
      description = "Ports for what the server itself sends and receives. Counts from the next on")
  public @interface Config {

    @AttributeDefinition(
        name = "First RTP port",
        description = "UDP; the even ones from here on are used. 0, with the last, for any",
        min = "0",
        max = "65535")
    int rtp$_$start$_$port() default 16384;

    @AttributeDefinition(
        name = "Last RTP port",
        description = "It is used too when it is even",
        min = "0",
        max = "65535")
    int rtp$_$end$_$port() default 32768;
  }

  private static final Logger LOG = LoggerFactory.getLogger(AudioConnections.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final PortRange USUAL = new PortRange(16_384, 32_768);

  private final CallThread callThread;
  private final ServerAudio server;
  private final HoldMusic holdMusic;

  /** The living nodes. */
  private final IdentityHashMap<MediaTerminal, PhoneNode> nodes = new IdentityHashMap<>();

  private final Set<RecorderNode> recorders = new HashSet<>();
  private int made;

  @Activate
  public AudioConnections(@Reference CallThread callThread, Config config) {
    this(callThread, range(config).orElse(USUAL));
  }

  /** Outside OSGi; {@link #close} ends it. It has no thread and no port before it needs one. */
  public AudioConnections(CallThread callThread, PortRange range) {
    this.callThread = callThread;
    this.server = new ServerAudio(callThread, range);
    this.holdMusic = new HoldMusic(server);
  }

  @Modified
  public void modified(Config config) {
    range(config).ifPresent(server::range);
  }

  /** What cannot be used leaves what is in force as it is. */
  private static Optional<PortRange> range(Config config) {
    try {
      return Optional.of(new PortRange(config.rtp$_$start$_$port(), config.rtp$_$end$_$port()));
    } catch (IllegalArgumentException e) {
      LOG.warn("io.thinline.media: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Conversations through the server go on directly, sounds end, recordings are whole when this
   * returns.
   */
  @Deactivate
  public void close() {
    if (ask("stop media", this::stop)) {
      server.close();
      ask("media has stopped", () -> {});
    }
  }

  private boolean ask(String name, Runnable task) {
    try {
      return callThread.ask(
          name,
          PATIENCE,
          () -> {
            task.run();
            return true;
          });
    } catch (CompletionException e) {
      LOG.warn("{}: {}", name, e.getMessage());
      return false;
    }
  }

  private void stop() {
    server.stop();
    List.copyOf(recorders).forEach(RecorderNode::release);
    List.copyOf(nodes.values()).forEach(PhoneNode::leaveServer);
  }

  /** A terminal has one node: that of before is released. */
  @Override
  public MediaNode node(MediaTerminal terminal, MediaListener listener) {
    PhoneNode before = nodes.get(terminal);
    if (before != null) {
      before.release();
    }
    PhoneNode node = new PhoneNode(made++, terminal, listener, server, this::released);
    nodes.put(terminal, node);
    return node;
  }

  @Override
  public boolean compatible(MediaTerminal one, MediaTerminal other) {
    return CodecAgreement.between(one, other).isPresent();
  }

  @Override
  public Optional<MediaNode> holdMusic(String source) {
    return holdMusic.from(source);
  }

  @Override
  public MediaNode player(String sound, boolean repeated, SoundListener listener) {
    return new PlayerNode(sound, repeated, listener, server);
  }

  @Override
  public MediaNode recorder(Recording recording, SoundListener listener) {
    RecorderNode recorder = new RecorderNode(recording, listener, server, recorders::remove);
    recorders.add(recorder);
    return recorder;
  }

  @Override
  public MediaNode tap(MediaNode of) {
    return of instanceof PhoneNode phone ? phone.tap() : new TapNode(of);
  }

  private void released(PhoneNode node) {
    nodes.remove(node.terminal(), node);
  }

  /** Terminals that have a node. */
  int living() {
    return nodes.size();
  }

  /** UDP ports of the server that are open now. Any thread. */
  public int openPorts() {
    return server.openPorts();
  }

  /** Recordings that are being written. Any thread. */
  public int recordings() {
    return callThread.ask("recordings", PATIENCE, recorders::size);
  }
}
