package io.thinline.mwi;

import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.ParameterSettings;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.directory.Device;
import io.thinline.api.event.PbxEvent;
import io.thinline.api.phone.LampState;
import io.thinline.api.phone.PhoneIdentity;
import io.thinline.api.phone.PhoneIndications;
import io.thinline.api.phone.PhoneScreens;
import io.thinline.api.phone.PhoneStatus;
import io.thinline.testkit.RecordedEvents;
import io.thinline.testkit.VirtualCallThread;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Message waiting with registered phones, of which it is seen what they were told last. */
public final class WaitingBench {
  private static final SourceLocation HERE = new SourceLocation("test", 1);

  public final VirtualCallThread thread = new VirtualCallThread();
  public final RecordedEvents events = new RecordedEvents();
  public final TestDirectory directory = new TestDirectory();
  public final MessageWaiting waiting;

  /** How often each phone was looked at since it registered. */
  final Map<String, Integer> asked = new HashMap<>();

  private final Map<String, Device> registered = new LinkedHashMap<>();
  private final Map<String, PhoneIndications> shown = new HashMap<>();

  public WaitingBench() {
    this(WaitingStore.NONE);
  }

  WaitingBench(WaitingStore store) {
    waiting = new MessageWaiting(thread, events, store);
    waiting.bindDirectoryService(directory);
    waiting.bindPhoneScreens(new Phones());
    waiting.configurationChanged(
        new Configuration(1, Map.of(), Map.of(), List.of(profile("internal")), List.of()));
    thread.run();
  }

  private static SkinnyProfile profile(String name) {
    return new SkinnyProfile(
        name,
        new ParameterSettings(Map.of("domain", new ConfigValue(TestDirectory.DOMAIN, HERE))),
        Map.of(),
        Map.of(),
        HERE);
  }

  void registers(Device device) {
    registered.put(device.name(), device);
    shown.put(device.name(), waiting.indications(new PhoneIdentity("internal", device)));
    asked.put(device.name(), 1);
  }

  /** Somebody publishes an event with these headers: name, value, ... */
  void event(String name, String... headers) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    events.publish(PbxEvent.core(name, thread.clock().now(), all));
    thread.run();
  }

  void told(String account, String flag, String counts) {
    event(
        "MESSAGE_WAITING",
        "MWI-Messages-Waiting",
        flag,
        "MWI-Message-Account",
        account,
        "MWI-Voice-Message",
        counts);
  }

  PhoneIndications shows(String device) {
    return shown.get(device);
  }

  boolean lit(String device) {
    return shows(device).messageLamp().equals(Optional.of(LampState.ON));
  }

  List<PbxEvent> published(String name) {
    return events.all().stream().filter(event -> event.name().equals(name)).toList();
  }

  private final class Phones implements PhoneScreens {
    @Override
    public void changed(PhoneStatus contributor, Predicate<PhoneIdentity> which) {
      thread.post(
          "phones",
          () ->
              registered.forEach(
                  (name, device) -> {
                    PhoneIdentity phone = new PhoneIdentity("internal", device);
                    if (which.test(phone)) {
                      asked.merge(name, 1, Integer::sum);
                      shown.put(name, contributor.indications(phone));
                    }
                  }));
    }
  }
}
