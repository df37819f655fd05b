package io.thinline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.thinline.api.call.EndpointProvider;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.callcontrol.CallControlComponent;
import io.thinline.callcontrol.app.AnswerApplication;
import io.thinline.callcontrol.app.BridgeApplication;
import io.thinline.callcontrol.app.HangupApplication;
import io.thinline.callcontrol.app.SetApplication;
import io.thinline.config.FileConfiguration;
import io.thinline.dialplan.XmlDialplan;
import io.thinline.media.DirectMedia;
import io.thinline.sccp.SccpCodec;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.call.CallHandling;
import io.thinline.skinny.listener.Listeners;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.PhoneThread;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.media.VirtualMediaPlane;
import io.thinline.softphone.transport.MemoryTransport;
import io.thinline.testkit.RecordedEvents;
import io.thinline.testkit.VirtualCallThread;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The whole PBX with the shipped configuration and phones in memory, in one thread on virtual time. */
final class VirtualPbx {
  private static final Path SHIPPED_CONF = Path.of("../../conf");
  private static final String PROFILE = "internal";

  final VirtualCallThread time = new VirtualCallThread();
  final RecordedEvents events = new RecordedEvents();
  final FileConfiguration config = new FileConfiguration(time, SHIPPED_CONF);
  final XmlDialplan dialplan = new XmlDialplan(time);
  final CallControlComponent control = new CallControlComponent(time);
  final DirectMedia media = new DirectMedia();
  final SkinnyEndpoint skinny = new SkinnyEndpoint(time, events, Listeners.NONE);
  final CallHandling calls = new CallHandling(time, events);

  private final SccpCodec codec = new SccpCodec();
  private final Map<String, VirtualPhone> phones = new LinkedHashMap<>();

  VirtualPbx() {
    dialplan.bindConfigService(config);
    control.bindDialplan(dialplan, Map.of(Dialplan.NAME, "XML"));
    control.bindMediaService(media);
    control.bindEndpointProvider(calls, Map.of(EndpointProvider.SCHEME, "skinny"));
    BridgeApplication bridge = new BridgeApplication();
    bridge.bindCallControl(control);
    application("bridge", bridge);
    application("answer", new AnswerApplication());
    application("hangup", new HangupApplication());
    application("set", new SetApplication());
    calls.bindCallControl(control);
    calls.bindDialplan(dialplan, Map.of(Dialplan.NAME, "XML"));
    calls.bindDirectoryService(config);
    calls.bindConfigService(config);
    skinny.bindDirectoryService(config);
    skinny.bindConfigService(config);
    skinny.bindPhoneUserInterface(calls);
    time.run();
  }

  private void application(String name, DialplanApplication application) {
    control.bindDialplanApplication(application, Map.of(DialplanApplication.NAME, name));
  }

  /** A phone that registers. */
  VirtualPhone registers(PhoneSettings settings) {
    VirtualPhone phone = plugIn(settings);
    phone.soft().register();
    time.advance(Duration.ofSeconds(5));
    assertThat(phone.screen().registered()).as(() -> phone.screen().text()).isTrue();
    return phone;
  }

  /** A phone that is connected but silent. */
  VirtualPhone plugIn(PhoneSettings settings) {
    VirtualMediaPlane plane = new VirtualMediaPlane(InetAddress.getLoopbackAddress());
    MemoryTransport transport =
        new MemoryTransport(
            codec,
            task -> time.post("wire", task),
            link -> new MemoryConnection(link, skinny.profile(PROFILE).orElseThrow()));
    SoftPhone soft = new SoftPhone(settings, PhoneThread.on(time), transport, plane);
    VirtualPhone phone = new VirtualPhone(this, soft, plane);
    phones.put(settings.deviceName() + "#" + phones.size(), phone);
    return phone;
  }

  /** Lets time pass. */
  void passes(Duration duration) {
    time.advance(duration);
  }

  /** What no call may leave behind. */
  void assertIdle() {
    time.run();
    assertThat(control.legs()).as("legs").isEmpty();
    assertThat(control.calls()).as("calls").isEmpty();
    for (VirtualPhone phone : phones.values()) {
      assertThat(phone.plane().receiving()).as(phone + " listens").isEmpty();
      assertThat(phone.plane().transmitting()).as(phone + " sends").isEmpty();
    }
  }

  /** No phone has seen a breach of the protocol. */
  void assertNoBreaches() {
    List<String> breaches = new ArrayList<>();
    for (VirtualPhone phone : phones.values()) {
      breaches.addAll(phone.soft().settledBreaches().join());
    }
    assertThat(breaches).isEmpty();
  }
}
