package io.thinline.skinny.listener.tls;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.security.Principal;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** The name (CN) in the certificate that a phone has shown. */
public final class CertifiedName {
  private static final AttributeKey<String> NAME =
      AttributeKey.valueOf(CertifiedName.class, "name");

  private CertifiedName() {}

  /** Empty when none was asked for or shown. */
  public static Optional<String> of(Channel connection) {
    return Optional.ofNullable(connection.attr(NAME).get());
  }

  static void set(Channel connection, String name) {
    connection.attr(NAME).set(name);
  }

  /** Whom the other side says to be; empty when it did not say. */
  static Optional<Principal> subject(SSLSession session) {
    try {
      return Optional.of(session.getPeerPrincipal());
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    }
  }

  static Optional<String> in(Principal subject) {
    try {
      return new LdapName(subject.getName())
          .getRdns().stream()
              .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
              .map(rdn -> String.valueOf(rdn.getValue()))
              .filter(name -> !name.isBlank())
              .reduce((less, most) -> most);
    } catch (InvalidNameException e) {
      return Optional.empty();
    }
  }
}
