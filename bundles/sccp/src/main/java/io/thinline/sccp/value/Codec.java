package io.thinline.sccp.value;

import java.util.Optional;

/**
 * A media payload in SCCP numbering.
 *
 * @param code the number on the wire
 */
public record Codec(int code) implements WireCode {
  public static final Codec NONE = new Codec(0);

  public static final Codec NON_STANDARD = new Codec(1);

  @Named(
      value = "G711Alaw64k",
      or = {"PCMA", "alaw"})
  public static final Codec G711_ALAW_64K = new Codec(2);

  @Named("G711Alaw56k")
  public static final Codec G711_ALAW_56K = new Codec(3);

  @Named(
      value = "G711Ulaw64k",
      or = {"PCMU", "ulaw"})
  public static final Codec G711_ULAW_64K = new Codec(4);

  @Named("G711Ulaw56k")
  public static final Codec G711_ULAW_56K = new Codec(5);

  @Named(value = "G722_64k", or = "G722")
  public static final Codec G722_64K = new Codec(6);

  @Named("G722_56k")
  public static final Codec G722_56K = new Codec(7);

  @Named("G722_48k")
  public static final Codec G722_48K = new Codec(8);

  @Named(value = "G7231", or = "G723")
  public static final Codec G7231 = new Codec(9);

  @Named("G728")
  public static final Codec G728 = new Codec(0xA);

  @Named("G729")
  public static final Codec G729 = new Codec(0xB);

  @Named(value = "G729AnnexA", or = "G729a")
  public static final Codec G729_ANNEX_A = new Codec(0xC);

  public static final Codec IS11172 = new Codec(0xD);

  public static final Codec IS13818 = new Codec(0xE);

  @Named(value = "G729AnnexB", or = "G729b")
  public static final Codec G729_ANNEX_B = new Codec(0xF);

  @Named(value = "G729AnnexAwAnnexB", or = "G729ab")
  public static final Codec G729_ANNEX_A_B = new Codec(0x10);

  public static final Codec GSM_FULL_RATE = new Codec(0x12);

  public static final Codec GSM_HALF_RATE = new Codec(0x13);

  public static final Codec GSM_ENHANCED_FULL_RATE = new Codec(0x14);

  @Named(value = "Wideband256k", or = "L16")
  public static final Codec WIDEBAND_256K = new Codec(0x19);

  public static final Codec DATA_64 = new Codec(0x20);

  public static final Codec DATA_56 = new Codec(0x21);

  public static final Codec G7221_32K = new Codec(0x28);

  public static final Codec G7221_24K = new Codec(0x29);

  @Named("AAC")
  public static final Codec AAC = new Codec(0x2A);

  public static final Codec MP4A_LATM_128 = new Codec(0x2B);

  public static final Codec MP4A_LATM_64 = new Codec(0x2C);

  public static final Codec MP4A_LATM_56 = new Codec(0x2D);

  public static final Codec MP4A_LATM_48 = new Codec(0x2E);

  public static final Codec MP4A_LATM_32 = new Codec(0x2F);

  public static final Codec MP4A_LATM_24 = new Codec(0x30);

  public static final Codec MP4A_LATM_NA = new Codec(0x31);

  @Named("GSM")
  public static final Codec GSM = new Codec(0x50);

  public static final Codec ACTIVE_VOICE = new Codec(0x51);

  @Named("G726_32k")
  public static final Codec G726_32K = new Codec(0x52);

  @Named("G726_24k")
  public static final Codec G726_24K = new Codec(0x53);

  @Named("G726_16k")
  public static final Codec G726_16K = new Codec(0x54);

  @Named("G729B2")
  public static final Codec G729_B = new Codec(0x55);

  @Named("iLBC")
  public static final Codec ILBC = new Codec(0x56);

  @Named("iSAC")
  public static final Codec ISAC = new Codec(0x59);

  public static final Codec OPUS = new Codec(0x5A);

  @Named("AMR")
  public static final Codec AMR = new Codec(0x61);

  @Named("AMR_WB")
  public static final Codec AMR_WB = new Codec(0x62);

  @Named("H261")
  public static final Codec H261 = new Codec(0x64);

  @Named("H263")
  public static final Codec H263 = new Codec(0x65);

  public static final Codec VIEO = new Codec(0x66);

  @Named("H264")
  public static final Codec H264 = new Codec(0x67);

  public static final Codec H264_SVC = new Codec(0x68);

  @Named("T120")
  public static final Codec T120 = new Codec(0x69);

  @Named("H224")
  public static final Codec H224 = new Codec(0x6A);

  @Named("T38Fax")
  public static final Codec T38_FAX = new Codec(0x6B);

  public static final Codec TOTE = new Codec(0x6C);

  @Named("H265")
  public static final Codec H265 = new Codec(0x6D);

  public static final Codec H264_UC = new Codec(0x6E);

  public static final Codec XV150_MR_711U = new Codec(0x6F);

  public static final Codec NSE_VBD_711U = new Codec(0x70);

  public static final Codec XV150_MR_729A = new Codec(0x71);

  public static final Codec NSE_VBD_729A = new Codec(0x72);

  public static final Codec H264_FEC = new Codec(0x73);

  public static final Codec CLEAR_CHANNEL = new Codec(0x78);

  public static final Codec UNIVERSAL_XCODER = new Codec(0xDE);

  /** In a capability list: RFC 2833 is understood. */
  public static final Codec RFC2833_DYNAMIC_PAYLOAD = new Codec(0x101);

  public static final Codec PASS_THROUGH = new Codec(0x102);

  public static final Codec DYNAMIC_PAYLOAD_PASS_THROUGH = new Codec(0x103);

  public static final Codec DTMF_OOB = new Codec(0x104);

  public static final Codec INBAND_DTMF_RFC2833 = new Codec(0x105);

  public static final Codec CFB_TONES = new Codec(0x106);

  public static final Codec NO_AUDIO = new Codec(0x12B);

  public static final Codec V150_LC_MODEM_RELAY = new Codec(0x12C);

  public static final Codec V150_LC_SPRT = new Codec(0x12D);

  public static final Codec V150_LC_SSE = new Codec(0x12E);

  /** The code with that number. */
  public static Codec of(int code) {
    return new Codec(code);
  }

  /** The code with that name. */
  public static Optional<Codec> byName(String name) {
    return CodeNames.of(Codec.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
