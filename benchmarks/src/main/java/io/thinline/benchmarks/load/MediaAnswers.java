package io.thinline.benchmarks.load;

import io.thinline.sccp.Dialect;
import io.thinline.sccp.message.ConnectionStatisticsReq;
import io.thinline.sccp.message.ConnectionStatisticsRes;
import io.thinline.sccp.message.OpenReceiveChannel;
import io.thinline.sccp.message.OpenReceiveChannelAck;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.message.StartMediaTransmissionAck;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.MediaStatus;
import java.net.InetSocketAddress;

/** What a phone replies to orders about its media: all is well. No packet is sent. */
final class MediaAnswers {
  private static final int FIRST_PORT = 16384;
  private static final int PORTS = 8192;
  private static final int FIRST_TO_ACKNOWLEDGE = 17;

  private MediaAnswers() {}

  /** Replies when the message is such an order. */
  static void answer(LoadPhone phone, Incoming message) {
    switch (message.what()) {
      case OPEN_RECEIVE_CHANNEL, START_MEDIA, STATISTICS_REQ ->
          answer(phone, message.decoded(phone.dialect()));
      default -> {}
    }
  }

  private static void answer(LoadPhone phone, SccpMessage order) {
    Dialect dialect = phone.dialect();
    int port = FIRST_PORT + 2 * (phone.index() % PORTS);
    if (order instanceof OpenReceiveChannel open) {
      phone.send(
          new OpenReceiveChannelAck(
              MediaStatus.OK,
              address(phone),
              port,
              open.passThroughPartyId(),
              open.callReference()));
    } else if (order instanceof StartMediaTransmission start) {
      if (dialect.version() >= FIRST_TO_ACKNOWLEDGE) {
        phone.send(
            new StartMediaTransmissionAck(
                start.conferenceId(),
                start.passThroughPartyId(),
                start.callReference(),
                address(phone),
                port,
                MediaStatus.OK));
      }
    } else if (order instanceof ConnectionStatisticsReq asked) {
      phone.send(
          new ConnectionStatisticsRes(
              asked.directoryNum(),
              0,
              asked.callReference(),
              asked.statsProcessingMode(),
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              Bytes.EMPTY));
    }
  }

  private static MediaAddress address(LoadPhone phone) {
    return phone.address() instanceof InetSocketAddress local
        ? MediaAddress.of(local.getAddress())
        : MediaAddress.NONE;
  }
}
