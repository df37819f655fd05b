package io.thinline.skinny.media;

import io.thinline.api.media.AudioCodec;
import java.time.Duration;

/**
 * The last stream that a phone heard in a call.
 *
 * @param codec of the stream
 * @param openFor how long its port was open
 * @param farSilent nobody was to send to it
 */
record AudioUse(AudioCodec codec, Duration openFor, boolean farSilent) {
  AudioUse openFor(Duration time) {
    return new AudioUse(codec, time, farSilent);
  }
}
