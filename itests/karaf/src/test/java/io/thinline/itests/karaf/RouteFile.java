package io.thinline.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;

/** A file with a route in deploy/, and what the route writes. */
final class RouteFile implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path file;
  private final Path written;

  RouteFile(String name) throws IOException {
    Path deploy = Files.createDirectories(Path.of(System.getProperty("karaf.base"), "deploy"));
    file = deploy.resolve(name);
    written = Files.createTempDirectory(Path.of(System.getProperty("thinline.state")), "routes");
  }

  /** A route that appends registrations and call states to a file. */
  String yaml(String id, String to) {
    return """
    - route:
        id: %s
        from:
          uri: skinny:events
          parameters:
            subclass: register,unregister,expire,call_state
            format: json
          steps:
            - to: file:%s?fileName=%s&fileExist=Append&appendChars=\\n
    """
        .formatted(id, written, to);
  }

  /** The same in XML. */
  String xml(String id, String to) {
    return """
    <routes xmlns="http://camel.apache.org/schema/spring">
      <route id="%s">
        <from uri="skinny:events?subclass=register,unregister,expire,call_state&amp;format=json"/>
        <to uri="file:%s?fileName=%s&amp;fileExist=Append&amp;appendChars=\\n"/>
      </route>
    </routes>
    """
        .formatted(id, written, to);
  }

  /** Dropped, or saved after an edit. */
  void holds(String text) throws IOException {
    Path unfinished = Files.writeString(written.resolve("unfinished"), text);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  void isTakenAway() throws IOException {
    Files.deleteIfExists(file);
  }

  List<String> lines(String to) throws IOException {
    return Files.readAllLines(written.resolve(to));
  }

  /** These events, by their sequence numbers: the text itself has no UUID. */
  void hasWritten(String to, Set<String> published) {
    Awaitility.await("lines in " + to)
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(written.resolve(to)).exists();
              new Arrivals(lines(to)).areComplete(Arrivals.SEQUENCE, published);
            });
  }

  @Override
  public void close() throws IOException {
    isTakenAway();
  }
}
