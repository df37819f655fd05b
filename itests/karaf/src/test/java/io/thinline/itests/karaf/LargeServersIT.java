package io.thinline.itests.karaf;

import org.junit.Test;

/** The same with servers that not every build starts: only with the profile {@code servers}. */
public class LargeServersIT extends ForwardingTest {

  @Test
  public void aRabbitmqThatIsStoppedAndStartedHasEveryEvent() throws Exception {
    nothingIsLostInAnOutage("rabbitmq");
  }

  @Test
  public void aKafkaThatIsStoppedAndStartedHasEveryEvent() throws Exception {
    nothingIsLostInAnOutage("kafka");
  }
}
