package io.thinline.commands.system;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** Which Thinline this is. */
final class ProductVersion {
  static final String NAME = "Thinline";

  private ProductVersion() {}

  /** Major, minor, micro; {@code unknown} outside of a framework. */
  static String number() {
    Bundle bundle = FrameworkUtil.getBundle(ProductVersion.class);
    if (bundle == null) {
      return "unknown";
    }
    Version version = bundle.getVersion();
    return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
  }

  static String full() {
    return number()
        + ", Java "
        + Runtime.version().feature()
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch");
  }
}
