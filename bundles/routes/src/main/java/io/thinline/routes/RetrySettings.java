package io.thinline.routes;

import java.time.Duration;

/**
 * How a route goes on when it cannot deliver.
 *
 * @param first how long it waits after the first failure; twice as long after each further one
 * @param longest what it waits at most
 * @param refusals how often an event is offered that the other side refuses, before it is given up
 */
record RetrySettings(Duration first, Duration longest, int refusals) {

  /** The wait behind so many failures in a row. */
  Duration after(int failures) {
    Duration wait = first.multipliedBy(1L << Math.min(failures - 1, 20));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
