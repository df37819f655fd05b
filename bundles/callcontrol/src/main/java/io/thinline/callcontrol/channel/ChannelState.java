package io.thinline.callcontrol.channel;

/** FreeSWITCH's states of a channel that a leg can be in, with their numbers. */
public enum ChannelState {
  CS_NEW(0),
  CS_INIT(1),
  CS_ROUTING(2),
  CS_EXECUTE(4),
  CS_EXCHANGE_MEDIA(5),
  /** An outbound leg that nobody has bridged yet. */
  CS_CONSUME_MEDIA(7),
  CS_HANGUP(10),
  /** It has ended, and what was counted of it is known. */
  CS_REPORTING(11),
  CS_DESTROY(12);

  private final String number;

  ChannelState(int number) {
    this.number = Integer.toString(number);
  }

  String number() {
    return number;
  }
}
