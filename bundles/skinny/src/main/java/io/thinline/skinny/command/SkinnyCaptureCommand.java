package io.thinline.skinny.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.api.phone.Phone;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.SkinnyPhones;
import io.thinline.skinny.trace.Capture;
import io.thinline.skinny.trace.CaptureFolder;
import io.thinline.skinny.trace.CaptureRequest;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code skinny:capture}: writes what phones and server send each other, for Wireshark. */
@Component(
    immediate = true,
    service = ApiCommand.class,
    property = "name=" + SkinnyCaptureCommand.NAME)
public final class SkinnyCaptureCommand implements ApiCommand {
  static final String NAME = "skinny:capture";

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final String STOP = "stop";

  private final SkinnyEndpoint endpoint;
  private final SkinnyPhones phones;
  private final CaptureFolder folder;

  @Activate
  public SkinnyCaptureCommand(@Reference SkinnyEndpoint endpoint, @Reference SkinnyPhones phones) {
    this(endpoint, phones, CaptureFolder.standard(System.getProperties()));
  }

  SkinnyCaptureCommand(SkinnyEndpoint endpoint, SkinnyPhones phones, CaptureFolder folder) {
    this.endpoint = endpoint;
    this.phones = phones;
    this.folder = folder;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Writes what phones and server send each other into a file for Wireshark";
  }

  @Override
  public String usage() {
    return NAME
        + " <device_name|*> <file.pcap> [--seconds N] [--megabytes N] [--force]\n"
        + NAME
        + " stop\n"
        + "device_name  a phone, registered or not yet; * for all\n"
        + "file.pcap    below "
        + folder.folder()
        + ", or a whole path\n"
        + "--seconds    how long; else until interrupted or stopped\n"
        + "--megabytes  size at which it ends, "
        + CaptureForm.USUAL_MEGABYTES
        + " unless said\n"
        + "--force      replaces a file that is there";
  }

  @Override
  public List<String> complete(List<String> words) {
    if (words.size() == 1) {
      return Answers.fitting(
          words.get(0),
          () ->
              Stream.concat(
                  Stream.of(CaptureRequest.EVERY_PHONE, STOP),
                  phones.phones().stream().map(Phone::name)));
    }
    return words.size() < 3
        ? List.of()
        : Answers.fitting(
            words.get(words.size() - 1),
            () -> CaptureForm.OPTIONS.stream().filter(option -> !words.contains(option)));
  }

  @Override
  public CommandResult execute(CommandCall call) {
    if (call.words().equals(List.of(STOP))) {
      return stop();
    }
    Optional<CaptureForm> form = CaptureForm.read(call.words());
    if (form.isEmpty()) {
      return Answers.usage(usage());
    }
    CaptureFolder.Place place = folder.place(form.get().file());
    if (place instanceof CaptureFolder.Place.Wrong wrong) {
      return CommandResult.error("-ERR " + wrong.why());
    }
    return capture(call, form.get(), ((CaptureFolder.Place.At) place).file());
  }

  private CommandResult stop() {
    List<Capture> running = endpoint.captures().all();
    if (running.isEmpty()) {
      return CommandResult.error("-ERR nothing is being captured");
    }
    return CommandResult.ok(
        String.join("\n", running.stream().map(one -> told(one, one.stop())).toList()));
  }

  private CommandResult capture(CommandCall call, CaptureForm form, Path file) {
    Capture capture;
    try {
      capture = endpoint.captures().start(form.request(file));
    } catch (FileAlreadyExistsException e) {
      return CommandResult.error(
          "-ERR " + file + " is there already; " + CaptureForm.FORCE + " replaces it");
    } catch (IOException e) {
      return CommandResult.error("-ERR " + file + " cannot be written: " + e);
    }
    long end = System.nanoTime() + form.time().toNanos();
    try {
      await(call, capture, end);
    } finally {
      capture.stop();
    }
    Capture.Summary summary = capture.stop();
    String told = told(capture, summary);
    return summary.end().isEmpty() ? CommandResult.ok(told) : CommandResult.error(told);
  }

  private static void await(CommandCall call, Capture capture, long end) {
    long left = end - System.nanoTime();
    while (left > 0 && !capture.hasEnded()) {
      Duration look = left < LOOK_EVERY.toNanos() ? Duration.ofNanos(left) : LOOK_EVERY;
      if (call.awaitInterrupt(look)) {
        return;
      }
      left = end - System.nanoTime();
    }
  }

  private static String told(Capture capture, Capture.Summary summary) {
    return (summary.end().isEmpty() ? "+OK " : "-ERR " + summary.end() + ": ")
        + summary.packets()
        + " packets, "
        + summary.bytes()
        + " bytes in "
        + capture.request().file()
        + (summary.lost() == 0 ? "" : ", " + summary.lost() + " pieces lost: the disk is too slow");
  }
}
