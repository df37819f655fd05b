package io.thinline.skinny.listener.tls;

import io.thinline.api.config.Parameter;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.TlsParameters;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a profile says of TLS.
 *
 * @param keystore certificate of the server, with its key unless that is in {@code key}
 * @param ciphers in the order of preference; empty for those of the JVM
 */
public record TlsSettings(
    Path keystore,
    String keystorePassword,
    Optional<Path> key,
    Optional<Path> truststore,
    String truststorePassword,
    ClientAuth clientAuth,
    String minVersion,
    List<String> ciphers) {

  /** Whether a phone shows a certificate. */
  public enum ClientAuth {
    NONE,
    OPTIONAL,
    REQUIRED;

    static ClientAuth of(String word) {
      return switch (word) {
        case TlsParameters.REQUIRED -> REQUIRED;
        case TlsParameters.OPTIONAL -> OPTIONAL;
        default -> NONE;
      };
    }
  }

  /** Empty when the profile wants no TLS; {@code folder} is where relative names begin. */
  public static Optional<TlsSettings> of(SkinnyProfile profile, Path folder) {
    return file(profile, TlsParameters.KEYSTORE, folder)
        .map(
            keystore ->
                new TlsSettings(
                    keystore,
                    profile.get(TlsParameters.KEYSTORE_PASSWORD),
                    file(profile, TlsParameters.KEY, folder),
                    file(profile, TlsParameters.TRUSTSTORE, folder),
                    profile.get(TlsParameters.TRUSTSTORE_PASSWORD),
                    ClientAuth.of(profile.get(TlsParameters.CLIENT_AUTH)),
                    profile.get(TlsParameters.MIN_VERSION),
                    words(profile.get(TlsParameters.CIPHERS))));
  }

  private static Optional<Path> file(
      SkinnyProfile profile, Parameter<String> parameter, Path folder) {
    String name = profile.get(parameter).strip();
    return name.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(name));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** All files that matter. */
  List<Path> files() {
    return Stream.of(Optional.of(keystore), key, truststore).flatMap(Optional::stream).toList();
  }

  /** Without the passwords. */
  @Override
  public String toString() {
    return keystore + ", client certificate " + clientAuth + ", from " + minVersion;
  }
}
