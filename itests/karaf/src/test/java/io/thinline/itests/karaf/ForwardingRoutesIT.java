package io.thinline.itests.karaf;

import org.junit.Test;

/** Every event of the chosen subclasses reaches servers of others that are away for a while. */
public class ForwardingRoutesIT extends ForwardingTest {

  @Test
  public void anMqttBrokerThatIsStoppedAndStartedHasEveryEvent() throws Exception {
    nothingIsLostInAnOutage("mqtt");
  }

  @Test
  public void aJmsBrokerThatIsStoppedAndStartedHasEveryEvent() throws Exception {
    nothingIsLostInAnOutage("jms");
  }

  @Test
  public void aWebhookThatAnswers500ForAWhileHasEveryEvent() throws Exception {
    nothingIsLostInAnOutage("http");
  }
}
