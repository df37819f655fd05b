package io.thinline.shell.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Capabilities that belong to the whole PBX and are not installed. Those to be installed by hand,
 * as the routes are, are nobody's lack.
 */
final class FeatureStates implements Examination {
  private static final Logger LOG = LoggerFactory.getLogger(FeatureStates.class);
  private static final String PREFIX = "thinline-";
  private static final String BY_HAND = "manual";

  private final FeaturesService features;

  FeatureStates(FeaturesService features) {
    this.features = features;
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    try {
      for (Feature feature : ours()) {
        if (!features.isInstalled(feature)) {
          findings.add(
              Finding.note(
                  "the feature "
                      + feature.getName()
                      + " is not installed: "
                      + feature.getDescription(),
                  "feature:install " + feature.getName() + ", if it is wanted"));
        }
      }
    } catch (Exception e) {
      LOG.warn("cannot list the features", e);
      findings.add(
          Finding.wrong("the features cannot be listed: " + e.getMessage(), "log:display"));
    }
    return findings;
  }

  private List<Feature> ours() throws Exception {
    return Stream.of(features.listFeatures())
        .filter(feature -> feature.getName().startsWith(PREFIX) && !feature.isHidden())
        .filter(feature -> !BY_HAND.equals(feature.getInstall()))
        .sorted(Comparator.comparing(Feature::getName))
        .toList();
  }
}
