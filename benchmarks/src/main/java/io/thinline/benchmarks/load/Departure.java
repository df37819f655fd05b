package io.thinline.benchmarks.load;

import io.thinline.sccp.message.UnregisterMessage;
import io.thinline.sccp.value.UnregReason;

/** A phone says goodbye; whatever happens then, it is off afterwards. */
final class Departure implements Activity {
  private final LoadPhone phone;
  private final Runnable gone;

  Departure(LoadPhone phone, Runnable gone) {
    this.phone = phone;
    this.gone = gone;
  }

  void begin() {
    phone.begin(this);
    phone.waits();
    phone.send(new UnregisterMessage(UnregReason.UNKNOWN));
    phone.flush();
  }

  @Override
  public void heard(Incoming message) {
    if (message.what() == Heard.UNREGISTER_ACK) {
      phone.close();
      gone.run();
    }
  }

  @Override
  public void failed(String reason) {
    gone.run();
  }

  @Override
  public String waitingFor() {
    return Heard.UNREGISTER_ACK.toString();
  }
}
