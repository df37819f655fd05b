package io.thinline.benchmarks.load;

/**
 * A phone that does nothing: it hears what the server sends, and counts what must not happen.
 *
 * @param failures where a lost connection is counted
 */
record Idle(Failures failures) implements Activity {
  @Override
  public void heard(Incoming message) {
    if (message.what() == Heard.RESET) {
      failures.count("reset by the server");
    }
  }

  @Override
  public void failed(String reason) {
    failures.count(reason + " while registered");
  }

  @Override
  public String waitingFor() {
    return "nothing";
  }
}
