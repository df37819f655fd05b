package io.thinline.skinny.listener;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys with self-signed certificates, made by the keytool of the JDK that runs the tests. */
final class TestCertificates {
  static final String PASSWORD = "keep quiet";
  private static final char[] SECRET = PASSWORD.toCharArray();
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

  private TestCertificates() {}

  /** A new PKCS12 file with a key of that name (CN). */
  static Path make(Path file, String name, String algorithm) throws IOException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Path output = Files.createTempFile("keytool", ".log");
    Process process =
        new ProcessBuilder(
                List.of(
                    keytool.toString(),
                    "-genkeypair",
                    "-keyalg",
                    algorithm,
                    "-alias",
                    "key",
                    "-dname",
                    name.isEmpty() ? "O=Nobody" : "CN=" + name + ", O=Thinline tests",
                    "-validity",
                    "3",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    file.toString(),
                    "-storepass",
                    PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(Files.readString(output));
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    Files.delete(output);
    return file;
  }

  static KeyStore load(Path file) throws IOException, GeneralSecurityException {
    return KeyStore.getInstance(file.toFile(), SECRET);
  }

  static Certificate certificate(Path file) throws IOException, GeneralSecurityException {
    return load(file).getCertificate("key");
  }

  /** A PKCS12 file that trusts these. */
  static Path trusting(Path file, Path... identities) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (Path identity : identities) {
      store.setCertificateEntry(identity.getFileName().toString(), certificate(identity));
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, SECRET);
    }
    return file;
  }

  static String pemCertificate(Path identity) throws IOException, GeneralSecurityException {
    return pem("CERTIFICATE", certificate(identity).getEncoded());
  }

  static String pemKey(Path identity) throws IOException, GeneralSecurityException {
    return pem("PRIVATE KEY", load(identity).getKey("key", SECRET).getEncoded());
  }

  private static String pem(String type, byte[] bytes) {
    return "-----BEGIN "
        + type
        + "-----\n"
        + new String(LINES.encode(bytes), UTF_8)
        + "\n-----END "
        + type
        + "-----\n";
  }

  /** What a phone has: whom it trusts, and its own certificate if it is not null. */
  static SSLContext phone(Path server, Path own) throws IOException, GeneralSecurityException {
    Path trusted = Files.createTempFile("trust", ".p12");
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(load(trusting(trusted, server)));
    Files.delete(trusted);
    KeyManagerFactory keys = null;
    if (own != null) {
      keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(load(own), SECRET);
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys == null ? null : keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
