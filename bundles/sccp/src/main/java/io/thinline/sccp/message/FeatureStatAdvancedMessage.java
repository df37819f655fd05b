package io.thinline.sccp.message;

import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.value.FeatureStatus;
import io.thinline.sccp.wire.CString;
import io.thinline.sccp.wire.MessageId;

/**
 * State and label of a feature button or busy lamp field, variable size.
 *
 * @param featureIndex which one among the feature buttons
 */
@MessageId(0x0146)
public record FeatureStatAdvancedMessage(
    int featureIndex,
    ButtonType featureID,
    FeatureStatus featureStatus,
    @CString(121) String featureTextLabel)
    implements ServerMessage {}
