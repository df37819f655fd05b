package io.thinline.itests.karaf;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Which bundles are stopped, of anybody, while it looks. */
final class BundleWatch implements AutoCloseable {
  private final Set<String> stopped = new ConcurrentSkipListSet<>();
  private final BundleContext framework;
  private final SynchronousBundleListener listener = this::changed;

  BundleWatch(BundleContext framework) {
    this.framework = framework;
    framework.addBundleListener(listener);
  }

  private void changed(BundleEvent event) {
    if (event.getType() == BundleEvent.STOPPING || event.getType() == BundleEvent.UNRESOLVED) {
      stopped.add(event.getBundle().getSymbolicName());
    }
  }

  /** Those that were stopped or had to be wired anew. */
  Set<String> stopped() {
    return Set.copyOf(stopped);
  }

  @Override
  public void close() {
    framework.removeBundleListener(listener);
  }
}
