package io.thinline.routes;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import java.util.UUID;
import org.apache.camel.karaf.core.OsgiDefaultCamelContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * Where a route lives.
 *
 * @param run the Core-UUID of this run of the switch
 * @param state the folder of what must survive
 */
record RouteHost(String run, Path state, Destination.Camels camels, Clock clock) {

  static RouteHost of(BundleContext bundle) {
    String run = bundle.getProperty(Constants.FRAMEWORK_UUID);
    return new RouteHost(
        run == null ? UUID.randomUUID().toString() : run,
        stateFolder(System.getProperties()),
        () -> new OsgiDefaultCamelContext(bundle),
        Clock.systemUTC());
  }

  Path spool(String route) {
    return state.resolve("spool").resolve(route);
  }

  /** Never below Karaf's own data, which may be cleaned. */
  static Path stateFolder(Properties system) {
    String state = system.getProperty("thinline.state", "");
    Path folder =
        state.isEmpty()
            ? Path.of(system.getProperty("karaf.base", "")).resolve("state")
            : Path.of(state);
    return folder.toAbsolutePath().normalize();
  }
}
