package io.thinline.media;

import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.Recording;
import io.thinline.api.media.SoundEnd;
import io.thinline.api.media.SoundEnd.Outcome;
import io.thinline.api.media.SoundListener;
import io.thinline.media.rtp.AudioSink;
import io.thinline.media.rtp.RecordingFile;
import io.thinline.media.rtp.RecordingTape;
import io.thinline.media.sound.Sound;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a phone says and hears. The file is made when there is somebody to listen to;
 * from then on it grows, with silence while there is nobody, until it is released or full. Call
 * thread only.
 */
final class RecorderNode implements MediaNode, RecordingFile.Listener {
  private final Recording recording;
  private final SoundListener listener;
  private final ServerAudio server;
  private final Consumer<RecorderNode> onEnd;
  private @Nullable PhoneNode overheard;
  private @Nullable RecordingTape tape;
  private @Nullable RecordingFile unopened;
  private State state = State.NEW;
  private Outcome outcome = Outcome.STOPPED;
  private String reason = "";

  private enum State {
    NEW,
    OPENING,
    RUNNING,
    ENDING,
    ENDED
  }

  RecorderNode(
      Recording recording,
      SoundListener listener,
      ServerAudio server,
      Consumer<RecorderNode> onEnd) {
    this.recording = recording;
    this.listener = listener;
    this.server = server;
    this.onEnd = onEnd;
  }

  /** One at a time: the one of before is heard no more. */
  @Override
  public void hears(MediaNode other) {
    if (state == State.ENDING || state == State.ENDED) {
      return;
    }
    if (!(other instanceof TapNode tap) || !(tap.of() instanceof PhoneNode phone)) {
      fail("only what a phone of this media service says and hears can be recorded");
      return;
    }
    if (overheard == phone) {
      return;
    }
    leave();
    if (state == State.NEW) {
      begin();
    }
    if (state == State.OPENING || state == State.RUNNING) {
      overheard = phone;
      phone.overheardBy(this);
    }
    openFile();
  }

  @Override
  public void hearsNoMore(MediaNode other) {
    if (other instanceof TapNode tap && tap.of() == overheard) {
      leave();
    }
  }

  private void leave() {
    PhoneNode phone = overheard;
    if (phone != null) {
      overheard = null;
      phone.overheardNoMoreBy(this);
    }
  }

  /** It writes silence until it hears another. */
  void phoneGone() {
    overheard = null;
  }

  private void begin() {
    Path file = recording.file();
    if (server.stopped()) {
      fail("the media bundle has stopped");
    } else if (!file.isAbsolute() || !isWav(file)) {
      fail("recording " + file + ": right is an absolute path that ends with .wav");
    } else {
      state = State.OPENING;
      unopened = new RecordingFile(server.disk(), file, recording.stereo() ? 2 : 1, this);
      tape = new RecordingTape(unopened, recording.limit(), server.clock());
    }
  }

  /** Only when there is something to write: what cannot be recorded leaves no empty file. */
  private void openFile() {
    RecordingFile file = unopened;
    if (file != null && state == State.OPENING) {
      unopened = null;
      file.open();
    }
  }

  private static boolean isWav(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".wav");
  }

  /** Takes what the party says. */
  Optional<AudioSink> says() {
    return Optional.ofNullable(tape).map(RecordingTape::says);
  }

  /** Takes what the party hears. */
  Optional<AudioSink> hears() {
    return Optional.ofNullable(tape).map(RecordingTape::hears);
  }

  /** On the disk's thread. */
  @Override
  public void opened() {
    server.post("recording starts", this::start);
  }

  private void start() {
    RecordingTape running = tape;
    if (state == State.OPENING && running != null) {
      state = State.RUNNING;
      server.clock().start(running);
      listener.soundStarted(this);
    }
  }

  /** On the disk's thread. */
  @Override
  public void ended(long samples, @Nullable String trouble) {
    server.post("recording ended", () -> over(Sound.duration(samples), trouble));
  }

  private void over(Duration length, @Nullable String trouble) {
    RecordingTape written = tape;
    if (trouble != null) {
      outcome = Outcome.FAILED;
      reason = trouble;
    } else if (outcome != Outcome.FAILED && written != null && written.full()) {
      outcome = Outcome.DONE;
    }
    if (written != null && trouble != null) {
      server.clock().stop(written);
    }
    finish();
    listener.soundEnded(this, new SoundEnd(outcome, length, reason));
  }

  private void finish() {
    state = State.ENDED;
    leave();
    onEnd.accept(this);
  }

  /** What it hears cannot be recorded. */
  void fail(String why) {
    if (state != State.ENDING && state != State.ENDED) {
      outcome = Outcome.FAILED;
      reason = why;
      stop();
    }
  }

  @Override
  public Optional<MediaDescription> hearing() {
    return Optional.empty();
  }

  @Override
  public void release() {
    if (state != State.ENDING && state != State.ENDED) {
      stop();
    }
  }

  private void stop() {
    leave();
    RecordingTape written = tape;
    if (written == null) {
      finish();
      SoundEnd end = new SoundEnd(outcome, Duration.ZERO, reason);
      server.post("recording ended", () -> listener.soundEnded(this, end));
    } else {
      state = State.ENDING;
      server.onRtpThread(written::stop);
    }
  }
}
