package io.thinline.benchmarks;

import io.thinline.api.call.EndpointProvider;
import io.thinline.api.dialplan.Dialplan;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.event.EventStream;
import io.thinline.api.time.CallThread;
import io.thinline.callcontrol.CallControlComponent;
import io.thinline.callcontrol.app.BridgeApplication;
import io.thinline.config.FileConfiguration;
import io.thinline.dialplan.DialledDigits;
import io.thinline.dialplan.XmlDialplan;
import io.thinline.media.AudioConnections;
import io.thinline.media.rtp.PortRange;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.call.CallHandling;
import io.thinline.skinny.listener.Listeners;
import io.thinline.skinny.station.Profile;
import io.thinline.spine.CallLoop;
import io.thinline.spine.CallThreadFace;
import io.thinline.spine.EventRing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The rooms that a call passes through, wired by hand as OSGi wires them, without doors. */
final class CallPathSwitch {
  private static final String PROFILE = "internal";
  private static final int FIRST_LINE = 20_000;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Map<String, String> XML = Map.of(Dialplan.NAME, "XML");
  private static final String CONFIGURATION =
      """
      <document type="freeswitch/xml">
        <section name="configuration">
          <configuration name="skinny.conf"><profiles><profile name="internal"><settings>
            <param name="domain" value="bench"/>
            <param name="port" value="0"/>
            <param name="patterns-dialplan" value="XML"/>
            <param name="patterns-context" value="skinny-patterns"/>
            <param name="dialplan" value="XML"/>
            <param name="context" value="default"/>
          </settings></profile></profiles></configuration>
        </section>
        <section name="dialplan">
          <context name="skinny-patterns">
            <extension name="Default" continue="true">
              <condition field="destination_number" expression="^(.*)$">
                <action application="skinny-wait"/>
              </condition>
            </extension>
            <extension name="Lines">
              <condition field="destination_number" expression="^2[0-9]{4}$">
                <action application="skinny-process"/>
              </condition>
            </extension>
          </context>
          <context name="default">
            <extension name="Lines">
              <condition field="destination_number" expression="^(2[0-9]{4})$">
                <action application="bridge" data="skinny/internal/$1"/>
              </condition>
            </extension>
          </context>
        </section>
        <section name="directory"><domain name="bench"><groups><group name="default"><users>
      %s
        </users></group></groups></domain></section>
      </document>
      """;
  private static final String USER =
      """
          <user id="%s"><skinny><buttons>
            <button position="1" type="Line" label="Line" value="%s" caller-name="Phone" busy-trigger="2"/>
          </buttons></skinny></user>
      """;

  private final CallLoop loop = new CallLoop();
  private final CallThread thread = new CallThreadFace(loop);
  private final SkinnyEndpoint skinny;
  private final Path folder;

  /** The event ring in its usual size. */
  @SuppressWarnings("BadAnnotationImplementation") // is never compared
  private static final class UsualSize implements EventRing.Config {
    @Override
    public int event_capacity() {
      return 8_192;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
      return EventRing.Config.class;
    }
  }

  CallPathSwitch(int phones) throws IOException {
    folder = write(phones);
    EventStream events = new EventRing(new UsualSize());
    FileConfiguration config = new FileConfiguration(thread, folder);
    XmlDialplan dialplan = new XmlDialplan(thread);
    CallControlComponent control = new CallControlComponent(thread, events);
    CallHandling calls = new CallHandling(thread, events);
    skinny = SkinnyEndpoint.withDoors(thread, events, Listeners.NONE);
    dialplan.bindConfigService(config);
    control.bindMediaService(new AudioConnections(thread, PortRange.ANY));
    control.bindEndpointProvider(calls, Map.of(EndpointProvider.SCHEME, "skinny"));
    BridgeApplication bridge = new BridgeApplication();
    bridge.bindCallControl(control);
    control.bindDialplanApplication(bridge, Map.of(DialplanApplication.NAME, "bridge"));
    control.bindDialplan(dialplan, XML);
    calls.bindCallControl(control);
    calls.bindDirectoryService(config);
    calls.bindConfigService(config);
    DialledDigits digits = new DialledDigits();
    digits.bindDialplan(dialplan, XML);
    calls.bindDigitJudge(digits);
    skinny.bindDirectoryService(config);
    skinny.bindConfigService(config);
    skinny.bindPhoneUserInterface(calls);
    thread.settled().join();
  }

  /** The name of a phone, counted from 0. */
  static String device(int index) {
    return "SEP%012X".formatted(index);
  }

  /** Its line. */
  static String line(int index) {
    return Integer.toString(FIRST_LINE + index);
  }

  CallThread thread() {
    return thread;
  }

  /** Call thread only. */
  Profile profile() {
    return skinny.profile(PROFILE).orElseThrow();
  }

  <T> T onCallThread(Supplier<T> task) {
    return thread.ask("benchmark", PATIENCE, task);
  }

  void close() throws InterruptedException {
    loop.stop();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(int phones) throws IOException {
    StringBuilder users = new StringBuilder();
    for (int i = 0; i < phones; i++) {
      users.append(USER.formatted(device(i), line(i)));
    }
    Path folder = Files.createTempDirectory("call-path");
    Files.writeString(folder.resolve("freeswitch.xml"), CONFIGURATION.formatted(users));
    return folder;
  }
}
