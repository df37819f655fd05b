package io.thinline.media;

import io.thinline.api.time.CallThread;
import io.thinline.media.rtp.MediaClock;
import io.thinline.media.rtp.PortRange;
import io.thinline.media.rtp.RtpThread;
import io.thinline.media.sound.G711;
import io.thinline.media.sound.Sound;
import io.thinline.media.sound.SoundException;
import io.thinline.media.sound.SoundLibrary;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server needs to send, receive and write audio itself: ports, time, sounds, a disk. Call
 * thread, but for what says otherwise.
 */
final class ServerAudio {
  private static final Logger LOG = LoggerFactory.getLogger(ServerAudio.class);
  private static final int IDLE_SECONDS = 10;
  private static final int PATIENCE_SECONDS = 2;

  private final CallThread callThread;
  private final RtpThread rtp;
  private final SoundLibrary sounds = new SoundLibrary();
  private final ThreadPoolExecutor disk;
  private boolean stopped;

  ServerAudio(CallThread callThread, PortRange range) {
    this.callThread = callThread;
    this.rtp = new RtpThread(range);
    this.disk =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "thinline-recordings");
              thread.setDaemon(true);
              return thread;
            });
    disk.allowCoreThreadTimeOut(true);
  }

  /** Any thread. */
  void range(PortRange range) {
    rtp.range(range);
  }

  /** Any thread. */
  int openPorts() {
    return rtp.openPorts();
  }

  /** Nothing of the server's own is begun any more. */
  boolean stopped() {
    return stopped;
  }

  void stop() {
    stopped = true;
  }

  /** Any thread. */
  void post(String name, Runnable task) {
    callThread.post(name, task);
  }

  MediaClock clock() {
    return rtp.clock();
  }

  void onRtpThread(Runnable task) {
    rtp.execute(task);
  }

  /** Whoever writes a file does it here. */
  Executor disk() {
    return disk;
  }

  /** So many ports, or none. */
  ServerPorts open(int count, Runnable opened, Consumer<String> failed) {
    ServerPorts ports = new ServerPorts(opened, failed);
    rtp.open(
        count, (open, trouble) -> callThread.post("RTP ports", () -> ports.come(open, trouble)));
    return ports;
  }

  /** Reads a sound elsewhere; exactly one of the two is told. */
  void load(String sound, G711 law, Consumer<Sound> loaded, Consumer<String> failed) {
    callThread.<Sound>offload(
        "load sound",
        () -> sounds.load(sound, law),
        (read, failure) -> {
          if (read != null) {
            loaded.accept(read);
          } else {
            failed.accept(reason(sound, failure));
          }
        });
  }

  private static String reason(String sound, @Nullable Throwable failure) {
    if (failure instanceof SoundException) {
      return failure.getMessage();
    }
    LOG.error("{} cannot be read", sound, failure);
    return sound + " cannot be read: " + failure;
  }

  /** Waits until all that was asked before is done. Not on the call thread. */
  void close() {
    rtp.close();
    disk.shutdown();
    try {
      if (!disk.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("the disk is too slow: recordings may be cut off");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
