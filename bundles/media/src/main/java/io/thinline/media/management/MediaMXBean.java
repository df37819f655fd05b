package io.thinline.media.management;

/** What the server itself does with audio, as JMX shows it. */
public interface MediaMXBean {

  /** UDP ports for RTP that the server has open: for sounds, and for calls that it records. */
  int getOpenPorts();

  /** Recordings that are being written. */
  int getRecordings();
}
