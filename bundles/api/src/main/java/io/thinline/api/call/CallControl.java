package io.thinline.api.call;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The switch: the only way in. Call thread only. */
@ProviderType
public interface CallControl {

  /**
   * A party goes off hook: an inbound leg in state {@link LegState#DIALING}, in a call of its own.
   */
  Leg open(LegRequest request, LegListener owner);

  /**
   * The number is complete: routes the leg by its dialplan. What comes of it is told by events,
   * some possibly before this returns: {@link LegEvent.Routing} first.
   */
  void dial(Leg leg, String number);

  /**
   * Offers a call to an endpoint: an outbound leg. When the endpoint is unknown or refuses, the leg
   * ends with the cause. {@code listener} hears everything from the start, some of it possibly
   * before this returns.
   */
  Leg originate(OriginateRequest request, LegListener listener);

  /**
   * Rings what a dial string says, all of it: several at once, one after another, until somebody
   * answers. Some of it may be told before this returns.
   */
  DialOutAttempt dialOut(DialOut request, DialOutListener listener);

  /**
   * Routes a living leg anew: what its dialplan was doing is cancelled, and whoever it talks to is
   * left alone.
   *
   * @param dialplan name of the dialplan; empty takes the leg's
   * @param context empty takes the leg's
   */
  void transfer(Leg leg, String destination, String dialplan, String context);

  /**
   * Runs one dialplan application on a living leg instead of what its dialplan was doing; the leg
   * ends behind it.
   */
  void execute(Leg leg, String application, String data);

  /**
   * Runs one dialplan application for a living leg beside what it does; nothing ends behind it.
   *
   * @return false when no bundle offers the application
   */
  boolean executeBeside(Leg leg, String application, String data);

  /**
   * The parties that two legs talk to talk to each other from now on, and the two legs end: a
   * transfer is complete, a go-between steps aside.
   *
   * @return false, and nothing has happened, unless both legs talk to somebody, the two parties are
   *     not of the same endpoint, and share a codec
   */
  boolean join(Leg one, Leg other);

  /**
   * Whoever {@code with} talks to takes the place of {@code calling}, which still rings somebody:
   * whom that one's dialplan was ringing goes on ringing, for another caller, who hears it ring.
   * Both legs end: a transfer without consultation.
   *
   * @param recall who is rung when nobody takes the call; empty ends it with the cause
   * @return false, and nothing has happened, unless {@code with} talks to somebody, {@code calling}
   *     is being routed or alerted, and the party is not the one that rings
   */
  boolean transferRinging(Leg with, Leg calling, Optional<Recall> recall);

  /**
   * The two legs talk to each other. Both must live; what they were bridged to before is left
   * alone.
   */
  void bridge(Leg one, Leg other);

  Optional<Leg> leg(String uuid);

  /** Living legs, oldest first. */
  List<Leg> legs();

  /** Legs that have ended, the latest first: some hundreds, for operators. */
  List<Leg> endedLegs();

  /** Living calls, oldest first. */
  List<Call> calls();

  /** Which new calls are let in. */
  Admission admission();

  /**
   * From now on only such new calls begin; others end with {@link Cause#NORMAL_TEMPORARY_FAILURE},
   * and their callers are told.
   */
  void admission(Admission admission);
}
