package io.thinline.cdr;

import io.thinline.api.call.CallControl;
import io.thinline.api.call.CallObserver;
import io.thinline.api.call.Leg;
import io.thinline.api.event.EventStream;
import io.thinline.api.time.CallThread;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Properties;
import java.util.concurrent.CompletionException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A record of every leg: made on the call thread when the leg is gone, written elsewhere. */
@Component(
    service = {CallObserver.class, CallRecords.class},
    configurationPid = "io.thinline.cdr",
    immediate = true)
@Designate(ocd = CallRecords.Config.class)
public final class CallRecords implements CallObserver {

  /** Settings of the call records. */
  @ObjectClassDefinition(
      id = "io.thinline.cdr",
      name = "Thinline call records",
      description = "What is written of every leg, and where. A change counts from the next record")
  public @interface Config {

    @AttributeDefinition(
        name = "Folder",
        description = "Where the files go; empty for cdr in the folder of the state")
    String folder() default "";

    @AttributeDefinition(
        name = "Columns",
        description =
            "The fields of a row, separated by commas: names, or text with ${name} in it, in quotes"
                + " or not; standard for those of docs/cdr.md")
    String columns() default CdrSettings.STANDARD;

    @AttributeDefinition(
        name = "Legs",
        description = "Whose records are written: of who called, of who was called, or of both",
        options = {
          @Option(label = "who called", value = "a"),
          @Option(label = "who was called", value = "b"),
          @Option(label = "both", value = "ab")
        })
    String legs() default "ab";

    @AttributeDefinition(
        name = "Largest file",
        description = "In megabytes; then the next file of the day is begun",
        min = "1",
        max = "1000")
    int max_megabytes() default CdrSettings.DEFAULT_MEGABYTES;

    @AttributeDefinition(
        name = "Heading",
        description = "Whether a file begins with the names of its columns")
    boolean heading() default true;
  }

  private static final Logger LOG = LoggerFactory.getLogger(CallRecords.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final CallThread callThread;
  private final Properties system;
  private final RecordWriter writer;
  private final LegRecorder recorder;

  @Activate
  public CallRecords(
      @Reference CallThread callThread, @Reference EventStream events, Config config) {
    this(callThread, events, config, System.getProperties(), ZoneId.systemDefault());
  }

  CallRecords(
      CallThread callThread, EventStream events, Config config, Properties system, ZoneId zone) {
    this.callThread = callThread;
    this.system = system;
    CdrSettings settings = CdrSettings.standard(system).with(config, system, CallRecords::complain);
    writer = new RecordWriter(events, settings, zone);
    recorder = new LegRecorder(callThread.clock(), writer::settings, writer::add);
    writer.start();
  }

  @Modified
  public void modified(Config config) {
    writer.change(settings -> settings.with(config, system, CallRecords::complain));
  }

  /** When this returns, every leg that has ended is on the disk. */
  @Deactivate
  public void stop() throws InterruptedException {
    try {
      callThread.ask("call records stop", PATIENCE, this::letGo);
    } catch (CompletionException e) {
      LOG.warn("call records stop without the call thread: {}", e.getMessage());
    }
    writer.stop();
  }

  private boolean letGo() {
    recorder.stop();
    return true;
  }

  /** Legs that were there before, as when this bundle is updated during calls, count as well. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindCallControl(CallControl calls) {
    callThread.post("living legs", () -> calls.legs().forEach(recorder::watch));
  }

  /** Its legs say themselves what becomes of them. */
  public void unbindCallControl(CallControl calls) {
    LOG.debug("call control is gone");
  }

  @Override
  public void created(Leg leg) {
    recorder.watch(leg);
  }

  RecordWriter writer() {
    return writer;
  }

  private static void complain(String problem) {
    LOG.error("io.thinline.cdr: {}; it stays as it was", problem);
  }
}
