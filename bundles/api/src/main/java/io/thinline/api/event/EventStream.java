package io.thinline.api.event;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The one stream of events: a ring, and a cursor for each subscriber. Nothing waits for a
 * subscriber; a slow one is told how many events it has missed. State is never derived from events.
 * Any thread.
 */
@ProviderType
public interface EventStream {

  /** Start with what is published from now on. */
  long FROM_NOW = -1;

  /** Gives the event its place in the stream. Never blocks. */
  long publish(PbxEvent event);

  /**
   * Subscribes from a sequence number on, or {@link #FROM_NOW}. The sink is called in order, never
   * from two threads at once and never on the publisher's thread.
   *
   * @param name for the log
   */
  EventSubscription subscribe(String name, long fromSequence, EventSink sink);

  /** The place of the newest event; 0 before the first. */
  long lastSequence();
}
