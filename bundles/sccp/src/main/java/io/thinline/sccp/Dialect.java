package io.thinline.sccp;

import io.thinline.sccp.value.PhoneFeatures;
import java.util.List;

/**
 * What a phone and the server agreed to speak: the protocol line, its version and the feature bits
 * the phone announced. It decides every layout, the header word and the character set. Immutable.
 *
 * @param protocol SCCP or SPCP
 * @param version negotiated version, 0 to {@link #HIGHEST}
 * @param features the bits the phone announced in Register
 */
public record Dialect(Protocol protocol, int version, PhoneFeatures features) {
  /** Highest version this codec knows. */
  public static final int HIGHEST = 22;

  /** Versions that were ever spoken; between them the lower one applies. */
  public static final List<Integer> VERSIONS =
      List.of(3, 5, 8, 9, 10, 11, 15, 16, 17, 18, 19, 20, 21, 22);

  /** Before Register: nothing is known, all messages of that phase have one layout. */
  public static final Dialect INITIAL = new Dialect(Protocol.SCCP, 0, new PhoneFeatures(0));

  private static final int FIRST_IN_HEADER = 10;

  /** Checks the version. */
  public Dialect {
    if (version < 0 || version > HIGHEST) {
      throw new IllegalArgumentException(
          "protocol version " + version + ": versions 0 to " + HIGHEST + " are known");
    }
  }

  /** SCCP in that version, without feature bits. */
  public static Dialect sccp(int version) {
    return new Dialect(Protocol.SCCP, version, new PhoneFeatures(0));
  }

  /** SPCP in that version, without feature bits. */
  public static Dialect spcp(int version) {
    return new Dialect(Protocol.SPCP, version, new PhoneFeatures(0));
  }

  /**
   * The dialect for a phone that registers: the highest version both sides know.
   *
   * @param protocol SPCP when the phone registered with SPARegister
   * @param announced byte 40 of Register; 0 when the phone is too old to send it
   * @param features the phone's feature bits, 0 when it sent none
   * @param highest the highest version the server wants to use
   */
  public static Dialect negotiate(
      Protocol protocol, int announced, PhoneFeatures features, int highest) {
    int limit = Math.min(Math.min(announced, highest), HIGHEST);
    if (protocol == Protocol.SPCP) {
      return new Dialect(protocol, limit >= 8 ? 8 : 0, features);
    }
    int version = Math.max(0, Math.min(limit, VERSIONS.get(0)));
    for (int known : VERSIONS) {
      if (known <= limit) {
        version = known;
      }
    }
    return new Dialect(protocol, version, features);
  }

  /** The dialect for a phone that registers with SCCP, any version we know. */
  public static Dialect negotiate(int announced, PhoneFeatures features) {
    return negotiate(Protocol.SCCP, announced, features, HIGHEST);
  }

  /** Whether this dialect has the feature. */
  public boolean has(Feature feature) {
    return feature.in(protocol, version);
  }

  /** Whether texts are UTF-8; otherwise they are ISO-8859-1. */
  public boolean utf8() {
    return features.has(PhoneFeatures.UTF8);
  }

  /** The version word of frame headers: 0 below version 10 and in SPCP. */
  public int headerVersion() {
    return protocol == Protocol.SCCP && version >= FIRST_IN_HEADER ? version : 0;
  }
}
