package io.thinline.skinny.listener.tls;

import io.thinline.skinny.listener.tls.TlsSettings.ClientAuth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** What handshakes need, as read from the files of one moment. Immutable, any thread. */
final class SecureContext {
  private final TlsSettings settings;
  private final SSLContext context;
  private final List<String> versions;
  private final List<String> ciphers;
  private final String certificate;

  private SecureContext(
      TlsSettings settings, SSLContext context, List<String> ciphers, String certificate) {
    this.settings = settings;
    this.context = context;
    this.versions = versions(settings, context);
    this.ciphers = ciphers;
    this.certificate = certificate;
  }

  /** What is seen of the files from outside; equal as long as nobody has changed them. */
  static String stamp(TlsSettings settings) {
    return settings.files().stream().map(SecureContext::stamp).collect(Collectors.joining(" "));
  }

  private static String stamp(Path file) {
    try {
      return Files.getLastModifiedTime(file) + "/" + Files.size(file);
    } catch (IOException e) {
      return "none";
    }
  }

  /** Reads the files. Blocks. */
  static SecureContext load(TlsSettings settings) throws TlsFileException {
    KeyStore identity =
        TlsFiles.identity(settings.keystore(), settings.key(), settings.keystorePassword());
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(identity, settings.keystorePassword().toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust(settings), null);
      return new SecureContext(settings, context, ciphers(settings, context), describe(identity));
    } catch (GeneralSecurityException e) {
      throw new TlsFileException(settings.keystore() + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static TrustManager @Nullable [] trust(TlsSettings settings)
      throws TlsFileException, GeneralSecurityException {
    if (settings.clientAuth() == ClientAuth.NONE) {
      return null;
    }
    Path file =
        settings
            .truststore()
            .orElseThrow(
                () ->
                    new TlsFileException(
                        "tls-client-auth needs tls-truststore: without it no phone's certificate"
                            + " can be trusted"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(TlsFiles.trusted(file, settings.truststorePassword()));
    return trust.getTrustManagers();
  }

  private static List<String> ciphers(TlsSettings settings, SSLContext context)
      throws TlsFileException {
    Set<String> known = Set.of(context.getSupportedSSLParameters().getCipherSuites());
    for (String cipher : settings.ciphers()) {
      if (!known.contains(cipher)) {
        throw new TlsFileException(
            "tls-ciphers: this JVM has no cipher suite " + cipher + ", but " + sorted(known));
      }
    }
    return settings.ciphers();
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }

  private static String describe(KeyStore identity) throws GeneralSecurityException {
    X509Certificate shown = TlsFiles.certificate(identity);
    if (shown == null) {
      return "none";
    }
    Instant end = shown.getNotAfter().toInstant();
    return shown.getSubjectX500Principal()
        + (end.isBefore(Instant.now()) ? ", which has expired on " : ", valid until ")
        + end;
  }

  /** Whose it is and how long it is valid. */
  String certificate() {
    return certificate;
  }

  /** For one connection. */
  SSLEngine engine() {
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(false);
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setProtocols(versions.toArray(String[]::new));
    if (!ciphers.isEmpty()) {
      parameters.setCipherSuites(ciphers.toArray(String[]::new));
      parameters.setUseCipherSuitesOrder(true);
    }
    switch (settings.clientAuth()) {
      case REQUIRED -> parameters.setNeedClientAuth(true);
      case OPTIONAL -> parameters.setWantClientAuth(true);
      case NONE -> parameters.setWantClientAuth(false);
    }
    engine.setSSLParameters(parameters);
    return engine;
  }

  private static List<String> versions(TlsSettings settings, SSLContext context) {
    List<String> supported = Arrays.asList(context.getSupportedSSLParameters().getProtocols());
    return TlsVersions.from(settings.minVersion()).stream().filter(supported::contains).toList();
  }
}
