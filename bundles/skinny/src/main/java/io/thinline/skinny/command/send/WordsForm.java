package io.thinline.skinny.command.send;

import io.thinline.sccp.message.ServerMessage;
import io.thinline.skinny.station.Station;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A message that is told by some words in their order; those that may be left out come last. */
abstract class WordsForm implements MessageForm {
  private final String name;
  private final List<Argument<?>> arguments;

  WordsForm(String name, Argument<?>... arguments) {
    this.name = name;
    this.arguments = List.of(arguments);
  }

  /** The message that the words make. */
  abstract ServerMessage message(Station station, Values values);

  /** Sends it; some go another way. */
  void send(Target target, Values values) {
    target.send(message(target.station(), values));
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String usage() {
    return Stream.concat(
            Stream.of(name),
            arguments.stream()
                .map(
                    argument ->
                        argument.standard().isPresent()
                            ? "[<" + argument.name() + ">]"
                            : "<" + argument.name() + ">"))
        .collect(Collectors.joining(" "));
  }

  @Override
  public final Stream<String> candidates(Target target, List<String> before) {
    return before.size() < arguments.size()
        ? arguments.get(before.size()).candidates(target)
        : Stream.empty();
  }

  @Override
  public final Optional<String> send(Target target, List<String> words, String text) {
    Values values = new Values();
    for (int i = 0; i < arguments.size(); i++) {
      Optional<String> problem =
          i < words.size()
              ? read(arguments.get(i), words.get(i), values)
              : leftOut(arguments.get(i), values);
      if (problem.isPresent()) {
        return problem;
      }
    }
    if (words.size() > arguments.size()) {
      return Optional.of(
          "\"" + words.get(arguments.size()) + "\" is one word too many for " + usage());
    }
    send(target, values);
    return Optional.empty();
  }

  private <T> Optional<String> read(Argument<T> argument, String word, Values values) {
    Optional<T> value = argument.read(word);
    value.ifPresent(meant -> values.put(argument, meant));
    return value.isPresent()
        ? Optional.empty()
        : Optional.of(
            "\"" + word + "\" is no " + argument.name() + ". Allowed: " + argument.allowed());
  }

  private <T> Optional<String> leftOut(Argument<T> argument, Values values) {
    argument.standard().ifPresent(value -> values.put(argument, value));
    return argument.standard().isPresent()
        ? Optional.empty()
        : Optional.of(
            usage() + ": <" + argument.name() + "> is missing. Allowed: " + argument.allowed());
  }
}
