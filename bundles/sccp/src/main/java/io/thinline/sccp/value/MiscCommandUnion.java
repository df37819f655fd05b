package io.thinline.sccp.value;

import io.thinline.sccp.wire.CountedBy;
import io.thinline.sccp.wire.Selected;
import io.thinline.sccp.wire.Size;
import java.util.List;

/** Parameters of a video command. */
public sealed interface MiscCommandUnion {
  /** Which groups of blocks to send again. */
  @Selected({1, 2})
  record FastUpdateGob(int firstGOB, int numberOfGOBs) implements MiscCommandUnion {}

  /** Which macro blocks to send again. */
  @Selected(3)
  record FastUpdateMb(int firstGOB, int firstMB, int numberOfMBs) implements MiscCommandUnion {}

  /** Which picture was lost. */
  @Selected(4)
  record LostPicture(int pictureNumber, int longTermPictureIndex) implements MiscCommandUnion {}

  /** Which part of a picture was lost. */
  @Selected(5)
  record LostPartialPicture(
      int pictureNumber, int longTermPictureIndex, int firstMB, int numberOfMBs)
      implements MiscCommandUnion {}

  /** Which pictures to recover from. */
  @Selected(6)
  record RecoveryReference(
      int recoveryReferencePictureCount,
      @Size(4) @CountedBy("recoveryReferencePictureCount")
          List<PictureReference> recoveryReferencePicture)
      implements MiscCommandUnion {
    /** Keeps copies of the lists. */
    public RecoveryReference {
      recoveryReferencePicture = List.copyOf(recoveryReferencePicture);
    }
  }

  /** Quality against speed. */
  @Selected(7)
  record TradeOff(int temporalSpatialTradeOff) implements MiscCommandUnion {}

  /** No parameters. */
  @Selected(otherwise = true)
  record None(int none) implements MiscCommandUnion {}
}
