package io.thinline.benchmarks.load;

/** A phone without a connection. */
enum SwitchedOff implements Activity {
  INSTANCE;

  @Override
  public void heard(Incoming message) {}

  @Override
  public void failed(String reason) {}

  @Override
  public String waitingFor() {
    return "nothing";
  }
}
