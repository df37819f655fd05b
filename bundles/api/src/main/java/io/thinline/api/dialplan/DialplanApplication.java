package io.thinline.api.dialplan;

import io.thinline.api.call.Cause;
import io.thinline.api.call.Leg;
import io.thinline.api.config.SourceLocation;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Something a dialplan can do with a leg. A whiteboard service with the property {@value #NAME}.
 * Asynchronous, call thread only.
 */
@ConsumerType
public interface DialplanApplication {

  /** Service property: the application's name, such as {@code bridge}. */
  String NAME = "application";

  /**
   * Starts it.
   *
   * @param data its argument, captures and variables filled in
   * @param progress is told exactly once how it ended, possibly before this returns, unless it is
   *     cancelled
   */
  Execution start(Leg leg, String data, Progress progress);

  /** A running application. */
  @ConsumerType
  @FunctionalInterface
  interface Execution {

    /** Stop, without a word: the leg has ended or goes elsewhere. Harmless when it has ended. */
    void cancel();

    /**
     * Another leg takes the place of the one it was started for, a transfer while it rings: what it
     * does, it does for that one from now on.
     *
     * @return false when it cannot: it is cancelled then, and what it was asked to do is begun anew
     */
    default boolean goesOnFor(Leg other) {
      return false;
    }

    /** Nothing to cancel. */
    Execution DONE = () -> {};
  }

  /** Takes the end of an application. */
  @ProviderType
  interface Progress {

    /** Go on with the next action. */
    void completed();

    /** Go on with these, and then with the next action. */
    void completed(List<DialplanAction> first);

    /**
     * Go on with what a dialplan says about a number, nothing when no extension matches, and then
     * with the next action.
     *
     * @param dialplan name of the dialplan; empty takes the leg's
     * @param context empty takes the leg's
     */
    void completedBy(String number, String dialplan, String context);

    /**
     * It did not work, and the dialplan wants to go on all the same; when nothing follows, the leg
     * ends with this cause.
     */
    void completedInVain(Cause cause, String reason);

    /** Nothing further is to be done: the leg ends as it does behind its last action. */
    void stopped();

    /** Where the action is written, for messages. */
    SourceLocation location();

    /** It did not work; the leg ends with the cause unless the dialplan says otherwise. */
    void failed(Cause cause, String reason);
  }
}
