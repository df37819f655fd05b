package io.thinline.softphone;

import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.MediaStatus;
import java.net.Inet6Address;
import java.net.InetSocketAddress;

/** What is wrong with an order about media, in either direction; a breach each. */
final class OrderChecks {
  private final Desk desk;
  private final Breaches breaches;

  OrderChecks(Desk desk, Breaches breaches) {
    this.desk = desk;
    this.breaches = breaches;
  }

  MediaStatus stream(String order, int reference, Codec codec, int packetMillis) {
    DeskCall call = desk.calls.get(reference);
    if (call == null) {
      breaches.add(order + " for unknown call " + Integer.toUnsignedString(reference));
      return MediaStatus.INVALID_CALL_REFERENCE;
    }
    if (call.held()) {
      breaches.add(order + " for " + call + ": CallState must come first");
    }
    int most = desk.settings.packetMillis(codec);
    if (most == 0) {
      breaches.add(order + " with " + codec + ", announced are " + desk.settings.codecs());
      return MediaStatus.INVALID_CODEC;
    }
    if (packetMillis < 10 || packetMillis > most) {
      breaches.add(order + " with packets of " + packetMillis + " ms, announced are up to " + most);
      return MediaStatus.INVALID_PACKET_SIZE;
    }
    return MediaStatus.OK;
  }

  MediaStatus destination(InetSocketAddress remote) {
    if (remote.getPort() == 0 || remote.getAddress().isAnyLocalAddress()) {
      breaches.add("StartMediaTransmission to " + remote);
      return MediaStatus.UNKNOWN;
    }
    boolean newer = remote.getAddress() instanceof Inet6Address;
    if (newer != (desk.settings.address() instanceof Inet6Address)) {
      breaches.add("StartMediaTransmission to " + remote + " from " + desk.settings.address());
      return MediaStatus.ADDRESS_TYPE_NOT_AVAILABLE;
    }
    return MediaStatus.OK;
  }

  static InetSocketAddress remote(StartMediaTransmission m) {
    return new InetSocketAddress(m.remoteIpAddr().toInetAddress(), m.remotePortNumber() & 0xFFFF);
  }

  void owner(String order, int callReference, int named) {
    if (named != 0 && named != callReference) {
      breaches.add(
          order
              + " names call "
              + Integer.toUnsignedString(named)
              + ", the stream belongs to "
              + Integer.toUnsignedString(callReference));
    }
  }
}
