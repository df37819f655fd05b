package io.thinline.sccp.value;

import java.util.Optional;

/**
 * The model of a device, as it announces itself.
 *
 * @param code the number on the wire
 */
public record DeviceType(int code) implements WireCode {
  @Named("undefined")
  public static final DeviceType UNDEFINED = new DeviceType(0);

  @Named("Cisco 30 SP+")
  public static final DeviceType CISCO_30_SP = new DeviceType(1);

  @Named("Cisco 12 SP+")
  public static final DeviceType CISCO_12_SP = new DeviceType(2);

  @Named("Cisco 12 SP")
  public static final DeviceType CISCO_12_SP_3 = new DeviceType(3);

  @Named("Cisco 12 S")
  public static final DeviceType CISCO_12_S = new DeviceType(4);

  @Named("Cisco 30 VIP")
  public static final DeviceType CISCO_30_VIP = new DeviceType(5);

  @Named("Cisco 7910")
  public static final DeviceType CISCO_7910 = new DeviceType(6);

  @Named("Cisco 7960")
  public static final DeviceType CISCO_7960 = new DeviceType(7);

  @Named("Cisco 7940")
  public static final DeviceType CISCO_7940 = new DeviceType(8);

  @Named("Cisco 7935 conference")
  public static final DeviceType CISCO_7935_CONFERENCE = new DeviceType(9);

  @Named("VGC phone")
  public static final DeviceType VGC_PHONE = new DeviceType(10);

  @Named("VGC virtual phone")
  public static final DeviceType VGC_VIRTUAL_PHONE = new DeviceType(11);

  @Named("ATA 186")
  public static final DeviceType ATA_186 = new DeviceType(12);

  @Named("ATA 188")
  public static final DeviceType ATA_188 = new DeviceType(13);

  @Named("Virtual 30SP plus")
  public static final DeviceType VIRTUAL_30SP_PLUS = new DeviceType(20);

  @Named("Phone Application")
  public static final DeviceType PHONE_APPLICATION = new DeviceType(21);

  @Named("Analog Access")
  public static final DeviceType ANALOG_ACCESS = new DeviceType(30);

  @Named("Digital access PRI")
  public static final DeviceType DIGITAL_ACCESS_PRI = new DeviceType(40);

  @Named("Digital Access T1")
  public static final DeviceType DIGITAL_ACCESS_T1 = new DeviceType(41);

  @Named("Digital Access+")
  public static final DeviceType DIGITAL_ACCESS = new DeviceType(42);

  @Named("Digital access")
  public static final DeviceType DIGITAL_ACCESS_43 = new DeviceType(43);

  @Named("Analog access")
  public static final DeviceType ANALOG_ACCESS_47 = new DeviceType(47);

  @Named("Conference Bridge")
  public static final DeviceType CONFERENCE_BRIDGE = new DeviceType(50);

  @Named("Conference Bridge WS-X6608")
  public static final DeviceType CONFERENCE_BRIDGE_WS_X6608 = new DeviceType(51);

  @Named("Conference Bridge Dixieland")
  public static final DeviceType CONFERENCE_BRIDGE_DIXIELAND = new DeviceType(52);

  @Named("Conference Bridge Summit")
  public static final DeviceType CONFERENCE_BRIDGE_SUMMIT = new DeviceType(53);

  @Named("H225")
  public static final DeviceType H225 = new DeviceType(60);

  @Named("H.323 Phone")
  public static final DeviceType H_323_PHONE = new DeviceType(61);

  @Named("H323 Trunk")
  public static final DeviceType H323_TRUNK = new DeviceType(62);

  @Named("Music On Hold")
  public static final DeviceType MUSIC_ON_HOLD = new DeviceType(70);

  @Named("Pilot")
  public static final DeviceType PILOT = new DeviceType(71);

  @Named("Tapi Port")
  public static final DeviceType TAPI_PORT = new DeviceType(72);

  @Named("Tapi Route Point")
  public static final DeviceType TAPI_ROUTE_POINT = new DeviceType(73);

  @Named("Voice In Box")
  public static final DeviceType VOICE_IN_BOX = new DeviceType(80);

  @Named("Voice Inbox Admin")
  public static final DeviceType VOICE_INBOX_ADMIN = new DeviceType(81);

  @Named("Line Annunciator")
  public static final DeviceType LINE_ANNUNCIATOR = new DeviceType(82);

  @Named("Software MTP Dixieland")
  public static final DeviceType SOFTWARE_MTP_DIXIELAND = new DeviceType(83);

  @Named("Cisco media server")
  public static final DeviceType CISCO_MEDIA_SERVER = new DeviceType(84);

  @Named("Conference bridge Flint")
  public static final DeviceType CONFERENCE_BRIDGE_FLINT = new DeviceType(85);

  @Named("Route List")
  public static final DeviceType ROUTE_LIST = new DeviceType(90);

  @Named("Load Simulator")
  public static final DeviceType LOAD_SIMULATOR = new DeviceType(100);

  @Named("Media Termination Point")
  public static final DeviceType MEDIA_TERMINATION_POINT = new DeviceType(110);

  @Named("Media Termination Point Hardware")
  public static final DeviceType MEDIA_TERMINATION_POINT_HARDWARE = new DeviceType(111);

  @Named("Media Termination Point Dixieland")
  public static final DeviceType MEDIA_TERMINATION_POINT_DIXIELAND = new DeviceType(112);

  @Named("Media Termination Point Summit")
  public static final DeviceType MEDIA_TERMINATION_POINT_SUMMIT = new DeviceType(113);

  @Named("Cisco 7941G")
  public static final DeviceType CISCO_7941G = new DeviceType(115);

  @Named("Cisco 7971G-GE")
  public static final DeviceType CISCO_7971G_GE = new DeviceType(119);

  @Named("MGCP Station")
  public static final DeviceType MGCP_STATION = new DeviceType(120);

  @Named("MGCP Trunk")
  public static final DeviceType MGCP_TRUNK = new DeviceType(121);

  @Named("RAS Proxy")
  public static final DeviceType RAS_PROXY = new DeviceType(122);

  @Named("Cisco 7914 14-button expansion module")
  public static final DeviceType CISCO_7914_14_BUTTON_EXPANSION_MODULE = new DeviceType(124);

  @Named("Trunk")
  public static final DeviceType TRUNK = new DeviceType(125);

  @Named("Annuciator")
  public static final DeviceType ANNUCIATOR = new DeviceType(126);

  @Named("Monitor Bridge")
  public static final DeviceType MONITOR_BRIDGE = new DeviceType(127);

  @Named("Recorder")
  public static final DeviceType RECORDER = new DeviceType(128);

  @Named("Monitor Bridge Yoko")
  public static final DeviceType MONITOR_BRIDGE_YOKO = new DeviceType(129);

  @Named("Sip Trunk")
  public static final DeviceType SIP_TRUNK = new DeviceType(131);

  @Named("Cisco 7915 expansion")
  public static final DeviceType CISCO_7915_EXPANSION_12 = new DeviceType(227);

  @Named("Cisco 7915 expansion")
  public static final DeviceType CISCO_7915_EXPANSION_24 = new DeviceType(228);

  @Named("Cisco 7916 expansion")
  public static final DeviceType CISCO_7916_EXPANSION_12 = new DeviceType(229);

  @Named("Cisco 7916 expansion")
  public static final DeviceType CISCO_7916_EXPANSION_24 = new DeviceType(230);

  @Named("Nokia E Series")
  public static final DeviceType NOKIA_E_SERIES = new DeviceType(275);

  @Named("Cisco 7985")
  public static final DeviceType CISCO_7985 = new DeviceType(302);

  @Named("Cisco 7911")
  public static final DeviceType CISCO_7911 = new DeviceType(307);

  @Named("Cisco 7961G-GE")
  public static final DeviceType CISCO_7961G_GE = new DeviceType(308);

  @Named("Cisco 7941G-GE")
  public static final DeviceType CISCO_7941G_GE = new DeviceType(309);

  @Named("Motorola CN622")
  public static final DeviceType MOTOROLA_CN622 = new DeviceType(335);

  @Named("Cisco 7931")
  public static final DeviceType CISCO_7931 = new DeviceType(348);

  @Named("Unified Personal Communicator")
  public static final DeviceType UNIFIED_PERSONAL_COMMUNICATOR = new DeviceType(358);

  @Named("Cisco 7921")
  public static final DeviceType CISCO_7921 = new DeviceType(365);

  @Named("Cisco 7906")
  public static final DeviceType CISCO_7906 = new DeviceType(369);

  @Named("TelePresence")
  public static final DeviceType TELE_PRESENCE = new DeviceType(375);

  @Named("Nokia ICC")
  public static final DeviceType NOKIA_ICC = new DeviceType(376);

  @Named("Cisco 7962")
  public static final DeviceType CISCO_7962 = new DeviceType(404);

  @Named("Cisco 3951")
  public static final DeviceType CISCO_3951 = new DeviceType(412);

  @Named("Cisco 7937")
  public static final DeviceType CISCO_7937 = new DeviceType(431);

  @Named("Cisco 7942")
  public static final DeviceType CISCO_7942 = new DeviceType(434);

  @Named("Cisco 7945")
  public static final DeviceType CISCO_7945 = new DeviceType(435);

  @Named("Cisco 7965")
  public static final DeviceType CISCO_7965 = new DeviceType(436);

  @Named("Cisco 7975")
  public static final DeviceType CISCO_7975 = new DeviceType(437);

  @Named("Cisco 3911")
  public static final DeviceType CISCO_3911 = new DeviceType(446);

  @Named("Cisco 7925")
  public static final DeviceType CISCO_7925 = new DeviceType(484);

  @Named("Cisco 6921")
  public static final DeviceType CISCO_6921 = new DeviceType(495);

  @Named("Cisco 6941")
  public static final DeviceType CISCO_6941 = new DeviceType(496);

  @Named("Cisco 6961")
  public static final DeviceType CISCO_6961 = new DeviceType(497);

  @Named("Cisco 6901")
  public static final DeviceType CISCO_6901 = new DeviceType(547);

  @Named("Cisco 6911")
  public static final DeviceType CISCO_6911 = new DeviceType(548);

  @Named("Cisco 6945")
  public static final DeviceType CISCO_6945 = new DeviceType(564);

  @Named("Cisco 7926")
  public static final DeviceType CISCO_7926 = new DeviceType(577);

  @Named("Cisco 8945")
  public static final DeviceType CISCO_8945 = new DeviceType(585);

  @Named("Cisco 8941")
  public static final DeviceType CISCO_8941 = new DeviceType(586);

  @Named("Cisco 7905")
  public static final DeviceType CISCO_7905 = new DeviceType(20000);

  @Named("Cisco 7920")
  public static final DeviceType CISCO_7920 = new DeviceType(30002);

  @Named("Cisco 7970")
  public static final DeviceType CISCO_7970 = new DeviceType(30006);

  @Named("Cisco 7912")
  public static final DeviceType CISCO_7912 = new DeviceType(30007);

  @Named("Cisco 7902")
  public static final DeviceType CISCO_7902 = new DeviceType(30008);

  @Named("IP Communicator")
  public static final DeviceType IP_COMMUNICATOR = new DeviceType(30016);

  @Named("Cisco 7961G")
  public static final DeviceType CISCO_7961G = new DeviceType(30018);

  @Named("Cisco 7936")
  public static final DeviceType CISCO_7936 = new DeviceType(30019);

  @Named("Analog Phone")
  public static final DeviceType ANALOG_PHONE = new DeviceType(30027);

  @Named("ISDN BRI Phone")
  public static final DeviceType ISDN_BRI_PHONE = new DeviceType(30028);

  @Named("SCCP gateway virtual phone")
  public static final DeviceType SCCP_GATEWAY_VIRTUAL_PHONE = new DeviceType(30032);

  @Named("IP-STE")
  public static final DeviceType IP_STE = new DeviceType(30035);

  @Named("SPA 521S")
  public static final DeviceType SPA_521S = new DeviceType(80000);

  @Named("SPA 524SG")
  public static final DeviceType SPA_524SG = new DeviceType(80001);

  @Named("SPA 502G")
  public static final DeviceType SPA_502G = new DeviceType(80003);

  @Named("SPA 504G")
  public static final DeviceType SPA_504G = new DeviceType(80004);

  @Named("SPA 525G")
  public static final DeviceType SPA_525G = new DeviceType(80005);

  @Named("SPA 508G")
  public static final DeviceType SPA_508G = new DeviceType(80006);

  @Named("SPA 509G")
  public static final DeviceType SPA_509G = new DeviceType(80007);

  @Named("SPA 525G2")
  public static final DeviceType SPA_525G2 = new DeviceType(80009);

  @Named("SPA 303G")
  public static final DeviceType SPA_303G = new DeviceType(80011);

  @Named("SPA 512G")
  public static final DeviceType SPA_512G = new DeviceType(80012);

  @Named("SPA 514G")
  public static final DeviceType SPA_514G = new DeviceType(80013);

  @Named("SPA500DS")
  public static final DeviceType SPA500DS = new DeviceType(99991);

  @Named("SPA500DS")
  public static final DeviceType SPA500DS_99992 = new DeviceType(99992);

  @Named("SPA932DS")
  public static final DeviceType SPA932DS = new DeviceType(99993);

  /** The code with that number. */
  public static DeviceType of(int code) {
    return new DeviceType(code);
  }

  /** The code with that name. */
  public static Optional<DeviceType> byName(String name) {
    return CodeNames.of(DeviceType.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
