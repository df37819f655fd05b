package io.thinline.callcontrol;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal;
import java.util.List;

/** A terminal that is only a name: who hears whom is what these tests look at. */
record TestTerminal(String name) implements MediaTerminal {
  @Override
  public List<AudioCodec> codecs() {
    return List.of(AudioCodec.PCMU);
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
