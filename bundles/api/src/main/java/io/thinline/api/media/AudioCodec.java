package io.thinline.api.media;

/**
 * An audio codec by its RTP name.
 *
 * @param name as in SDP: {@code PCMU}
 * @param payloadType of RTP; -1 when dynamic
 * @param clockRate of RTP timestamps, Hz
 */
public record AudioCodec(String name, int payloadType, int clockRate) {
  public static final AudioCodec PCMU = new AudioCodec("PCMU", 0, 8000);
  public static final AudioCodec PCMA = new AudioCodec("PCMA", 8, 8000);
  public static final AudioCodec G722 = new AudioCodec("G722", 9, 8000);
  public static final AudioCodec G723 = new AudioCodec("G723", 4, 8000);
  public static final AudioCodec G728 = new AudioCodec("G728", 15, 8000);
  public static final AudioCodec G729 = new AudioCodec("G729", 18, 8000);
  public static final AudioCodec GSM = new AudioCodec("GSM", 3, 8000);
  public static final AudioCodec ILBC = new AudioCodec("iLBC", -1, 8000);
}
