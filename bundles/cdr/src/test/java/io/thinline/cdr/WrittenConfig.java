package io.thinline.cdr;

import java.lang.annotation.Annotation;
import java.nio.file.Path;

/** Settings as a file in etc/ gives them. */
record WrittenConfig(String folder, String columns, String legs, int max_megabytes, boolean heading)
    implements CallRecords.Config {

  static WrittenConfig in(Path folder) {
    return new WrittenConfig(folder.toString(), CdrSettings.DEFAULT_COLUMNS, "ab", 10, true);
  }

  WrittenConfig withColumns(String text) {
    return new WrittenConfig(folder, text, legs, max_megabytes, heading);
  }

  WrittenConfig withLegs(String text) {
    return new WrittenConfig(folder, columns, text, max_megabytes, heading);
  }

  WrittenConfig withLargest(int megabytes) {
    return new WrittenConfig(folder, columns, legs, megabytes, heading);
  }

  WrittenConfig withoutHeading() {
    return new WrittenConfig(folder, columns, legs, max_megabytes, false);
  }

  @Override
  public Class<? extends Annotation> annotationType() {
    return CallRecords.Config.class;
  }
}
