package io.thinline.shell.jmx;

import java.lang.management.ManagementFactory;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers services that have an object name in the JMX of the Java process, as Karaf's feature
 * {@code management} would: without it no port is open, and whoever may attach to the process sees
 * them all the same.
 */
@Component(
    service = {},
    immediate = true)
public final class ManagedBeans {
  static final String NAME = "jmx.objectname";

  private static final Logger LOG = LoggerFactory.getLogger(ManagedBeans.class);

  private final ServiceTracker<Object, ObjectName> tracker;

  @Activate
  public ManagedBeans(BundleContext context) throws InvalidSyntaxException {
    Registrations registrations =
        new Registrations(context, ManagementFactory.getPlatformMBeanServer());
    tracker =
        new ServiceTracker<>(
            context, context.createFilter("(" + NAME + "=io.thinline:*)"), registrations);
    tracker.open(true);
  }

  @Deactivate
  public void stop() {
    tracker.close();
  }

  /** What is registered, and by us. */
  private record Registrations(BundleContext context, MBeanServer server)
      implements ServiceTrackerCustomizer<Object, ObjectName> {

    @Override
    public @Nullable ObjectName addingService(ServiceReference<Object> reference) {
      Object name = reference.getProperty(NAME);
      Object bean = context.getService(reference);
      if (bean == null) {
        return null;
      }
      try {
        return server.registerMBean(bean, new ObjectName(String.valueOf(name))).getObjectName();
      } catch (InstanceAlreadyExistsException e) {
        LOG.debug("{} is registered already", name);
      } catch (JMException e) {
        LOG.warn("{} of {} cannot be registered", name, reference.getBundle(), e);
      }
      context.ungetService(reference);
      return null;
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, ObjectName name) {
      // The name of a component's service does not change.
    }

    @Override
    public void removedService(ServiceReference<Object> reference, ObjectName name) {
      try {
        server.unregisterMBean(name);
      } catch (InstanceNotFoundException e) {
        LOG.debug("{} is gone already", name);
      } catch (JMException e) {
        LOG.warn("{} cannot be taken away", name, e);
      }
      context.ungetService(reference);
    }
  }
}
