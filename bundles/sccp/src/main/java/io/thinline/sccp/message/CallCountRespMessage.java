package io.thinline.sccp.message;

import io.thinline.sccp.value.LineData;
import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Size;
import java.util.List;

/**
 * The call limits of the lines.
 *
 * @param totalNumOfConfiguredLines lines of the device
 */
@MessageId(0x015F)
public record CallCountRespMessage(
    int totalNumOfConfiguredLines,
    int startingLineInstance,
    int lineDataEntries,
    @Size(42) @CountedBy("lineDataEntries") List<LineData> lineData)
    implements PhoneMessage, ServerMessage {
  /** Keeps copies of the lists. */
  public CallCountRespMessage {
    lineData = List.copyOf(lineData);
  }

  /** With the counts of the lists and data as they are. */
  public CallCountRespMessage(
      int totalNumOfConfiguredLines, int startingLineInstance, List<LineData> lineData) {
    this(totalNumOfConfiguredLines, startingLineInstance, lineData.size(), lineData);
  }
}
