package io.thinline.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.Map;
import javax.security.auth.Subject;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;

/** Karaf's own console without a container, with the commands of a test. */
public final class TypedConsole implements AutoCloseable {
  public final ConsoleCommands commands = new ConsoleCommands();
  public final SessionFactoryImpl karaf;
  private final ThreadIOImpl threadIo = new ThreadIOImpl();

  public TypedConsole() {
    threadIo.start();
    karaf = new SessionFactoryImpl(threadIo);
    commands.bindSessionFactory(karaf);
  }

  public <T extends ScriptedCommand> T offer(T command) {
    commands.bindApiCommand(command, Map.of());
    return command;
  }

  /** What a line prints when code of the process types it. */
  public String type(String line) throws Exception {
    return type(line, "");
  }

  /** The same with something to read. */
  public String type(String line, String input) throws Exception {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
    byte[] keys = input.getBytes(StandardCharsets.UTF_8);
    Session session = karaf.create(new ByteArrayInputStream(keys), out, out);
    try {
      session.execute(line);
    } finally {
      session.close();
    }
    return output.toString(StandardCharsets.UTF_8);
  }

  /** What a line prints for a user who has these roles. */
  public String typeAs(String line, String... roles) throws Exception {
    Subject user = new Subject();
    for (String role : roles) {
      user.getPrincipals().add(new RolePrincipal(role));
    }
    try {
      return Subject.doAs(user, (PrivilegedExceptionAction<String>) () -> type(line));
    } catch (PrivilegedActionException e) {
      throw e.getException();
    }
  }

  @Override
  public void close() {
    commands.stop();
    karaf.stop();
    threadIo.stop();
  }
}
