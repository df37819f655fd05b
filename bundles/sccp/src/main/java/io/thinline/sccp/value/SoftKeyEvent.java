package io.thinline.sccp.value;

import java.util.Optional;

/**
 * A soft key by the number the server gave it. 1 to 18 are what CallManager uses.
 *
 * @param code the number on the wire
 */
public record SoftKeyEvent(int code) implements WireCode {
  @Named(value = "SoftkeyRedial", or = "Redial")
  public static final SoftKeyEvent REDIAL = new SoftKeyEvent(1);

  @Named(value = "SoftkeyNewcall", or = "NewCall")
  public static final SoftKeyEvent NEW_CALL = new SoftKeyEvent(2);

  @Named(value = "SoftkeyHold", or = "Hold")
  public static final SoftKeyEvent HOLD = new SoftKeyEvent(3);

  @Named(
      value = "SoftkeyTransfer",
      or = {"Transfer", "Trnsfer"})
  public static final SoftKeyEvent TRANSFER = new SoftKeyEvent(4);

  @Named(value = "SoftkeyCfwdall", or = "CFwdAll")
  public static final SoftKeyEvent CFWD_ALL = new SoftKeyEvent(5);

  @Named(value = "SoftkeyCfwdbusy", or = "CFwdBusy")
  public static final SoftKeyEvent CFWD_BUSY = new SoftKeyEvent(6);

  @Named(value = "SoftkeyCfwdnoanswer", or = "CFwdNoAnswer")
  public static final SoftKeyEvent CFWD_NO_ANSWER = new SoftKeyEvent(7);

  @Named(value = "SoftkeyBackspace", or = "Backspace")
  public static final SoftKeyEvent BACKSPACE = new SoftKeyEvent(8);

  @Named(value = "SoftkeyEndcall", or = "EndCall")
  public static final SoftKeyEvent END_CALL = new SoftKeyEvent(9);

  @Named(value = "SoftkeyResume", or = "Resume")
  public static final SoftKeyEvent RESUME = new SoftKeyEvent(10);

  @Named(value = "SoftkeyAnswer", or = "Answer")
  public static final SoftKeyEvent ANSWER = new SoftKeyEvent(11);

  @Named(value = "SoftkeyInfo", or = "Info")
  public static final SoftKeyEvent INFO = new SoftKeyEvent(12);

  @Named(
      value = "SoftkeyConfrm",
      or = {"Confrn", "SoftkeyConfrn", "Conference"})
  public static final SoftKeyEvent CONFRN = new SoftKeyEvent(13);

  @Named(value = "SoftkeyPark", or = "Park")
  public static final SoftKeyEvent PARK = new SoftKeyEvent(14);

  @Named(value = "SoftkeyJoin", or = "Join")
  public static final SoftKeyEvent JOIN = new SoftKeyEvent(15);

  @Named(
      value = "SoftkeyMeetmeconfrm",
      or = {"MeetMe", "SoftkeyMeetme"})
  public static final SoftKeyEvent MEET_ME = new SoftKeyEvent(16);

  @Named(value = "SoftkeyCallpickup", or = "PickUp")
  public static final SoftKeyEvent PICK_UP = new SoftKeyEvent(17);

  @Named(
      value = "SoftkeyGrpcallpickup",
      or = {"GPickUp", "GroupPickUp"})
  public static final SoftKeyEvent GROUP_PICK_UP = new SoftKeyEvent(18);

  /** Mod_skinny's number; CallManager 3.3 uses it for RmLstC. */
  @Named(value = "SoftkeyDnd", or = "Dnd")
  public static final SoftKeyEvent DND = new SoftKeyEvent(19);

  /** Mod_skinny's number. */
  @Named(
      value = "SoftkeyDivert",
      or = {"Divert", "iDivert"})
  public static final SoftKeyEvent DIVERT = new SoftKeyEvent(20);

  @Named(value = "SoftkeyBarge", or = "Barge")
  public static final SoftKeyEvent BARGE = new SoftKeyEvent(21);

  @Named(value = "SoftkeyDirtrfr", or = "DirTrfr")
  public static final SoftKeyEvent DIRECT_TRANSFER = new SoftKeyEvent(28);

  @Named(value = "SoftkeySelect", or = "Select")
  public static final SoftKeyEvent SELECT = new SoftKeyEvent(29);

  @Named(value = "SoftkeyConflist", or = "ConfList")
  public static final SoftKeyEvent CONF_LIST = new SoftKeyEvent(30);

  @Named(value = "SoftkeyVidmode", or = "VidMode")
  public static final SoftKeyEvent VIDEO_MODE = new SoftKeyEvent(33);

  /** The code with that number. */
  public static SoftKeyEvent of(int code) {
    return new SoftKeyEvent(code);
  }

  /** The code with that name. */
  public static Optional<SoftKeyEvent> byName(String name) {
    return CodeNames.of(SoftKeyEvent.class).find(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }
}
