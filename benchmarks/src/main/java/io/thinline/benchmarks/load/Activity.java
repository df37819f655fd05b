package io.thinline.benchmarks.load;

/** What a phone is doing; all calls come on the phone's event loop. */
interface Activity {
  /** The connection is open. */
  default void connected() {}

  /** The server sent something; it is valid until this returns. */
  void heard(Incoming message);

  /** The phone's patience is over or its connection is gone: this activity has ended. */
  void failed(String reason);

  /** What this waits for, in the words of the protocol; for the reason of a failure. */
  String waitingFor();
}
