package io.thinline.itests.servers;

import java.nio.file.Path;
import java.util.List;

/** A server of somebody else that takes events; always at the same address. */
public interface EventServer {

  /** The route that leads to it: {@code mqtt}. */
  String name();

  /**
   * Starts it, or starts it again with what it had before; does nothing when it runs.
   *
   * @param folder what it keeps goes there
   * @return the address that the route is told
   */
  String start(Path folder) throws Exception;

  /** Nobody can deliver anything until it is started again; does nothing when it is stopped. */
  void stop() throws Exception;

  /** The text of each event that it has taken, in the order in which it took them. */
  List<String> received() throws Exception;
}
