package io.thinline.itests.karaf;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ops4j.pax.exam.Option;

/**
 * The containers the tests run in. Ports are chosen once in the test's own JVM, so that every class
 * of a suite has the same options and shares one container; inside they are system properties.
 */
final class Container {
  private static final List<Integer> PORTS = FreePorts.find(4);
  private static final String SERVERS =
      Servers.open(Path.of(property("thinline.servers")), Path.of(property("thinline.target")));
  private static final String MVN = "etc/org.ops4j.pax.url.mvn.cfg";
  private static final String PID = "org.ops4j.pax.url.mvn.";

  private Container() {}

  /** The distribution that ships, offline. */
  static Option[] distribution() {
    return new Option[] {
      karaf("thinline.distribution", "distribution"),
      systemProperty("thinline.dialplan").value(property("thinline.dialplan")),
      systemProperty("thinline.docs").value(property("thinline.docs")),
      systemProperty("thinline.servers").value(SERVERS),
      systemProperty("thinline.var.skinny_port").value("" + PORTS.get(3)),
      editConfigurationFilePut(MVN, PID + "repositories", "")
    };
  }

  /**
   * A Karaf as its makers ship it; beside its own system/ folder the distribution's is its only
   * repository. It is named among the default ones: with a remote repository named, the resolver
   * would refuse what Maven fetched from another.
   */
  static Option[] stock() {
    File assembly = new File(property("thinline.distribution")).getParentFile();
    File system = new File(assembly, "assembly/system");
    return new Option[] {
      karaf("thinline.stock", "stock"),
      systemProperty("thinline.kar").value(property("thinline.kar")),
      systemProperty("thinline.var.skinny_port").value("" + PORTS.get(3)),
      editConfigurationFilePut(MVN, PID + "repositories", ""),
      editConfigurationFilePut(
          MVN,
          PID + "defaultRepositories",
          "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots,"
              + "${karaf.data.uri}kar@id=kar.repository@multi@snapshots,"
              + system.toURI()
              + "@id=thinline@snapshots")
    };
  }

  private static Option karaf(String archive, String name) {
    File target = new File(property("thinline.target"));
    return composite(
        composite(asBinKaraf(property("karaf.version"))),
        karafDistributionConfiguration()
            .frameworkUrl(new File(property(archive)).toURI().toString())
            .name(name)
            .karafVersion(property("karaf.version"))
            .unpackDirectory(new File(target, "exam-" + name))
            .useDeployFolder(false),
        keepRuntimeFolder(),
        configureConsole().ignoreLocalConsole(),
        vmOption("-Xmx512m"),
        // It does not live long enough for what the better compiler costs.
        vmOption("-XX:TieredStopAtLevel=1"),
        systemProperty("thinline.conf").value(property("thinline.conf")),
        systemProperty("thinline.state").value(state(target, name)),
        systemProperty("thinline.var.local_ip_v4").value("127.0.0.1"),
        editConfigurationFilePut("etc/org.apache.karaf.shell.cfg", "sshPort", "" + PORTS.get(0)),
        editConfigurationFilePut(
            "etc/org.apache.karaf.management.cfg", "rmiRegistryPort", "" + PORTS.get(1)),
        editConfigurationFilePut(
            "etc/org.apache.karaf.management.cfg", "rmiServerPort", "" + PORTS.get(2)),
        editConfigurationFilePut(MVN, PID + "localRepository", property(PID + "localRepository")));
  }

  private static String state(File target, String name) {
    File state = new File(target, "state-" + name);
    if (!state.isDirectory() && !state.mkdirs()) {
      throw new IllegalStateException("cannot create " + state);
    }
    return state.getAbsolutePath();
  }

  /** What bin/karaf gives Java. Pax Exam starts Java itself and gives none of it. */
  private static Option[] asBinKaraf(String version) {
    String lib = "lib/endorsed/org.apache.karaf.specs.";
    List<String> flags = new ArrayList<>();
    flags.add("--add-reads=java.xml=java.logging");
    flags.add("--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED");
    flags.add("--patch-module=java.base=" + lib + "locator-" + version + ".jar");
    flags.add("--patch-module=java.xml=" + lib + "java.xml-" + version + ".jar");
    for (String opened :
        new String[] {
          "java.base/java.security",
          "java.base/java.net",
          "java.base/java.lang",
          "java.base/java.util",
          "java.naming/javax.naming.spi",
          "java.rmi/sun.rmi.transport.tcp"
        }) {
      flags.add("--add-opens=" + opened + "=ALL-UNNAMED");
    }
    for (String exported :
        new String[] {
          "java.base/sun.net.www.protocol.file",
          "java.base/sun.net.www.protocol.http",
          "java.base/sun.net.www.protocol.https",
          "java.base/sun.net.www.protocol.jar",
          "jdk.naming.rmi/com.sun.jndi.url.rmi",
          "java.rmi/sun.rmi.registry"
        }) {
      flags.add("--add-exports=" + exported + "=ALL-UNNAMED");
    }
    flags.add("-classpath");
    flags.add("lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*");
    return flags.stream().map(flag -> vmOption(flag)).toArray(Option[]::new);
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not set; the pom of this module sets it");
    }
    return value;
  }
}
