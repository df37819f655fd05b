package io.thinline.commands.system;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How idle the host's processors are. */
final class IdleCpu {
  private static final Logger log = LoggerFactory.getLogger(IdleCpu.class);
  private static final double ALL = 100;

  private IdleCpu() {}

  /** Per cent since it was asked last; 100 when the host does not tell. */
  static double percent() {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    try {
      Object load =
          beans.getAttribute(
              new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME), "CpuLoad");
      double share = load instanceof Double number ? number : 0;
      return share >= 0 && share <= 1 ? ALL * (1 - share) : ALL;
    } catch (JMException e) {
      log.debug("the load of the processors is not told", e);
      return ALL;
    }
  }
}
