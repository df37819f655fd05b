package io.thinline.skinny.listener.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Certificates and keys as text, between lines of BEGIN and END. */
final class Pem {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

  private final List<X509Certificate> certificates = new ArrayList<>();
  private final List<Block> keys = new ArrayList<>();

  private record Block(String type, String base64) {
    byte[] bytes() throws GeneralSecurityException {
      try {
        return Base64.getMimeDecoder().decode(base64);
      } catch (IllegalArgumentException e) {
        throw new GeneralSecurityException("it is not base64: " + e.getMessage(), e);
      }
    }
  }

  static boolean is(String text) {
    return text.contains("-----BEGIN ");
  }

  Pem(String text) throws GeneralSecurityException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      Block block = new Block(matcher.group(1), matcher.group(2));
      if (block.type.endsWith("CERTIFICATE")) {
        certificates.add(
            (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.bytes())));
      } else if (block.type.endsWith("PRIVATE KEY")) {
        keys.add(block);
      }
    }
  }

  /** In the order of the file: that of the server first, then those who signed it. */
  List<X509Certificate> certificates() {
    return certificates;
  }

  /** The first key; {@code algorithm} is that of its certificate. */
  Optional<PrivateKey> key(String algorithm, String password) throws GeneralSecurityException {
    return keys.isEmpty() ? Optional.empty() : Optional.of(read(keys.get(0), algorithm, password));
  }

  private static PrivateKey read(Block block, String algorithm, String password)
      throws GeneralSecurityException {
    PKCS8EncodedKeySpec encoded =
        switch (block.type) {
          case "PRIVATE KEY" -> new PKCS8EncodedKeySpec(block.bytes());
          case "ENCRYPTED PRIVATE KEY" -> decrypt(block.bytes(), password);
          default ->
              throw new GeneralSecurityException(
                  "the key is written as "
                      + block.type
                      + ", PRIVATE KEY is right (openssl pkcs8 -topk8 converts it)");
        };
    return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
  }

  private static PKCS8EncodedKeySpec decrypt(byte[] bytes, String password)
      throws GeneralSecurityException {
    try {
      EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(bytes);
      AlgorithmParameters parameters = info.getAlgParameters();
      String algorithm = parameters == null ? info.getAlgName() : parameters.toString();
      Cipher cipher = Cipher.getInstance(algorithm);
      cipher.init(
          Cipher.DECRYPT_MODE,
          SecretKeyFactory.getInstance(algorithm)
              .generateSecret(new PBEKeySpec(password.toCharArray())),
          parameters);
      return info.getKeySpec(cipher);
    } catch (IOException e) {
      throw new GeneralSecurityException("the encrypted key cannot be read", e);
    }
  }
}
