package io.thinline.skinny.command;

import io.thinline.api.command.CommandResult;
import io.thinline.api.directory.Line;
import io.thinline.api.directory.LineAppearance;
import io.thinline.api.phone.PhoneLine;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.station.Profile;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The status of a line, laid out as that of a device. Call thread only. */
record LineStatus(SkinnyEndpoint endpoint) {
  private static final int WIDTH = 16;

  CommandResult of(Profile profile, String number) {
    String domain = profile.settings().domain();
    Optional<PhoneLine> line =
        lines(profile).filter(one -> one.number().equals(number)).findFirst();
    List<LineAppearance> appearances = endpoint.view().appearances(domain, number);
    if (line.isEmpty() || appearances.isEmpty()) {
      List<String> there = lines(profile).map(PhoneLine::number).sorted().toList();
      return CommandResult.error(
          "Line not found! In domain " + domain + " there is: " + Answers.some(there));
    }
    return new StatusText(WIDTH).lines(fields(line.get(), appearances)).result();
  }

  Stream<PhoneLine> lines(Profile profile) {
    return endpoint.view().lines().stream()
        .filter(line -> line.domain().equals(profile.settings().domain()));
  }

  private static Map<String, String> fields(PhoneLine status, List<LineAppearance> appearances) {
    Line line = appearances.get(0).line();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Line", status.number());
    fields.put("Domain", status.domain());
    fields.put("Label", line.label());
    fields.put("CallerName", line.callerName());
    fields.put("State", Answers.words(status.state()));
    fields.put(
        "Appearances",
        appearances.stream()
            .map(appearance -> appearance.device().name() + ":" + appearance.lineInstance())
            .collect(Collectors.joining(",")));
    fields.put("Registered", String.join(",", status.registered()));
    fields.put("Mailbox", status.mailbox());
    fields.put("RingOnIdle", line.ringOnIdle() ? "1" : "0");
    fields.put("RingOnActive", line.ringOnActive() ? "1" : "0");
    fields.put(
        "BusyTrigger",
        line.busyTrigger().isPresent() ? Integer.toString(line.busyTrigger().getAsInt()) : "");
    fields.put("ForwardAll", line.forwardAll().orElse(""));
    fields.put("ForwardBusy", line.forwardBusy().orElse(""));
    fields.put("ForwardNoAnswer", line.forwardNoAnswer().orElse(""));
    fields.put(
        "NoAnswerDuration",
        line.noAnswerDuration().map(Duration::toSeconds).map(Object::toString).orElse(""));
    return fields;
  }
}
