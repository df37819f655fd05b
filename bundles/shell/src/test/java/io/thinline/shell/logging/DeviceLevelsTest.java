package io.thinline.shell.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

class DeviceLevelsTest {
  private static final Map<String, Object> SHIPPED =
      Map.of("log4j2.rootLogger.level", "WARN", "felix.fileinstall.filename", "file:x");

  @Test
  void aPhonesLevelIsKeptInTheConfigurationAndFoundThere() {
    Map<String, Object> changed =
        DeviceLevels.with(
            FrameworkUtil.asDictionary(SHIPPED), Map.of("SEP1", "DEBUG", "SEP2", "TRACE"));
    assertThat(changed)
        .containsAllEntriesOf(SHIPPED)
        .containsEntry("log4j2.filter.device.type", "DynamicThresholdFilter")
        .containsEntry("log4j2.filter.device.SEP1.key", "SEP1")
        .containsEntry("log4j2.filter.device.SEP1.value", "DEBUG");
    assertThat(DeviceLevels.of(FrameworkUtil.asDictionary(changed)))
        .isEqualTo(Map.of("SEP1", "DEBUG", "SEP2", "TRACE"));
  }

  @Test
  void aPhoneWhoseLevelIsTakenLeavesNothingBehind() {
    Map<String, Object> two =
        DeviceLevels.with(
            FrameworkUtil.asDictionary(SHIPPED), Map.of("SEP1", "DEBUG", "SEP2", "TRACE"));
    Map<String, Object> one =
        DeviceLevels.with(FrameworkUtil.asDictionary(two), Map.of("SEP2", "TRACE"));
    assertThat(one.keySet()).noneMatch(key -> key.contains("SEP1"));
    assertThat(DeviceLevels.with(FrameworkUtil.asDictionary(one), Map.of())).isEqualTo(SHIPPED);
  }
}
