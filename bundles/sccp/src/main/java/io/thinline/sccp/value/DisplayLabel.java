package io.thinline.sccp.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A phrase of the phone's own dictionary, which it shows in its language. In a text it is the char
 * U+0080 (or U+001E for the newer page, which old firmware lacks) followed by the phrase's code; it
 * may stand anywhere and next to plain text. Where older firmware has no entry, send text.
 */
public enum DisplayLabel {
  REDIAL('\u0080', 0x01, "Redial"),
  NEW_CALL('\u0080', 0x02, "NewCall"),
  HOLD('\u0080', 0x03, "Hold"),
  TRANSFER('\u0080', 0x04, "Transfer"),
  CFWD_ALL('\u0080', 0x05, "CFwdALL"),
  CFWD_BUSY('\u0080', 0x06, "CFwdBusy"),
  CFWD_NO_ANSWER('\u0080', 0x07, "CFwdNoAnswer"),
  BACKSPACE('\u0080', 0x08, "<<"),
  END_CALL('\u0080', 0x09, "EndCall"),
  RESUME('\u0080', 0x0A, "Resume"),
  ANSWER('\u0080', 0x0B, "Answer"),
  INFO('\u0080', 0x0C, "Info"),
  CONFRN('\u0080', 0x0D, "Confrn"),
  PARK('\u0080', 0x0E, "Park"),
  JOIN('\u0080', 0x0F, "Join"),
  MEET_ME('\u0080', 0x10, "MeetMe"),
  PICK_UP('\u0080', 0x11, "PickUp"),
  GPICK_UP('\u0080', 0x12, "GPickUp"),
  YOUR_CURRENT_OPTIONS('\u0080', 0x13, "Your current options"),
  OFF_HOOK('\u0080', 0x14, "Off Hook"),
  ON_HOOK('\u0080', 0x15, "On Hook"),
  RING_OUT('\u0080', 0x16, "Ring out"),
  FROM('\u0080', 0x17, "From "),
  CONNECTED('\u0080', 0x18, "Connected"),
  BUSY('\u0080', 0x19, "Busy"),
  LINE_IN_USE('\u0080', 0x1A, "Line In Use"),
  CALL_WAITING('\u0080', 0x1B, "Call Waiting"),
  CALL_TRANSFER('\u0080', 0x1C, "Call Transfer"),
  CALL_PARK('\u0080', 0x1D, "Call Park"),
  CALL_PROCEED('\u0080', 0x1E, "Call Proceed"),
  IN_USE_REMOTE('\u0080', 0x1F, "In Use Remote"),
  ENTER_NUMBER('\u0080', 0x20, "Enter number"),
  CALL_PARK_AT('\u0080', 0x21, "Call park At"),
  PRIMARY_ONLY('\u0080', 0x22, "Primary Only"),
  TEMP_FAIL('\u0080', 0x23, "Temp Fail"),
  YOU_HAVE_VOICE_MAIL('\u0080', 0x24, "You Have VoiceMail"),
  FORWARDED_TO('\u0080', 0x25, "Forwarded to"),
  CAN_NOT_COMPLETE_CONFERENCE('\u0080', 0x26, "Can Not Complete Conference"),
  NO_CONFERENCE_BRIDGE('\u0080', 0x27, "No Conference Bridge"),
  CAN_NOT_HOLD_PRIMARY_CONTROL('\u0080', 0x28, "Can Not Hold Primary Control"),
  INVALID_CONFERENCE_PARTICIPANT('\u0080', 0x29, "Invalid Conference Participant"),
  IN_CONFERENCE_ALREADY('\u0080', 0x2A, "In Conference Already"),
  NO_PARTICIPANT_INFO('\u0080', 0x2B, "No Participant Info"),
  EXCEED_MAXIMUM_PARTIES('\u0080', 0x2C, "Exceed Maximum Parties"),
  KEY_IS_NOT_ACTIVE('\u0080', 0x2D, "Key Is Not Active"),
  ERROR_NO_LICENSE('\u0080', 0x2E, "Error No License"),
  ERROR_DBCONFIG('\u0080', 0x2F, "Error DBConfig"),
  ERROR_DATABASE('\u0080', 0x30, "Error Database"),
  ERROR_PASS_LIMIT('\u0080', 0x31, "Error Pass Limit"),
  ERROR_UNKNOWN('\u0080', 0x32, "Error Unknown"),
  ERROR_MISMATCH('\u0080', 0x33, "Error Mismatch"),
  CONFERENCE('\u0080', 0x34, "Conference"),
  PARK_NUMBER('\u0080', 0x35, "Park Number"),
  PRIVATE('\u0080', 0x36, "Private"),
  NOT_ENOUGH_BANDWIDTH('\u0080', 0x37, "Not Enough Bandwidth"),
  UNKNOWN_NUMBER('\u0080', 0x38, "Unknown Number"),
  RM_LST_C('\u0080', 0x39, "RmLstC"),
  VOICEMAIL('\u0080', 0x3A, "Voicemail"),
  IMM_DIV('\u0080', 0x3B, "ImmDiv"),
  INTRCPT('\u0080', 0x3C, "Intrcpt"),
  SET_WTCH('\u0080', 0x3D, "SetWtch"),
  TRNSF_VM('\u0080', 0x3E, "TrnsfVM"),
  DND('\u0080', 0x3F, "DND"),
  DIV_ALL('\u0080', 0x40, "DivAll"),
  CALL_BACK('\u0080', 0x41, "CallBack"),
  NETWORK_CONGESTION_REROUTING('\u0080', 0x42, "Network congestion, rerouting"),
  BARGE('\u0080', 0x43, "Barge"),
  FAILED_TO_SETUP_BARGE('\u0080', 0x44, "Failed to setup Barge"),
  ANOTHER_BARGE_EXISTS('\u0080', 0x45, "Another Barge exists"),
  INCOMPATIBLE_DEVICE_TYPE('\u0080', 0x46, "Incompatible device type"),
  NO_PARK_NUMBER_AVAILABLE('\u0080', 0x47, "No Park Number Available"),
  CALL_PARK_REVERSION('\u0080', 0x48, "CallPark Reversion"),
  SERVICE_IS_NOT_ACTIVE('\u0080', 0x49, "Service is not Active"),
  HIGH_TRAFFIC_TRY_AGAIN_LATER('\u0080', 0x4A, "High Traffic Try Again Later"),
  QRT('\u0080', 0x4B, "QRT"),
  MCID('\u0080', 0x4C, "MCID"),
  DIR_TRFR('\u0080', 0x4D, "DirTrfr"),
  SELECT('\u0080', 0x4E, "Select"),
  CONF_LIST('\u0080', 0x4F, "ConfList"),
  I_DIVERT('\u0080', 0x50, "iDivert"),
  C_BARGE('\u0080', 0x51, "cBarge"),
  CAN_NOT_COMPLETE_TRANSFER('\u0080', 0x52, "Can Not Complete Transfer"),
  CAN_NOT_JOIN_CALLS('\u0080', 0x53, "Can Not Join Calls"),
  MCID_SUCCESSFUL('\u0080', 0x54, "Mcid Successful"),
  NUMBER_NOT_CONFIGURED('\u0080', 0x55, "Number Not Configured"),
  SECURITY_ERROR('\u0080', 0x56, "Security Error"),
  VIDEO_BANDWIDTH_UNAVAILABLE('\u0080', 0x57, "Video Bandwidth Unavailable"),
  VID_MODE('\u0080', 0x58, "VidMode"),
  MAX_CALL_DURATION_TIMEOUT('\u0080', 0x59, "Max Call Duration Timeout"),
  MAX_HOLD_DURATION_TIMEOUT('\u0080', 0x5A, "Max Hold Duration Timeout"),
  OPICK_UP('\u0080', 0x5B, "OPickUp"),
  HLOG('\u0080', 0x5C, "HLog"),
  LOGGED_OUT_OF_HUNT_GROUP('\u0080', 0x5D, "Logged Out Of Hunt Group"),
  PARK_SLOT_UNAVAILABLE('\u0080', 0x5E, "Park Slot Unavailable"),
  NO_CALL_AVAILABLE_FOR_PICKUP('\u0080', 0x5F, "No Call Available For Pickup"),
  NO_BANDWIDTH_AVAILABLE_FOR_PICKUP('\u0080', 0x60, "No Bandwidth Available For Pickup"),
  EXTERNAL_TRANSFER_RESTRICTED('\u0080', 0x61, "External Transfer Restricted"),
  NO_LINE_AVAILABLE_FOR_PICKUP('\u0080', 0x62, "No Line Available For Pickup"),
  PATH_REPLACEMENT_IN_PROGRESS('\u0080', 0x63, "Path Replacement In Progress"),
  MAC_ADDRESS('\u0080', 0x65, "Mac Address"),
  HOST_NAME('\u0080', 0x66, "Host Name"),
  DOMAIN_NAME('\u0080', 0x67, "Domain Name"),
  IP_ADDRESS('\u0080', 0x68, "Ip Address"),
  SUBNET_MASK('\u0080', 0x69, "Subnet Mask"),
  TFTP_SERVER_1('\u0080', 0x6A, "Tftp Server 1"),
  DEFAULT_ROUTER_1('\u0080', 0x6B, "Default Router 1"),
  DEFAULT_ROUTER_2('\u0080', 0x6C, "Default Router 2"),
  DEFAULT_ROUTER_3('\u0080', 0x6D, "Default Router 3"),
  DEFAULT_ROUTER_4('\u0080', 0x6E, "Default Router 4"),
  DEFAULT_ROUTER_5('\u0080', 0x6F, "Default Router 5"),
  DNS_SERVER_1('\u0080', 0x70, "Dns Server 1"),
  DNS_SERVER_2('\u0080', 0x71, "Dns Server 2"),
  DNS_SERVER_3('\u0080', 0x72, "Dns Server 3"),
  DNS_SERVER_4('\u0080', 0x73, "Dns Server 4"),
  DNS_SERVER_5('\u0080', 0x74, "Dns Server 5"),
  OPERATIONAL_VLAN_ID('\u0080', 0x75, "Operational Vlan Id"),
  ADMIN_VLAN_ID('\u0080', 0x76, "Admin Vlan Id"),
  CALL_MANAGER_1('\u0080', 0x77, "Call Manager 1"),
  CALL_MANAGER_2('\u0080', 0x78, "Call Manager 2"),
  CALL_MANAGER_3('\u0080', 0x79, "Call Manager 3"),
  CALL_MANAGER_4('\u0080', 0x7A, "Call Manager 4"),
  CALL_MANAGER_5('\u0080', 0x7B, "Call Manager 5"),
  INFORMATION_URL('\u0080', 0x7C, "Information Url"),
  DIRECTORIES_URL('\u0080', 0x7D, "Directories Url"),
  MESSAGES_URL('\u0080', 0x7E, "Messages Url"),
  SERVICES_URL('\u0080', 0x7F, "Services Url"),
  ACCT('\u001E', 0x02, "Acct"),
  FLASH('\u001E', 0x03, "Flash"),
  LOGIN('\u001E', 0x04, "Login"),
  DEVICE_IN_HOME_LOCATION('\u001E', 0x05, "Device In Home Location"),
  DEVICE_IN_ROAMING_LOCATION('\u001E', 0x06, "Device In Roaming Location"),
  ENTER_AUTHORIZATION_CODE('\u001E', 0x07, "Enter Authorization Code"),
  ENTER_CLIENT_MATTER_CODE('\u001E', 0x08, "Enter Client Matter Code"),
  CALLS_AVAILABLE_FOR_PICKUP('\u001E', 0x09, "Calls Available For Pickup"),
  CM_FALLBACK_SERVICE_OPERATING('\u001E', 0x0A, "CM Fallback Service Operating"),
  MAX_PHONES_EXCEEDED('\u001E', 0x0B, "Max Phones Exceeded"),
  WAITING_TO_REHOME('\u001E', 0x0C, "Waiting To Rehome"),
  PLEASE_END_CALL('\u001E', 0x0D, "Please End Call"),
  PAGING('\u001E', 0x0E, "Paging"),
  SELECT_LINE('\u001E', 0x0F, "Select Line"),
  TRANSFER_DESTINATION_IS_BUSY('\u001E', 0x10, "Transfer Destination Is Busy"),
  SELECT_A_SERVICE('\u001E', 0x11, "Select A Service"),
  LOCAL_SERVICES('\u001E', 0x12, "Local Services"),
  ENTER_SEARCH_CRITERIA('\u001E', 0x13, "Enter Search Criteria"),
  NIGHT_SERVICE('\u001E', 0x14, "Night Service"),
  NIGHT_SERVICE_ACTIVE('\u001E', 0x15, "Night Service Active"),
  NIGHT_SERVICE_DISABLED('\u001E', 0x16, "Night Service Disabled"),
  LOGIN_SUCCESSFUL('\u001E', 0x17, "Login Successful"),
  WRONG_PIN('\u001E', 0x18, "Wrong PIN"),
  PLEASE_ENTER_PIN('\u001E', 0x19, "Please Enter PIN"),
  OF('\u001E', 0x1A, "Of"),
  RECORDS_1_TO('\u001E', 0x1B, "Records 1 To"),
  NO_RECORD_FOUND('\u001E', 0x1C, "No Record Found"),
  SEARCH_RESULTS('\u001E', 0x1D, "Search Results"),
  CALLS_IN_QUEUE('\u001E', 0x1E, "Calls In Queue"),
  JOIN_TO_HUNT_GROUP('\u001E', 0x1F, "Join To Hunt Group"),
  READY('\u001E', 0x20, "Ready"),
  NOT_READY('\u001E', 0x21, "Not Ready"),
  CALL_ON_HOLD('\u001E', 0x22, "Call On Hold"),
  HOLD_REVERSION('\u001E', 0x23, "Hold Reversion"),
  SETUP_FAILED('\u001E', 0x24, "Setup Failed"),
  NO_RESOURCES('\u001E', 0x25, "No Resources"),
  DEVICE_NOT_AUTHORIZED('\u001E', 0x26, "Device Not Authorized"),
  MONITORING('\u001E', 0x27, "Monitoring"),
  RECORDING_AWAITING_CALL_TO_BE_ACTIVE('\u001E', 0x28, "Recording Awaiting Call To Be Active"),
  RECORDING_ALREADY_IN_PROGRESS('\u001E', 0x29, "Recording Already In Progress"),
  INACTIVE_RECORDING_SESSION('\u001E', 0x2A, "Inactive Recording Session"),
  MOBILITY('\u001E', 0x2B, "Mobility"),
  WHISPER('\u001E', 0x2C, "Whisper"),
  FORWARD_ALL('\u001E', 0x2D, "Forward All"),
  MALICIOUS_CALL_ID('\u001E', 0x2E, "Malicious Call Id"),
  GROUP_PICKUP('\u001E', 0x2F, "Group Pickup"),
  REMOVE_LAST_PARTICIPANT('\u001E', 0x30, "Remove Last Participant"),
  OTHER_PICKUP('\u001E', 0x31, "Other Pickup"),
  VIDEO('\u001E', 0x32, "Video"),
  END_CALL_2('\u001E', 0x33, "End Call"),
  CONFERENCE_LIST('\u001E', 0x34, "Conference List"),
  QUALITY_REPORTING_TOOL('\u001E', 0x35, "Quality Reporting Tool"),
  HUNT_GROUP('\u001E', 0x36, "Hunt Group"),
  USE_LINE_OR_JOIN_TO_COMPLETE('\u001E', 0x37, "Use Line Or Join To Complete"),
  DO_NOT_DISTURB('\u001E', 0x38, "Do Not Disturb"),
  DO_NOT_DISTURB_IS_ACTIVE('\u001E', 0x39, "Do Not Disturb Is Active"),
  CFWD_ALL_LOOP_DETECTED('\u001E', 0x3A, "CFwdALL Loop Detected"),
  CFWD_ALL_HOPS_EXCEEDED('\u001E', 0x3B, "CFwdALL Hops Exceeded"),
  ABBR_DIAL('\u001E', 0x3C, "AbbrDial"),
  PICKUP_IS_UNAVAILABLE('\u001E', 0x3D, "Pickup Is Unavailable"),
  CONFERENCE_IS_UNAVAILABLE('\u001E', 0x3E, "Conference Is Unavailable"),
  MEETME_IS_UNAVAILABLE('\u001E', 0x3F, "Meetme Is Unavailable"),
  CANNOT_RETRIEVE_PARKED_CALL('\u001E', 0x40, "Cannot Retrieve Parked Call"),
  CANNOT_SEND_CALL_TO_MOBILE('\u001E', 0x41, "Cannot Send Call To Mobile"),
  RECORD('\u001E', 0x43, "Record"),
  CANNOT_MOVE_CONVERSATION('\u001E', 0x44, "Cannot Move Conversation"),
  CW_OFF('\u001E', 0x45, "CW Off"),
  COACHING('\u001E', 0x46, "Coaching"),
  RECORDING('\u001E', 0x4F, "Recording"),
  RECORDING_FAILED('\u001E', 0x50, "Recording Failed"),
  CONNECTING('\u001E', 0x51, "Connecting");

  private static final Map<String, DisplayLabel> BY_TEXT = new HashMap<>();

  static {
    for (DisplayLabel label : values()) {
      BY_TEXT.put(label.text, label);
    }
  }

  private final String text;
  private final String english;

  DisplayLabel(char page, int code, String english) {
    this.text = "" + page + (char) code;
    this.english = english;
  }

  /** The label as a piece of text for a message. */
  public String text() {
    return text;
  }

  /** The phrase an English phone shows. */
  public String english() {
    return english;
  }

  /** The label that is exactly this text. */
  public static Optional<DisplayLabel> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }

  /** The text as an English phone shows it: labels become phrases, an unknown label is left out. */
  public static String readable(String text) {
    StringBuilder readable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u0080' || c == '\u001E') {
        String label = text.substring(i, Math.min(i + 2, text.length()));
        of(label).ifPresent(known -> readable.append(known.english));
        i++;
      } else {
        readable.append(c);
      }
    }
    return readable.toString();
  }

  /** The label as a piece of text, so that it can be joined to others. */
  @Override
  public String toString() {
    return text;
  }
}
