package io.thinline.skinny.listener.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads certificates and keys: PKCS12, JKS or PEM, told apart by their content. Blocks. */
final class TlsFiles {
  private static final String NAME = "thinline";

  private TlsFiles() {}

  private interface Reading<T> {
    T read() throws IOException, GeneralSecurityException;
  }

  /** A key with its certificates, under the password given. */
  static KeyStore identity(Path file, Optional<Path> key, String password) throws TlsFileException {
    return reading(
        file,
        () -> {
          KeyStore store =
              text(file).isPresent() ? pemIdentity(file, key, password) : binary(file, password);
          if (certificate(store) == null) {
            throw new GeneralSecurityException("there is no key with a certificate in it");
          }
          return store;
        });
  }

  /** Certificates of those who are trusted. */
  static KeyStore trusted(Path file, String password) throws TlsFileException {
    return reading(
        file,
        () -> {
          Optional<String> text = text(file);
          KeyStore store =
              text.isPresent()
                  ? certificates(new Pem(text.get()).certificates())
                  : binary(file, password);
          if (store.size() == 0) {
            throw new GeneralSecurityException("there is no certificate in it");
          }
          return store;
        });
  }

  /** The certificate that phones are shown. */
  static @Nullable X509Certificate certificate(KeyStore store) throws GeneralSecurityException {
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate shown) {
        return shown;
      }
    }
    return null;
  }

  private static KeyStore pemIdentity(Path file, Optional<Path> keyFile, String password)
      throws IOException, GeneralSecurityException {
    Pem pem = new Pem(text(file).orElse(""));
    List<X509Certificate> chain = pem.certificates();
    if (chain.isEmpty()) {
      throw new GeneralSecurityException("there is no certificate in it");
    }
    X509Certificate first = chain.get(0);
    Pem keys = keyFile.isPresent() ? new Pem(Files.readString(keyFile.get(), ISO_8859_1)) : pem;
    PrivateKey key =
        keys.key(first.getPublicKey().getAlgorithm(), password)
            .orElseThrow(
                () ->
                    new GeneralSecurityException(
                        "there is no key in " + keyFile.orElse(file) + ", tls-key can name it"));
    checkPair(key, first);
    KeyStore store = empty();
    store.setKeyEntry(NAME, key, password.toCharArray(), chain.toArray(Certificate[]::new));
    return store;
  }

  /** Files that are replaced one after the other are not taken half-way. */
  private static void checkPair(PrivateKey key, X509Certificate certificate)
      throws GeneralSecurityException {
    String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    Signature signature = Signature.getInstance(algorithm);
    signature.initSign(key);
    signature.update(NAME.getBytes(UTF_8));
    byte[] signed = signature.sign();
    signature.initVerify(certificate.getPublicKey());
    signature.update(NAME.getBytes(UTF_8));
    if (!signature.verify(signed)) {
      throw new GeneralSecurityException("its key belongs to another certificate");
    }
  }

  private static KeyStore certificates(List<X509Certificate> certificates)
      throws IOException, GeneralSecurityException {
    KeyStore store = empty();
    for (int i = 0; i < certificates.size(); i++) {
      store.setCertificateEntry(NAME + i, certificates.get(i));
    }
    return store;
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static KeyStore binary(Path file, String password)
      throws IOException, GeneralSecurityException {
    return KeyStore.getInstance(file.toFile(), password.toCharArray());
  }

  private static Optional<String> text(Path file) throws IOException {
    return Optional.of(Files.readString(file, ISO_8859_1)).filter(Pem::is);
  }

  private static <T> T reading(Path file, Reading<T> reading) throws TlsFileException {
    try {
      return reading.read();
    } catch (NoSuchFileException e) {
      throw new TlsFileException("there is no file " + e.getFile(), e);
    } catch (IOException | GeneralSecurityException e) {
      throw new TlsFileException(file + " cannot be used: " + e.getMessage(), e);
    }
  }
}
