package io.thinline.scenario.walk;

import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.skinny.station.Profile;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.PhoneThread;
import io.thinline.softphone.Screen;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.media.VirtualMediaPlane;
import io.thinline.softphone.media.VirtualNetwork;
import io.thinline.softphone.transport.MemoryTransport;
import io.thinline.testkit.VirtualCallThread;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A phone of a walk, with its wire and its sound. */
final class WalkPhone {
  private static final SccpCodec CODEC = new SccpCodec();

  private final VirtualCallThread time;
  private final String model;
  private final VirtualMediaPlane plane;
  private final Wire wire;
  private final SoftPhone soft;
  private boolean strangers;

  WalkPhone(
      VirtualCallThread time,
      VirtualNetwork network,
      String model,
      PhoneSettings settings,
      Supplier<Profile> profile) {
    this.time = time;
    this.model = model;
    plane = network.plane(InetAddress.getLoopbackAddress());
    wire = new Wire(time, profile);
    soft =
        new SoftPhone(
            settings, PhoneThread.on(time), new MemoryTransport(CODEC, wire, wire), plane);
  }

  SoftPhone soft() {
    return soft;
  }

  Screen screen() {
    return soft.screen();
  }

  Wire wire() {
    return wire;
  }

  VirtualMediaPlane plane() {
    return plane;
  }

  boolean hears(WalkPhone other) {
    return other.plane.isHeardBy(plane);
  }

  /** Open ports and streams sent. */
  int streams() {
    return plane.receiving().size() + plane.transmitting().size();
  }

  /** What a hand does; false when it cannot be done now. */
  boolean does(CompletableFuture<Void> action) {
    try {
      action.join();
      return true;
    } catch (CompletionException e) {
      if (e.getCause() instanceof IllegalStateException) {
        return false;
      }
      throw e;
    } finally {
      time.run();
    }
  }

  /** Somebody else says something in its name: what it shows and what it does may differ now. */
  void stranger(PhoneMessage message) {
    if (screen().registered() && wire.stranger(message)) {
      strangers = true;
      time.run();
    }
  }

  /** Whether a stranger has spoken in its name. */
  boolean hadStrangers() {
    return strangers;
  }

  /** It is registered and has been told everything. */
  boolean upToDate() {
    return screen().registered() && wire.quiet();
  }

  @Override
  public String toString() {
    return soft.name() + " (" + model + ")";
  }
}
