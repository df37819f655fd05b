package io.thinline.media;

import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One direction of audio from or to a phone. */
interface AudioStream {

  /** Where it comes from. */
  MediaNode from();

  /** Who hears it; null when it is only written down. */
  @Nullable PhoneNode to();

  /** Without an address. */
  MediaDescription format();

  /** With an address once the port is open; empty when there is no hope of one. */
  Optional<MediaDescription> agreed();

  /** First step of its end: its nodes know it no more, and the hearing phone's port is closed. */
  void closePort();

  /** Second step: nothing is sent any more. */
  void stopSending();

  /** Last step: what was there only for it goes too. */
  void over();
}
