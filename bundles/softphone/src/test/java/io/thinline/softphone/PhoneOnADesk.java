package io.thinline.softphone;

import io.thinline.sccp.SccpCodec;
import io.thinline.softphone.media.VirtualMediaPlane;
import io.thinline.softphone.transport.MemoryTransport;
import io.thinline.testkit.VirtualCallThread;
import java.time.Duration;
import java.util.List;

/** One phone and a scripted server on virtual time. */
final class PhoneOnADesk {
  private static final SccpCodec CODEC = new SccpCodec();

  final VirtualCallThread time = new VirtualCallThread();
  final ScriptedServer server = new ScriptedServer();
  final VirtualMediaPlane media;
  final SoftPhone phone;

  PhoneOnADesk() {
    this(PhoneSettings.cisco7960("SEP001120AABBCC"));
  }

  PhoneOnADesk(PhoneSettings settings) {
    media = new VirtualMediaPlane(settings.address());
    PhoneThread thread = PhoneThread.on(time);
    phone =
        new SoftPhone(settings, thread, new MemoryTransport(CODEC, thread::post, server), media);
  }

  /** Registered, and the server has forgotten what it received so far. */
  static PhoneOnADesk registered() {
    return new PhoneOnADesk().register();
  }

  PhoneOnADesk register() {
    phone.register().join();
    time.run();
    server.received.clear();
    return this;
  }

  Screen screen() {
    time.run();
    return phone.screen();
  }

  void passSeconds(int seconds) {
    time.advance(Duration.ofSeconds(seconds));
  }

  List<String> breaches() {
    time.run();
    return phone.settledBreaches().join();
  }
}
