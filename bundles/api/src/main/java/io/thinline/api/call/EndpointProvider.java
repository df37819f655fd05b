package io.thinline.api.call;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Finds endpoints by dial string. A whiteboard service with the property {@value #SCHEME}; one
 * scheme each. Call thread only.
 */
@ConsumerType
public interface EndpointProvider {

  /** Service property: the scheme in front of the first slash, such as {@code skinny}. */
  String SCHEME = "scheme";

  /**
   * @param rest what follows {@code scheme/}
   */
  Lookup find(String rest);

  /** What became of the search. */
  sealed interface Lookup {

    /** There it is. */
    record Found(Endpoint endpoint) implements Lookup {}

    /** Dial this instead, a dial string whole: the address stands for others. */
    record Instead(String dialString) implements Lookup {}

    /** There is none, and why: {@link Cause#UNALLOCATED_NUMBER} when no such number exists. */
    record NotFound(Cause cause, String reason) implements Lookup {}
  }
}
