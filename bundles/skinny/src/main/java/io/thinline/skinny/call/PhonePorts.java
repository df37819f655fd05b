package io.thinline.skinny.call;

import io.thinline.api.time.CallThread;
import io.thinline.sccp.message.ConnectionStatisticsRes;
import io.thinline.sccp.message.MediaTransmissionFailure;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.StartMediaTransmissionAck;
import io.thinline.skinny.media.LegStatisticsRequests;
import io.thinline.skinny.media.PassThroughParties;
import io.thinline.skinny.media.PhoneMedia;

/** The RTP ports of phones, one for each call that a user is in, and what phones say of them. */
final class PhonePorts {
  private final CallThread thread;
  private final PassThroughParties parties = new PassThroughParties();
  private final LegStatisticsRequests statistics;

  PhonePorts(CallThread thread, LegStatisticsRequests statistics) {
    this.thread = thread;
    this.statistics = statistics;
  }

  /** For a call without a leg yet: {@link #belongs} comes when there is one. */
  PhoneMedia of(Phone phone) {
    return new PhoneMedia(phone.station(), thread, parties);
  }

  /** For a call that is taken at a phone; what it had at that phone before serves on. */
  PhoneMedia of(Phone phone, LineCall call) {
    if (call.media().filter(before -> before.isOf(phone.station())).isPresent()) {
      return call.media().get();
    }
    call.media().ifPresent(PhoneMedia::end);
    PhoneMedia media = of(phone);
    belongs(media, call);
    return media;
  }

  /** The port is that of the call's leg from now on. */
  void belongs(PhoneMedia media, LineCall call) {
    call.leg().ifPresent(leg -> media.leg(leg, call.line().number(), statistics));
  }

  void received(Phone phone, OpenReceiveChannelAck ack) {
    parties.received(phone.station(), ack);
  }

  void received(Phone phone, StartMediaTransmissionAck ack) {
    parties.received(phone.station(), ack);
  }

  void received(Phone phone, MediaTransmissionFailure failure) {
    parties.received(phone.station(), failure);
  }

  void received(Phone phone, ConnectionStatisticsRes counted) {
    statistics.received(phone.station(), counted);
  }

  /**
   * No port is open or about to be; an answer that may still come is not counted, it is recognised
   * when it does.
   */
  boolean isEmpty() {
    return streams() == 0;
  }

  /** Ports that are open, or about to be, and streams that phones send. */
  int streams() {
    return parties.streams();
  }

  /** It answers nothing any more. */
  void gone(Phone phone) {
    statistics.gone(phone.station());
  }
}
