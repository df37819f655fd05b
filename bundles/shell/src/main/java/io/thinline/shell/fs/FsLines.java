package io.thinline.shell.fs;

import java.util.Optional;

/** Where lines for {@code fs} come from, and where what comes between them goes. */
interface FsLines {

  /** The next line; empty when there are no more. */
  Optional<String> next();

  /** Runs something that the operator can interrupt by interrupting this thread. */
  void interruptibly(Runnable command);

  /** Prints something that nobody asked for just now. Any thread. */
  void printBetween(String text);
}
