package io.thinline.sccp.message;

import io.thinline.sccp.wire.MessageId;

/**
 * Asks for a feature button: FeatureStat or FeatureStatAdvanced.
 *
 * @param featureIndex which one among the feature buttons
 * @param featureCapabilities 1 when busy lamp field data are wanted
 */
@MessageId(0x0034)
public record FeatureStatReqMessage(int featureIndex, int featureCapabilities)
    implements PhoneMessage {}
