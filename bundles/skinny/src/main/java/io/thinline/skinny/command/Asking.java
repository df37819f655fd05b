package io.thinline.skinny.command;

import io.thinline.api.command.CommandResult;
import io.thinline.api.time.CallThread;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.station.Profile;
import io.thinline.skinny.station.Station;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks the call thread what commands want to know of phones. Any thread. */
record Asking(CallThread callThread, SkinnyEndpoint endpoint) {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** An answer from the call thread, or the error that there was none. */
  CommandResult answer(Supplier<CommandResult> question) {
    try {
      return callThread.ask("skinny command", PATIENCE, question);
    } catch (CompletionException e) {
      return CommandResult.error("-ERR no answer: " + e.getMessage());
    }
  }

  /** For completion: better nothing than an error. */
  List<String> names(Supplier<Stream<String>> question) {
    try {
      return callThread.ask("skinny completion", PATIENCE, () -> question.get().sorted().toList());
    } catch (CompletionException e) {
      return List.of();
    }
  }

  List<String> profiles() {
    return names(() -> endpoint.profiles().stream().map(Profile::name));
  }

  /** Registered phones of all profiles. Call thread only. */
  Stream<Station> phones() {
    return endpoint.profiles().stream().flatMap(profile -> profile.phones().stream());
  }

  static String listed(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
