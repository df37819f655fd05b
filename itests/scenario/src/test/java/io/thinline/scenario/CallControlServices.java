package io.thinline.scenario;

import io.thinline.api.call.EndpointProvider;
import io.thinline.api.dialplan.DialplanApplication;
import io.thinline.api.dialplan.VariableExpander;
import io.thinline.api.event.EventStream;
import io.thinline.api.media.MediaService;
import io.thinline.api.time.CallThread;
import io.thinline.callcontrol.CallControlComponent;
import io.thinline.callcontrol.app.AnswerApplication;
import io.thinline.callcontrol.app.BreakApplication;
import io.thinline.callcontrol.app.BridgeApplication;
import io.thinline.callcontrol.app.CallLimits;
import io.thinline.callcontrol.app.EvalApplication;
import io.thinline.callcontrol.app.EventApplication;
import io.thinline.callcontrol.app.ExecuteExtensionApplication;
import io.thinline.callcontrol.app.ExportApplication;
import io.thinline.callcontrol.app.HangupApplication;
import io.thinline.callcontrol.app.HashApplication;
import io.thinline.callcontrol.app.HashTable;
import io.thinline.callcontrol.app.InfoApplication;
import io.thinline.callcontrol.app.LimitApplication;
import io.thinline.callcontrol.app.LimitExecuteApplication;
import io.thinline.callcontrol.app.LogApplication;
import io.thinline.callcontrol.app.MultisetApplication;
import io.thinline.callcontrol.app.PreAnswerApplication;
import io.thinline.callcontrol.app.PresenceApplication;
import io.thinline.callcontrol.app.RedirectApplication;
import io.thinline.callcontrol.app.RespondApplication;
import io.thinline.callcontrol.app.RingReadyApplication;
import io.thinline.callcontrol.app.SetApplication;
import io.thinline.callcontrol.app.SetGlobalApplication;
import io.thinline.callcontrol.app.SetUserApplication;
import io.thinline.callcontrol.app.SleepApplication;
import io.thinline.callcontrol.app.StopApplication;
import io.thinline.callcontrol.app.TransferApplication;
import io.thinline.callcontrol.app.UnsetApplication;
import io.thinline.callcontrol.endpoint.DirectoryAddresses;
import io.thinline.callcontrol.endpoint.ErrorEndpoints;
import io.thinline.callcontrol.endpoint.GroupEndpoints;
import io.thinline.callcontrol.endpoint.LoopbackEndpoints;
import io.thinline.callcontrol.endpoint.NullEndpoints;
import io.thinline.callcontrol.endpoint.UserEndpoints;
import io.thinline.callcontrol.sound.PlaybackApplication;
import io.thinline.callcontrol.sound.RecordSessionApplication;
import io.thinline.callcontrol.sound.Recordings;
import io.thinline.callcontrol.sound.SoundServices;
import io.thinline.callcontrol.sound.StopRecordSessionApplication;
import io.thinline.config.FileConfiguration;
import java.util.Map;

/** What callcontrol's bundle offers beside the switch itself, wired by hand as OSGi wires it. */
final class CallControlServices {
  private final CallControlComponent control;
  private final DirectoryAddresses addresses = new DirectoryAddresses();

  CallControlServices(
      CallThread callThread,
      EventStream events,
      FileConfiguration config,
      CallControlComponent control) {
    this.control = control;
    applications(callThread, events);
    applicationsWithServices(callThread, config);
    endpoints(config);
  }

  /** The dialplan's bundle fills in variables. */
  void bindVariableExpander(VariableExpander expander) {
    control.bindVariableExpander(expander);
    addresses.bindVariableExpander(expander);
  }

  void unbindVariableExpander(VariableExpander expander) {
    addresses.unbindVariableExpander(expander);
    control.unbindVariableExpander(expander);
  }

  private void applications(CallThread callThread, EventStream events) {
    application("answer", new AnswerApplication());
    application("break", new BreakApplication());
    application("eval", new EvalApplication());
    application("event", new EventApplication(callThread, events));
    application("execute_extension", new ExecuteExtensionApplication());
    application("export", new ExportApplication());
    application("hangup", new HangupApplication());
    application("info", new InfoApplication());
    application("log", new LogApplication());
    application("multiset", new MultisetApplication());
    application("pre_answer", new PreAnswerApplication());
    application("presence", new PresenceApplication(callThread, events));
    application("respond", new RespondApplication());
    application("ring_ready", new RingReadyApplication());
    application("set", new SetApplication());
    application("sleep", new SleepApplication(callThread));
    application("stop", new StopApplication());
    application("unset", new UnsetApplication());
  }

  private void applicationsWithServices(CallThread callThread, FileConfiguration config) {
    BridgeApplication bridge = new BridgeApplication();
    bridge.bindCallControl(control);
    application("bridge", bridge);
    TransferApplication transfer = new TransferApplication();
    transfer.bindCallControl(control);
    application("transfer", transfer);
    RedirectApplication redirect = new RedirectApplication();
    redirect.bindCallControl(control);
    application("redirect", redirect);
    CallLimits limits = new CallLimits(callThread);
    LimitApplication limit = new LimitApplication();
    limit.bindCallControl(control);
    limit.bindCallLimits(limits);
    application("limit", limit);
    LimitExecuteApplication limitExecute = new LimitExecuteApplication();
    limitExecute.bindCallLimits(limits);
    application("limit_execute", limitExecute);
    HashApplication hash = new HashApplication();
    hash.bindHashTable(new HashTable());
    application("hash", hash);
    SetUserApplication setUser = new SetUserApplication();
    setUser.bindDirectoryService(config);
    application("set_user", setUser);
    application("set_global", new SetGlobalApplication());
  }

  void soundApplications(CallThread callThread, EventStream events, MediaService media) {
    SoundServices sounds = new SoundServices();
    sounds.bindMediaService(media);
    Recordings recordings = new Recordings(callThread, events, sounds);
    application("playback", new PlaybackApplication(callThread, events, sounds));
    application("record_session", new RecordSessionApplication(recordings));
    application("stop_record_session", new StopRecordSessionApplication(recordings));
  }

  private void endpoints(FileConfiguration config) {
    addresses.bindDirectoryService(config);
    addresses.bindConfigService(config);
    UserEndpoints users = new UserEndpoints();
    users.bindDirectoryAddresses(addresses);
    GroupEndpoints groups = new GroupEndpoints();
    groups.bindDirectoryAddresses(addresses);
    LoopbackEndpoints loopback = new LoopbackEndpoints();
    loopback.bindCallControl(control);
    endpoint("user", users);
    endpoint("group", groups);
    endpoint("loopback", loopback);
    endpoint("error", new ErrorEndpoints());
    endpoint("null", new NullEndpoints());
  }

  private void application(String name, DialplanApplication application) {
    control.bindDialplanApplication(application, Map.of(DialplanApplication.NAME, name));
  }

  private void endpoint(String scheme, EndpointProvider provider) {
    control.bindEndpointProvider(provider, Map.of(EndpointProvider.SCHEME, scheme));
  }
}
