package io.thinline.softphone.media;

/**
 * How a stream sounds on the wire.
 *
 * @param law companding law
 * @param packetMillis milliseconds of audio in a packet
 */
public record AudioFormat(G711 law, int packetMillis) {
  /** Checks the packet time. */
  public AudioFormat {
    if (packetMillis < 10 || packetMillis > 80) {
      throw new IllegalArgumentException(
          packetMillis + " ms of audio in a packet: 10 to 80 are possible");
    }
  }

  /** Samples, and bytes, in a packet. */
  public int samples() {
    return packetMillis * G711.CLOCK / 1000;
  }
}
