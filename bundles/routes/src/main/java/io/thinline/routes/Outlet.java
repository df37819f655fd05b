package io.thinline.routes;

/** The way to the other side. Used by several lanes at once, except where it is said. */
interface Outlet extends AutoCloseable {

  /** Returns when the other side has confirmed the event; throws when it has not. */
  void deliver(SpooledEvent event) throws Exception;

  /**
   * After a failure, before the next attempt: whatever of a connection is left is let go. No lane
   * delivers meanwhile.
   */
  void renew() throws Exception;

  @Override
  void close();

  /** The other side is there and does not want this event; another one it might take. */
  final class RefusedException extends Exception {
    RefusedException(String message) {
      super(message);
    }
  }
}
