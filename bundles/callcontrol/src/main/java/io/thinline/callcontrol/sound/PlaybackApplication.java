package io.thinline.callcontrol.sound;

import io.thinline.api.call.Leg;
import io.thinline.api.call.LegState;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.event.EventStream;
import io.thinline.api.time.CallThread;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code playback}: lets the party hear a file, or several: {@code file_string://one.wav!two.wav},
 * or separated by the variable {@code playback_delimiter}.
 */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=playback")
public final class PlaybackApplication implements DialplanApplication {
  private final SoundServices services;
  private final SoundEvents events;

  @Activate
  public PlaybackApplication(
      @Reference CallThread callThread,
      @Reference EventStream events,
      @Reference SoundServices services) {
    this.services = services;
    this.events = new SoundEvents(events, callThread.clock());
  }

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    if (leg.inbound() && leg.state() != LegState.ANSWERED) {
      leg.earlyMedia();
    }
    Playback playback = new Playback(leg, PlayList.of(leg, data), progress, services, events);
    playback.start();
    return playback;
  }
}
