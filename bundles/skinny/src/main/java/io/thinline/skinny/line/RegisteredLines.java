package io.thinline.skinny.line;

import io.thinline.api.directory.Line;
import java.util.List;
import java.util.Optional;

/**
 * The lines of the registered phones. A phone has the buttons it registered with until it registers
 * anew, whatever the directory says meanwhile. Call thread only.
 */
public interface RegisteredLines {

  /** The domains of the phones that show the line. */
  List<String> domains(LineAddress line);

  /** The line as that phone shows it; empty when it is not registered or does not show it. */
  Optional<Line> shown(LineAddress line, String device);
}
