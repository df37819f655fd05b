package io.thinline.skinny.listener.tls;

import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Versions of TLS: which there are, and which the JVM forbids whatever we ask for. */
public final class TlsVersions {
  private static final List<String> ALL = List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");
  private static final String FORBIDDEN = "jdk.tls.disabledAlgorithms";

  private TlsVersions() {}

  /** Those from {@code oldest} on. */
  static List<String> from(String oldest) {
    return ALL.subList(ALL.indexOf(oldest), ALL.size());
  }

  /** Those of {@code versions} that no connection of this JVM speaks. */
  static List<String> forbidden(List<String> versions) {
    String all = String.valueOf(Security.getProperty(FORBIDDEN));
    List<String> forbidden = Arrays.stream(all.split(",")).map(String::strip).toList();
    return versions.stream().filter(forbidden::contains).toList();
  }

  /** What to do about forbidden versions. */
  static String remedy(List<String> forbidden) {
    return forbidden.stream().collect(Collectors.joining(" and "))
        + (forbidden.size() == 1 ? " is" : " are")
        + " forbidden by "
        + System.getProperty("java.home")
        + "/conf/security/java.security ("
        + FORBIDDEN
        + "): phones that speak nothing newer cannot connect, until the server is started with"
        + " -Djava.security.properties="
        + System.getProperty("karaf.etc", "etc")
        + "/thinline.java.security";
  }
}
