package io.thinline.callcontrol.sound;

import io.thinline.api.call.Leg;
import io.thinline.api.call.LegEvent;
import io.thinline.api.call.LegListener;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.media.MediaNode;
import io.thinline.api.media.MediaService;
import io.thinline.api.media.SoundEnd;
import io.thinline.api.media.SoundListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One {@code playback}: file by file, until the last has been heard, the party presses one of
 * {@code playback_terminators}, or the leg does something else.
 */
final class Playback implements DialplanApplication.Execution, SoundListener, LegListener {
  private static final Logger log = LoggerFactory.getLogger(Playback.class);
  private static final String RESPONSE = "current_application_response";
  private static final String NONE = "none";
  private static final String ANY = "any";

  private final Leg leg;
  private final Deque<String> files;
  private final DialplanApplication.Progress progress;
  private final SoundServices services;
  private final SoundEvents events;
  private String file = "";
  private @Nullable MediaNode player;
  private boolean audible;
  private boolean over;

  Playback(
      Leg leg,
      List<String> files,
      DialplanApplication.Progress progress,
      SoundServices services,
      SoundEvents events) {
    this.leg = leg;
    this.files = new ArrayDeque<>(files);
    this.progress = progress;
    this.services = services;
    this.events = events;
  }

  void start() {
    leg.addListener(this);
    next();
  }

  private void next() {
    String name = files.poll();
    if (name == null) {
      complete();
      return;
    }
    Optional<MediaService> media = services.media();
    if (media.isEmpty()) {
      failed("media is not running");
      return;
    }
    file = services.sound(leg, name);
    audible = false;
    MediaNode sound = media.get().player(file, false, this);
    player = sound;
    if (!leg.hear(sound)) {
      player = null;
      sound.release();
      failed(leg.endpoint() + " cannot hear anything now");
    }
  }

  private void failed(String reason) {
    log.warn("{}: playback: {}", progress.location(), reason);
    leg.setVariable(RESPONSE, "PLAYBACK ERROR");
    complete();
  }

  private void complete() {
    if (!over) {
      over = true;
      leg.removeListener(this);
      progress.completed();
    }
  }

  @Override
  public void cancel() {
    over = true;
    leg.removeListener(this);
    MediaNode sound = player;
    if (sound != null) {
      sound.release();
    }
  }

  @Override
  public void soundStarted(MediaNode node) {
    if (node == player) {
      audible = true;
      events.playbackStarts(leg, file);
    }
  }

  @Override
  public void soundEnded(MediaNode node, SoundEnd end) {
    if (node != player) {
      return;
    }
    player = null;
    if (audible) {
      events.playbackStops(leg, file, end);
    }
    leg.hearNoMore(node);
    if (over) {
      return;
    }
    switch (end.outcome()) {
      case DONE -> {
        leg.setVariable(RESPONSE, "FILE PLAYED");
        next();
      }
      case STOPPED -> complete();
      case FAILED -> {
        log.warn("{}: playback: {}", progress.location(), end.reason());
        leg.setVariable(RESPONSE, audible ? "PLAYBACK ERROR" : "FILE NOT FOUND");
        next();
      }
    }
  }

  @Override
  public void legEvent(Leg of, LegEvent event) {
    if (event instanceof LegEvent.Dtmf pressed && pressed.by() == leg && ends(pressed.digit())) {
      leg.setVariable("playback_terminator_used", Character.toString(pressed.digit()));
      files.clear();
      MediaNode sound = player;
      if (sound != null) {
        sound.release();
      }
    }
  }

  private boolean ends(char digit) {
    String keys = leg.variable("playback_terminators").orElse("*");
    return switch (keys) {
      case NONE -> false;
      case ANY -> true;
      default -> keys.indexOf(digit) >= 0;
    };
  }
}
