package io.thinline.scenario;

import io.thinline.api.call.EndpointProvider;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.event.EventStream;
import io.thinline.api.time.CallThread;
import io.thinline.callcontrol.CallControlComponent;
import io.thinline.callcontrol.app.AnswerApplication;
import io.thinline.callcontrol.app.BridgeApplication;
import io.thinline.callcontrol.app.HangupApplication;
import io.thinline.callcontrol.app.SetApplication;
import io.thinline.config.FileConfiguration;
import io.thinline.dialplan.XmlDialplan;
import io.thinline.media.DirectMedia;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.call.CallHandling;
import java.nio.file.Path;
import java.util.Map;

/** All rooms with the shipped configuration, wired by hand as OSGi wires them. */
final class Pbx {
  static final String PROFILE = "internal";

  private static final Path SHIPPED_CONF = Path.of("../../conf");
  private static final Map<String, String> XML = Map.of(Dialplan.NAME, "XML");
  private static final Map<String, String> SKINNY = Map.of(EndpointProvider.SCHEME, "skinny");

  final FileConfiguration config;
  final XmlDialplan dialplan;
  final CallControlComponent control;
  final DirectMedia media = new DirectMedia();
  final CallHandling calls;
  final SkinnyEndpoint skinny;

  Pbx(CallThread callThread, EventStream events, SkinnyEndpoint skinny) {
    this.skinny = skinny;
    config = new FileConfiguration(callThread, SHIPPED_CONF);
    dialplan = new XmlDialplan(callThread);
    control = new CallControlComponent(callThread);
    calls = new CallHandling(callThread, events);
    dialplan.bindConfigService(config);
    control.bindMediaService(media);
    control.bindEndpointProvider(calls, SKINNY);
    BridgeApplication bridge = new BridgeApplication();
    bridge.bindCallControl(control);
    application("bridge", bridge);
    application("answer", new AnswerApplication());
    application("hangup", new HangupApplication());
    application("set", new SetApplication());
    calls.bindCallControl(control);
    calls.bindDirectoryService(config);
    calls.bindConfigService(config);
    dialplanComes();
    skinny.bindDirectoryService(config);
    skinny.bindConfigService(config);
    skinny.bindPhoneUserInterface(calls);
  }

  void dialplanComes() {
    control.bindDialplan(dialplan, XML);
    calls.bindDialplan(dialplan, XML);
  }

  void dialplanGoes() {
    calls.unbindDialplan(dialplan, XML);
    control.unbindDialplan(dialplan);
  }

  void mediaGoes() {
    control.unbindMediaService(media);
  }

  void stop() {
    skinny.unbindPhoneUserInterface(calls);
    skinny.deactivate();
    calls.deactivate();
    control.deactivate();
  }

  private void application(String name, DialplanApplication application) {
    control.bindDialplanApplication(application, Map.of(DialplanApplication.NAME, name));
  }
}
