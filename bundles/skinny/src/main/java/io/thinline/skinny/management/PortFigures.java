package io.thinline.skinny.management;

import io.thinline.api.time.CallThread;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.call.CallHandling;
import io.thinline.skinny.station.Profile;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks at ports when asked; whoever carries services to JMX finds it by its object name. */
@Component(
    service = PortsMXBean.class,
    immediate = true,
    property = "jmx.objectname=io.thinline:type=Ports")
public final class PortFigures implements PortsMXBean {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CallThread callThread;
  private final SkinnyEndpoint endpoint;
  private final CallHandling calls;

  @Activate
  public PortFigures(
      @Reference CallThread callThread,
      @Reference SkinnyEndpoint endpoint,
      @Reference CallHandling calls) {
    this.callThread = callThread;
    this.endpoint = endpoint;
    this.calls = calls;
  }

  @Override
  public Map<String, String> getListening() {
    return ask(this::listening);
  }

  @Override
  public int getClosed() {
    return (int) getListening().values().stream().filter(String::isEmpty).count();
  }

  @Override
  public int getRtpStreams() {
    return ask(calls::streams);
  }

  private Map<String, String> listening() {
    Map<String, String> addresses = new TreeMap<>();
    for (Profile profile : endpoint.profiles()) {
      String name = profile.name();
      addresses.put(
          name,
          endpoint
              .address(name)
              .map(at -> at.getAddress().getHostAddress() + ":" + at.getPort())
              .orElse(""));
    }
    return addresses;
  }

  private <T> T ask(Supplier<T> question) {
    return callThread.ask("port figures", PATIENCE, question);
  }
}
