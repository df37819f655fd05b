package io.thinline.itests.karaf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.support.parsing.DefaultParser;

/** Types commands, as an administrator unless told otherwise. */
final class Console {
  /** What is done with a session. */
  private interface Work<T> {
    T with(Session session) throws Exception;
  }

  private final SessionFactory sessions;
  private final List<String> roles;

  Console(SessionFactory sessions) {
    this(sessions, List.of("admin", "manager", "operator", "viewer", "systembundles"));
  }

  private Console(SessionFactory sessions, List<String> roles) {
    this.sessions = sessions;
    this.roles = roles;
  }

  /** The same console for someone who has these roles alone. */
  Console as(String... others) {
    return new Console(sessions, List.of(others));
  }

  /** Runs one line with something to read for it. */
  String type(String line, String input) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    inSession(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        out,
        session -> session.execute(line));
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The command of a scope and a name, if this user sees it. */
  Command command(String scope, String name) throws Exception {
    return inSession(
        new ByteArrayOutputStream(), session -> session.getRegistry().getCommand(scope, name));
  }

  /** Runs one line and returns what it printed; a failing command throws. */
  String type(String line) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    type(line, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Runs one line in the caller's thread; interrupting it is Ctrl-C. */
  void type(String line, ByteArrayOutputStream out) throws Exception {
    inSession(out, session -> session.execute(line));
  }

  /** What Tab offers at the end of the line. */
  List<String> tab(String line) throws Exception {
    return inSession(
        new ByteArrayOutputStream(),
        session -> {
          CommandLine typed = new DefaultParser().parse(session, line, line.length());
          String word = typed.getCursorArgument() == null ? "" : typed.getCursorArgument();
          List<Candidate> candidates = new ArrayList<>();
          for (Command command : session.getRegistry().getCommands()) {
            Completer completer = command.getCompleter(false);
            if (completer != null) {
              completer.completeCandidates(session, typed, candidates);
            }
          }
          return candidates.stream()
              .map(Candidate::value)
              .filter(candidate -> candidate.startsWith(word))
              .distinct()
              .sorted()
              .toList();
        });
  }

  private <T> T inSession(ByteArrayOutputStream out, Work<T> work) throws Exception {
    return inSession(new ByteArrayInputStream(new byte[0]), out, work);
  }

  private <T> T inSession(InputStream in, ByteArrayOutputStream out, Work<T> work)
      throws Exception {
    Subject user = new Subject();
    for (String role : roles) {
      user.getPrincipals().add(new RolePrincipal(role));
    }
    try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      return Subject.doAs(
          user,
          (PrivilegedExceptionAction<T>)
              () -> {
                Session session = sessions.create(in, print, print);
                try {
                  return work.with(session);
                } finally {
                  session.close();
                }
              });
    } catch (PrivilegedActionException e) {
      throw e.getException();
    }
  }
}
