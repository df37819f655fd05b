package io.thinline.itests.karaf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;

/** Types commands as an administrator does. */
final class Console {
  private final SessionFactory sessions;

  Console(SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** Runs one line and returns what it printed; a failing command throws. */
  String type(String line) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Subject administrator = new Subject();
    for (String role : new String[] {"admin", "manager", "viewer", "systembundles"}) {
      administrator.getPrincipals().add(new RolePrincipal(role));
    }
    try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      Subject.doAs(
          administrator,
          (PrivilegedExceptionAction<Object>)
              () -> {
                Session session =
                    sessions.create(new ByteArrayInputStream(new byte[0]), print, print);
                try {
                  return session.execute(line);
                } finally {
                  session.close();
                }
              });
    } catch (PrivilegedActionException e) {
      throw e.getException();
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
