package io.thinline.skinny.station;

import io.thinline.sccp.message.FeatureStatAdvancedMessage;
import io.thinline.sccp.message.FeatureStatMessage;
import io.thinline.sccp.message.ServerMessage;
import io.thinline.sccp.value.FeatureStatus;
import java.util.HashMap;
import java.util.Map;

/**
 * The feature buttons that a phone was told are on: asked again, it is told the same. Call thread
 * only.
 */
final class ShownFeatures {
  private final Map<Integer, FeatureStatus> on = new HashMap<>();

  void told(ServerMessage message) {
    if (message instanceof FeatureStatAdvancedMessage feature) {
      told(feature.featureIndex(), feature.featureStatus());
    } else if (message instanceof FeatureStatMessage feature) {
      told(feature.featureIndex(), FeatureStatus.of(feature.featureStatus()));
    }
  }

  private void told(int instance, FeatureStatus status) {
    if (status.equals(FeatureStatus.OFF)) {
      on.remove(instance);
    } else {
      on.put(instance, status);
    }
  }

  FeatureStatus status(int instance) {
    return on.getOrDefault(instance, FeatureStatus.OFF);
  }
}
