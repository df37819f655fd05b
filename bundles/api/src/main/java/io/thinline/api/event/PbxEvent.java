package io.thinline.api.event;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened. JDK types only, immutable.
 *
 * @param uuid recognises the event wherever it is seen twice
 * @param sequence its place in the stream, from 1; 0 until published
 * @param timestamp when it happened, wall clock
 * @param name FreeSWITCH's event name, {@code CUSTOM} or {@code CHANNEL_ANSWER}
 * @param subclass such as {@code skinny::register}; empty unless the name is {@code CUSTOM}
 * @param headers in the order they are written, without the headers every event has
 * @param body free text, or null
 */
public record PbxEvent(
    UUID uuid,
    long sequence,
    Instant timestamp,
    String name,
    String subclass,
    Map<String, String> headers,
    @Nullable String body) {

  public PbxEvent {
    headers = headers instanceof Headers ? headers : new Headers(headers);
  }

  /** The same event at its place in the stream. */
  public PbxEvent at(long place) {
    return new PbxEvent(uuid, place, timestamp, name, subclass, headers, body);
  }

  /** A custom event with a subclass, not yet published. */
  public static PbxEvent custom(String subclass, Instant timestamp, Map<String, String> headers) {
    return new PbxEvent(anotherUuid(), 0, timestamp, "CUSTOM", subclass, headers, null);
  }

  /** A core event such as {@code CHANNEL_CREATE}, not yet published. */
  public static PbxEvent core(String name, Instant timestamp, Map<String, String> headers) {
    return new PbxEvent(anotherUuid(), 0, timestamp, name, "", headers, null);
  }

  /**
   * A core event whose headers are written when somebody first reads them, on that one's thread:
   * for events with many headers, of which there are many. What the supplier reads must not change
   * any more; it may be asked more than once.
   */
  public static PbxEvent lazily(
      String name, Instant timestamp, Supplier<Map<String, String>> headers) {
    return new PbxEvent(anotherUuid(), 0, timestamp, name, "", new Headers(headers), null);
  }

  /**
   * It tells events apart and need not be hard to guess; a secure one would cost more than all else
   * that publishing does.
   */
  private static UUID anotherUuid() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long version4 = (random.nextLong() & ~0xF000L) | 0x4000L;
    return new UUID(version4, (random.nextLong() >>> 2) | Long.MIN_VALUE);
  }

  /**
   * A map that nobody can change, and that needs no second copy. What a supplier wrote is kept
   * while there is memory for it: thousands of events wait in the stream.
   */
  private static final class Headers extends AbstractMap<String, String> {
    private final Supplier<Map<String, String>> supplier;
    private volatile SoftReference<Map<String, String>> read = new SoftReference<>(null);

    Headers(Map<String, String> headers) {
      Map<String, String> copy = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
      this.supplier = () -> copy;
    }

    Headers(Supplier<Map<String, String>> supplier) {
      this.supplier = supplier;
    }

    private Map<String, String> written() {
      Map<String, String> headers = read.get();
      if (headers == null) {
        headers = Collections.unmodifiableMap(supplier.get());
        read = new SoftReference<>(headers);
      }
      return headers;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
      return written().entrySet();
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
      return written().get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
      return written().containsKey(name);
    }
  }

  /** The same event with a body. */
  public PbxEvent withBody(String text) {
    return new PbxEvent(uuid, sequence, timestamp, name, subclass, headers, text);
  }
}
