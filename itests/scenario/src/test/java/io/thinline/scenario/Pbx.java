package io.thinline.scenario;

import io.thinline.api.call.EndpointProvider;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.event.EventStream;
import io.thinline.api.time.CallThread;
import io.thinline.callcontrol.CallControlComponent;
import io.thinline.config.FileConfiguration;
import io.thinline.dialplan.DialledDigits;
import io.thinline.dialplan.XmlDialplan;
import io.thinline.dialplan.expansion.ReferenceExpander;
import io.thinline.media.AudioConnections;
import io.thinline.media.rtp.PortRange;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.call.CallHandling;
import java.nio.file.Path;
import java.util.Map;

/** All rooms with the shipped configuration, wired by hand as OSGi wires them. */
public final class Pbx {
  static final String PROFILE = "internal";

  private static final Path SHIPPED_CONF = Path.of("../../conf");
  private static final Map<String, String> XML = Map.of(Dialplan.NAME, "XML");
  private static final Map<String, String> SKINNY = Map.of(EndpointProvider.SCHEME, "skinny");

  final FileConfiguration config;
  final XmlDialplan dialplan;
  private final DialledDigits digits = new DialledDigits();
  public final CallControlComponent control;
  final AudioConnections media;
  private final CallControlServices services;
  private final ReferenceExpander expander = new ReferenceExpander();
  public final CallHandling calls;
  public final SkinnyEndpoint skinny;

  Pbx(CallThread callThread, EventStream events, SkinnyEndpoint skinny) {
    this(callThread, events, skinny, SHIPPED_CONF);
  }

  /** On a configuration folder of the test's own, whose changes it follows. */
  Pbx(CallThread callThread, EventStream events, SkinnyEndpoint skinny, Path conf) {
    this(callThread, events, skinny, new FileConfiguration(callThread, conf));
  }

  /** With a configuration that has been read before; until {@link #stop} it follows its changes. */
  public Pbx(
      CallThread callThread, EventStream events, SkinnyEndpoint skinny, FileConfiguration config) {
    this.skinny = skinny;
    this.config = config;
    dialplan = new XmlDialplan(callThread);
    media = new AudioConnections(callThread, PortRange.ANY);
    control = new CallControlComponent(callThread, events);
    calls = new CallHandling(callThread, events);
    dialplan.bindConfigService(config);
    control.bindMediaService(media);
    control.bindEndpointProvider(calls, SKINNY);
    services = new CallControlServices(callThread, events, config, control);
    services.soundApplications(callThread, events, media);
    expander.bindConfigService(config);
    calls.bindCallControl(control);
    calls.bindDirectoryService(config);
    calls.bindConfigService(config);
    dialplanComes();
    skinny.bindDirectoryService(config);
    skinny.bindConfigService(config);
    skinny.bindPhoneUserInterface(calls);
    config.bindConfigListener(dialplan);
    config.bindConfigListener(skinny);
  }

  void dialplanComes() {
    services.bindVariableExpander(expander);
    control.bindDialplan(dialplan, XML);
    digits.bindDialplan(dialplan, XML);
    calls.bindDigitJudge(digits);
  }

  void dialplanGoes() {
    calls.unbindDigitJudge(digits);
    digits.unbindDialplan(dialplan);
    control.unbindDialplan(dialplan);
    services.unbindVariableExpander(expander);
  }

  void mediaGoes() {
    control.unbindMediaService(media);
  }

  public void stop() {
    config.unbindConfigListener(dialplan);
    config.unbindConfigListener(skinny);
    skinny.unbindPhoneUserInterface(calls);
    skinny.deactivate();
    calls.deactivate();
    control.deactivate();
    media.close();
  }
}
