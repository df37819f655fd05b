package io.thinline.sccp.message;

import io.thinline.sccp.value.ButtonType;
import io.thinline.sccp.wire.MessageId;
import io.thinline.sccp.wire.Text;

/**
 * State and label of a feature button, fixed size.
 *
 * @param featureIndex which one among the feature buttons
 */
@MessageId(0x011F)
public record FeatureStatMessage(
    int featureIndex, ButtonType featureID, @Text(40) String featureTextLabel, int featureStatus)
    implements ServerMessage {}
