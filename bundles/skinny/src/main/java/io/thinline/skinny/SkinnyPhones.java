package io.thinline.skinny;

import io.thinline.api.phone.MessageTrace;
import io.thinline.api.phone.Phone;
import io.thinline.api.phone.PhoneConnectionInfo;
import io.thinline.api.phone.PhoneDetails;
import io.thinline.api.phone.PhoneLine;
import io.thinline.api.phone.PhoneService;
import io.thinline.api.phone.TraceFollower;
import io.thinline.api.phone.TraceRequest;
import io.thinline.api.time.CallThread;
import io.thinline.skinny.station.StationView;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The phones of the endpoint, for everybody who wants to know. Any thread. */
@Component(
    immediate = true,
    service = {PhoneService.class, MessageTrace.class, SkinnyPhones.class})
public final class SkinnyPhones implements PhoneService, MessageTrace {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CallThread callThread;
  private final SkinnyEndpoint endpoint;

  @Activate
  public SkinnyPhones(@Reference CallThread callThread, @Reference SkinnyEndpoint endpoint) {
    this.callThread = callThread;
    this.endpoint = endpoint;
  }

  @Override
  public List<Phone> phones() {
    return ask(StationView::phones);
  }

  @Override
  public List<PhoneDetails> phone(String name) {
    return ask(view -> view.phone(name));
  }

  @Override
  public List<PhoneLine> lines() {
    return ask(StationView::lines);
  }

  @Override
  public List<PhoneConnectionInfo> connections() {
    return ask(StationView::connections);
  }

  @Override
  public TraceFollower follow(TraceRequest request) {
    return endpoint.trace().follow(request);
  }

  private <T> List<T> ask(Function<StationView, List<T>> question) {
    return callThread.ask("look at phones", PATIENCE, () -> question.apply(endpoint.view()));
  }
}
