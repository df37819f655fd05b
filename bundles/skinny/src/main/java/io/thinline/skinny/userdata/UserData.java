package io.thinline.skinny.userdata;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.Feature;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.message.UserToDeviceDataMessage;
import io.thinline.sccp.message.UserToDeviceDataVersion1Message;
import io.thinline.sccp.value.AppId;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.SequenceFlag;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Data for an application on a phone, mostly XML.
 *
 * @param parameters what was said of it
 * @param written the same as it was written, in that order
 * @param body the data
 */
public record UserData(
    UserDataKind kind,
    Map<UserDataParameter, Integer> parameters,
    Map<String, String> written,
    String body) {
  /** Data bytes that one message has room for. */
  static final int PIECE = 2000;

  /** What phones take in pieces, by all that is known. */
  static final int MOST = 2 * PIECE;

  private static final int LAST = SequenceFlag.LAST.code();

  private static final Pattern DECLARED =
      Pattern.compile("\\s*<\\?xml[^>]*encoding=[\"']([^\"']+)[\"']");

  private static final Map<String, Charset> CHARSETS =
      Map.of(
          "utf-8", StandardCharsets.UTF_8,
          "utf8", StandardCharsets.UTF_8,
          "iso-8859-1", StandardCharsets.ISO_8859_1,
          "iso8859-1", StandardCharsets.ISO_8859_1);

  public UserData {
    parameters = Map.copyOf(parameters);
    written = new LinkedHashMap<>(written);
  }

  /** What keeps it from a phone that speaks like that; empty when nothing does. */
  Optional<String> problem(Dialect dialect) {
    int size = bytes(dialect).length;
    int most = inPieces(dialect) ? MOST : PIECE;
    return size <= most
        ? Optional.empty()
        : Optional.of(
            "the data has "
                + size
                + " bytes: "
                + (inPieces(dialect) ? "in pieces, " : "")
                + kind.messageName()
                + " takes "
                + most
                + " to this phone");
  }

  /** In one message, or in as many as it needs. There is no {@link #problem}. */
  List<ServerMessage> messages(Dialect dialect) {
    byte[] data = bytes(dialect);
    if (kind == UserDataKind.FIRST) {
      return List.of(first(Bytes.of(data)));
    }
    if (data.length <= PIECE) {
      int flag = get(UserDataParameter.SEQUENCE_FLAG, LAST);
      return List.of(version1(dialect, SequenceFlag.of(flag), Bytes.of(data)));
    }
    List<ServerMessage> pieces = new ArrayList<>();
    for (int from = 0; from < data.length; from += PIECE) {
      int to = Math.min(from + PIECE, data.length);
      SequenceFlag flag =
          from == 0
              ? SequenceFlag.FIRST
              : to == data.length ? SequenceFlag.LAST : SequenceFlag.MORE;
      pieces.add(version1(dialect, flag, Bytes.of(Arrays.copyOfRange(data, from, to))));
    }
    return pieces;
  }

  /** Who says that this is one piece of several cuts it himself. */
  private boolean inPieces(Dialect dialect) {
    return kind == UserDataKind.VERSION_1
        && dialect.has(Feature.SEGMENTED_USER_DATA)
        && get(UserDataParameter.SEQUENCE_FLAG, LAST) == LAST;
  }

  private UserToDeviceDataMessage first(Bytes data) {
    return new UserToDeviceDataMessage(
        AppId.of(get(UserDataParameter.APPLICATION_ID, 0)),
        get(UserDataParameter.LINE_INSTANCE, 0),
        get(UserDataParameter.CALL_ID, 0),
        get(UserDataParameter.TRANSACTION_ID, 0),
        data);
  }

  /** Newer phones go by three more numbers; those are CallManager's unless others are given. */
  private UserToDeviceDataVersion1Message version1(Dialect dialect, SequenceFlag flag, Bytes data) {
    boolean newer = dialect.has(Feature.SEGMENTED_USER_DATA);
    int application = get(UserDataParameter.APPLICATION_ID, 0);
    int call = get(UserDataParameter.CALL_ID, 0);
    return new UserToDeviceDataVersion1Message(
        AppId.of(application),
        get(UserDataParameter.LINE_INSTANCE, 0),
        call,
        get(UserDataParameter.TRANSACTION_ID, 0),
        flag,
        get(UserDataParameter.DISPLAY_PRIORITY, 0),
        get(UserDataParameter.CONFERENCE_ID, newer ? call : 0),
        get(UserDataParameter.APP_INSTANCE_ID, newer ? application : 0),
        get(UserDataParameter.ROUTING_ID, newer ? 1 : 0),
        data);
  }

  private int get(UserDataParameter parameter, int otherwise) {
    Integer value = parameters.get(parameter);
    return value == null ? otherwise : value;
  }

  /** As the XML declares it, else as the phone writes texts. */
  private byte[] bytes(Dialect dialect) {
    Matcher declared = DECLARED.matcher(body);
    Charset usual = dialect.utf8() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    return body.getBytes(
        declared.lookingAt()
            ? CHARSETS.getOrDefault(declared.group(1).toLowerCase(Locale.ROOT), usual)
            : usual);
  }
}
