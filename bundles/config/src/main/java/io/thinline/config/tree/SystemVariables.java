package io.thinline.config.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The variables a tree finds set before its first line: addresses, names and folders. */
public final class SystemVariables {
  private static final String OVERRIDE = "thinline.var.";
  private static final String LOOPBACK = "127.0.0.1";

  /** Folders that stock trees speak of, below {@code base_dir}. */
  private static final Map<String, String> FOLDERS =
      Map.ofEntries(
          Map.entry("cache_dir", "data/cache"),
          Map.entry("certs_dir", "etc/certs"),
          Map.entry("db_dir", "state"),
          Map.entry("grammar_dir", "grammar"),
          Map.entry("htdocs_dir", "htdocs"),
          Map.entry("images_dir", "images"),
          Map.entry("log_dir", "data/log"),
          Map.entry("mod_dir", "system"),
          Map.entry("recordings_dir", "state/recordings"),
          Map.entry("run_dir", "data"),
          Map.entry("script_dir", "scripts"),
          Map.entry("sounds_dir", "sounds"),
          Map.entry("storage_dir", "state/storage"));

  private SystemVariables() {}

  /** The Java system properties {@code thinline.var.<name>}. */
  public static Map<String, String> overrides(Properties system) {
    Map<String, String> overrides = new HashMap<>();
    for (String property : system.stringPropertyNames()) {
      if (property.startsWith(OVERRIDE)) {
        overrides.put(property.substring(OVERRIDE.length()), system.getProperty(property));
      }
    }
    return overrides;
  }

  /** Defaults for a configuration folder. Looks at the host's network: off the call thread. */
  public static Map<String, String> defaults(
      Path conf, Properties system, Map<String, String> overrides) {
    Map<String, String> variables = new HashMap<>();
    Path base =
        Path.of(
            system.getProperty(
                "karaf.base", Optional.ofNullable(conf.getParent()).orElse(conf).toString()));
    FOLDERS.forEach((name, folder) -> variables.put(name, base.resolve(folder).toString()));
    variables.put("base_dir", base.toString());
    variables.put("conf_dir", conf.toString());
    variables.put("temp_dir", system.getProperty("java.io.tmpdir", "/tmp"));
    variables.put("hostname", hostname());
    String given = overrides.get("local_ip_v4");
    variables.put("local_ip_v4", given == null ? localAddress() : given);
    variables.put("local_ip_v6", "::1");
    variables.put("domain", variables.get("local_ip_v4"));
    return variables;
  }

  /** The resolver is asked last: it may take seconds where DNS is down. */
  private static String hostname() {
    String name = System.getenv("HOSTNAME");
    if (name != null && !name.isBlank()) {
      return name;
    }
    try {
      Path file = Path.of("/etc/hostname");
      return Files.isReadable(file)
          ? Files.readString(file).strip()
          : InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "localhost";
    }
  }

  /**
   * The address this host would use towards the world; connecting a datagram socket sends nothing.
   */
  private static String localAddress() {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress("192.0.2.1", 9));
      InetAddress local = socket.getLocalAddress();
      if (local instanceof Inet4Address && !local.isAnyLocalAddress()) {
        return local.getHostAddress();
      }
    } catch (IOException | UncheckedIOException e) {
      return firstAddress().orElse(LOOPBACK);
    }
    return firstAddress().orElse(LOOPBACK);
  }

  private static Optional<String> firstAddress() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
          .map(InetAddress::getHostAddress)
          .sorted()
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
