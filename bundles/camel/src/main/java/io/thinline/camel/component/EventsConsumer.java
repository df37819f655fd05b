package io.thinline.camel.component;

import io.thinline.api.event.EventSink;
import io.thinline.api.event.EventStream;
import io.thinline.api.event.EventSubscription;
import io.thinline.api.event.PbxEvent;
import io.thinline.camel.Switchboard;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cursor in the event stream that walks at the pace of its route. While the services that write
 * an event are away, it waits where it is.
 */
final class EventsConsumer extends DefaultConsumer implements EventSink {
  static final String LOST = "SkinnyEventsLost";

  private static final long SAY_AFTER_SECONDS = 5;
  private static final Logger LOG = LoggerFactory.getLogger(EventsConsumer.class);

  private final EventsEndpoint endpoint;
  private final Switchboard switchboard;
  private @Nullable EventFilter filter;
  private @Nullable EventSubscription subscription;
  private volatile boolean ending;
  private volatile long done;
  private long lost;

  EventsConsumer(EventsEndpoint endpoint, Processor processor) {
    super(endpoint, processor);
    this.endpoint = endpoint;
    this.switchboard = endpoint.switchboard();
    setExceptionHandler(new FailureLog(this::key));
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    filter = endpoint.filter();
    ending = false;
    OptionalLong left = switchboard.cursors().take(key());
    // A number from before the stream began anew says nothing.
    boolean goesOn = left.isPresent() && left.getAsLong() <= switchboard.events().lastSequence();
    long from = goesOn ? left.getAsLong() + 1 : endpoint.first();
    done = from == EventStream.FROM_NOW ? switchboard.events().lastSequence() : from - 1;
    subscription = switchboard.events().subscribe("camel " + key(), from, this);
  }

  @Override
  protected void doStop() throws Exception {
    ending = true;
    switchboard.wake();
    @Nullable EventSubscription ended = subscription;
    if (ended != null) {
      ended.close();
      switchboard.cursors().leave(key(), done);
    }
    subscription = null;
    super.doStop();
  }

  private String key() {
    @Nullable String route = getRouteId();
    return endpoint.getCamelContext().getName()
        + "/"
        + (route == null ? endpoint.getEndpointUri() : route);
  }

  @Override
  public void gap(long events) {
    lost += events;
  }

  @Override
  public void event(PbxEvent event) {
    @Nullable EventFilter wanted = filter;
    if (wanted != null && wanted.wants(event)) {
      Optional<EventWriter> writer = awaitWriter();
      if (writer.isEmpty()) {
        return;
      }
      deliver(event, writer.get());
    }
    done = event.sequence();
  }

  /** Empty when the consumer ends meanwhile. */
  private Optional<EventWriter> awaitWriter() {
    try {
      long patience = SAY_AFTER_SECONDS;
      while (!ending) {
        Optional<EventWriter> writer = EventWriter.of(switchboard, endpoint.getFormat());
        if (writer.isPresent()) {
          return writer;
        }
        if (!switchboard.await(this::canWriteOrEnds, patience, TimeUnit.SECONDS)) {
          LOG.info("route {} waits for the bundle events", key());
          patience = TimeUnit.NANOSECONDS.toSeconds(Long.MAX_VALUE);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private boolean canWriteOrEnds() {
    return ending || EventWriter.of(switchboard, endpoint.getFormat()).isPresent();
  }

  private void deliver(PbxEvent event, EventWriter writer) {
    Exchange exchange = createExchange(false);
    try {
      writer.write(event, exchange.getMessage());
      if (lost > 0) {
        exchange.getMessage().setHeader(LOST, lost);
        lost = 0;
      }
      getProcessor().process(exchange);
    } catch (Exception e) {
      exchange.setException(e);
    }
    @Nullable Exception failure = exchange.getException();
    if (failure != null) {
      getExceptionHandler()
          .handleException("event " + event.sequence() + " failed", exchange, failure);
    }
    releaseExchange(exchange, false);
  }
}
