package io.thinline.callcontrol;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal;
import java.util.List;

/** The end of a leg that has no ear and no mouth: nothing is connected to it. */
public final class SilentTerminal implements MediaTerminal {
  @Override
  public String name() {
    return "silence";
  }

  @Override
  public List<AudioCodec> codecs() {
    return List.of();
  }

  @Override
  public boolean telephoneEvents() {
    return false;
  }

  @Override
  public void openReceive(MediaDescription format, ReceiveReply reply) {
    reply.failed("nothing is heard here");
  }

  @Override
  public void closeReceive() {}

  @Override
  public void startSend(MediaDescription destination) {}

  @Override
  public void stopSend() {}
}
