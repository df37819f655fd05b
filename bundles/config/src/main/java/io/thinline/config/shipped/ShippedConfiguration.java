package io.thinline.config.shipped;

import io.thinline.api.time.CallThread;
import io.thinline.config.ConfigurationFolder;
import io.thinline.config.shipped.Upgrade.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At every start, and after an update of this bundle: where there is no configuration it says how
 * to get one, and otherwise lays what is newly shipped beside the administrator's files.
 */
@Component(
    immediate = true,
    service = {})
public final class ShippedConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(ShippedConfiguration.class);

  private final CallThread callThread;
  private final ShippedRecord record;

  @Activate
  public ShippedConfiguration(@Reference CallThread callThread) {
    this(callThread, ShippedRecord.standard(System.getProperties()));
  }

  ShippedConfiguration(CallThread callThread, ShippedRecord record) {
    this.callThread = callThread;
    this.record = record;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigurationFolder(ConfigurationFolder configuration) {
    Path folder = configuration.folder();
    callThread.offload("shipped configuration", () -> compare(folder), this::report);
  }

  public void unbindConfigurationFolder(ConfigurationFolder configuration) {
    // the comparison holds nothing of it but the path
  }

  private record Comparison(Path folder, boolean empty, Outcome outcome) {}

  private Comparison compare(Path folder) throws IOException {
    return new Comparison(
        folder, isEmpty(folder), new Upgrade(ShippedFiles.ofThisBundle(), record).run(folder));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private void report(@Nullable Comparison comparison, @Nullable Throwable failure) {
    if (comparison == null) {
      LOG.warn("Cannot compare the shipped configuration with that of last time: {}", "" + failure);
      return;
    }
    Outcome outcome = comparison.outcome();
    if (comparison.empty()) {
      LOG.warn(
          "There is no configuration in {}: config:init writes the shipped one there",
          comparison.folder());
    }
    if (!outcome.arrived().isEmpty()) {
      LOG.info(
          "Newly shipped configuration lies beside yours in {}: {}; yours is in force",
          comparison.folder(),
          String.join(", ", outcome.arrived()));
    }
    if (!outcome.failed().isEmpty()) {
      LOG.warn(
          "Newly shipped configuration cannot be laid into {}: {}; the next start tries again",
          comparison.folder(),
          String.join(", ", outcome.failed()));
    }
  }
}
