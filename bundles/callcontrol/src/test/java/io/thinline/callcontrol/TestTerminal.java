package io.thinline.callcontrol;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal;
import java.util.List;

/**
 * A terminal that is only a name and what it speaks: who hears whom is what these tests look at.
 */
record TestTerminal(String name, List<AudioCodec> codecs) implements MediaTerminal {
  TestTerminal(String name) {
    this(name, List.of(AudioCodec.PCMU));
  }

  @Override
  public boolean telephoneEvents() {
    return false;
  }

  @Override
  public void openReceive(MediaDescription format, ReceiveReply reply) {}

  @Override
  public void closeReceive() {}

  @Override
  public void startSend(MediaDescription destination) {}

  @Override
  public void stopSend() {}
}
