package io.thinline.api.config;

import static io.thinline.api.config.ParameterType.choice;
import static io.thinline.api.config.ParameterType.file;
import static io.thinline.api.config.ParameterType.flag;
import static io.thinline.api.config.ParameterType.number;
import static io.thinline.api.config.ParameterType.text;

import io.thinline.api.config.Parameter.Effect;
import java.util.List;

/** The parameters of a profile's listener for phones that speak TLS (SCCPS). */
public final class TlsParameters {
  /** Values of {@link #CLIENT_AUTH}. */
  public static final String NONE = "none";

  public static final String OPTIONAL = "optional";
  public static final String REQUIRED = "required";

  public static final Parameter<String> KEYSTORE =
      parameter(
          "tls-keystore",
          file(),
          "",
          "Certificate and key of the server: PKCS12, JKS or PEM; empty for no TLS.",
          Effect.LISTENER);
  public static final Parameter<String> KEYSTORE_PASSWORD =
      parameter(
          "tls-keystore-password",
          text(),
          "",
          "Password of tls-keystore and of the key in it.",
          Effect.NEXT_CONNECTION);
  public static final Parameter<String> KEY =
      parameter(
          "tls-key",
          file(),
          "",
          "Key of the server, when tls-keystore is PEM and has only the certificates.",
          Effect.NEXT_CONNECTION);
  public static final Parameter<Integer> PORT =
      parameter(
          "tls-port",
          number(0, 65_535),
          "2443",
          "TCP port for TLS; 0 takes any free one.",
          Effect.LISTENER);
  public static final Parameter<Boolean> ONLY =
      parameter("tls-only", flag(), "false", "Opens no listener without TLS.", Effect.LISTENER);
  public static final Parameter<String> TRUSTSTORE =
      parameter(
          "tls-truststore",
          file(),
          "",
          "Certificates of those who sign phones' certificates: PKCS12, JKS or PEM.",
          Effect.NEXT_CONNECTION);
  public static final Parameter<String> TRUSTSTORE_PASSWORD =
      parameter(
          "tls-truststore-password",
          text(),
          "",
          "Password of tls-truststore.",
          Effect.NEXT_CONNECTION);
  public static final Parameter<String> CLIENT_AUTH =
      parameter(
          "tls-client-auth",
          choice(NONE, OPTIONAL, REQUIRED),
          NONE,
          "Whether a phone shows a certificate; one that is shown must be that of the device.",
          Effect.NEXT_CONNECTION);
  public static final Parameter<String> MIN_VERSION =
      parameter(
          "tls-min-version",
          choice("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"),
          "TLSv1.2",
          "Oldest version of TLS that is spoken.",
          Effect.NEXT_CONNECTION);
  public static final Parameter<String> CIPHERS =
      parameter(
          "tls-ciphers",
          text(),
          "",
          "Cipher suites by their Java names, separated by commas; empty for those of the JVM.",
          Effect.NEXT_CONNECTION);

  public static final List<Parameter<?>> ALL =
      List.of(
          KEYSTORE,
          KEYSTORE_PASSWORD,
          KEY,
          PORT,
          ONLY,
          TRUSTSTORE,
          TRUSTSTORE_PASSWORD,
          CLIENT_AUTH,
          MIN_VERSION,
          CIPHERS);

  private TlsParameters() {}

  private static <T> Parameter<T> parameter(
      String name, ParameterType<T> type, String standard, String description, Effect effect) {
    return Parameter.own(name, type, standard, "", description, "0.2", effect);
  }
}
