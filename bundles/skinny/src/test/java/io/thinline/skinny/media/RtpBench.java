package io.thinline.skinny.media;

import io.thinline.api.media.AudioCodec;
import io.thinline.api.media.MediaDescription;
import io.thinline.api.media.MediaTerminal;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import io.thinline.skinny.station.StationEvents;
import io.thinline.testkit.RecordedEvents;
import io.thinline.testkit.VirtualCallThread;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One phone in one call, and who asks it for audio. */
final class RtpBench {
  static final int CALL = 77;
  static final MediaDescription PCMU =
      MediaDescription.builder(AudioCodec.PCMU).telephoneEvent(101).build();
  static final MediaDescription FAR = PCMU.to(new InetSocketAddress("192.0.2.99", 20_000));

  private static final int PORT = 16_384;

  final VirtualCallThread thread = new VirtualCallThread();
  final RecordedEvents events = new RecordedEvents();
  final PassThroughParties parties = new PassThroughParties();
  final LegStatisticsRequests statistics =
      new LegStatisticsRequests(thread.clock(), new StationEvents(events, thread.clock()));
  final RtpPhone phone = new RtpPhone("SEP00000000000A");
  final TalkingLeg leg = new TalkingLeg(CALL, "1102");
  final List<String> replies = new ArrayList<>();
  PhoneMedia media = joins();
  final MediaTerminal.ReceiveReply reply =
      new MediaTerminal.ReceiveReply() {
        @Override
        public void opened(InetSocketAddress address) {
          replies.add("opened " + address.getAddress().getHostAddress() + " " + address.getPort());
        }

        @Override
        public void failed(String reason) {
          replies.add("failed: " + reason);
        }
      };

  /** The phone takes part in the call, with streams of its own. */
  PhoneMedia joins() {
    PhoneMedia joined = new PhoneMedia(phone, thread, parties);
    joined.leg(leg, "1101", statistics);
    return joined;
  }

  void asked() {
    media.openReceive(PCMU, reply);
  }

  int party() {
    return phone.last(OpenReceiveChannel.class).passThroughPartyId();
  }

  void opens() {
    acks(MediaStatus.OK, party());
  }

  void acks(MediaStatus status, int party) {
    acks(status, MediaAddress.of(RtpPhone.address("10.1.2.3")), party);
  }

  void acks(MediaStatus status, MediaAddress address, int party) {
    parties.received(phone, new OpenReceiveChannelAck(status, address, PORT, party, 0));
    thread.run();
  }

  void passes(Duration time) {
    thread.advance(time);
  }
}
