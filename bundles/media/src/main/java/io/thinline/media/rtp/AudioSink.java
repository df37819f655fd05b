package io.thinline.media.rtp;

import io.netty.buffer.ByteBuf;

/** Listens to a stream of RTP. RTP thread. */
public interface AudioSink {

  /**
   * @param timestamp of the first sample
   * @param source the stream's SSRC
   * @param packet only lent; the audio is {@code length} bytes from {@code offset} on
   */
  void audio(int payloadType, int timestamp, int source, ByteBuf packet, int offset, int length);
}
