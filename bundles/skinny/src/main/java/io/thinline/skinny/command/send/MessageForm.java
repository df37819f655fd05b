package io.thinline.skinny.command.send;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of message that can be sent by hand. Call thread only. */
public interface MessageForm {

  /** The protocol's name of the message. */
  String name();

  /** What is typed, the name first. */
  default String usage() {
    return name();
  }

  /** What the word behind these can be. */
  Stream<String> candidates(Target target, List<String> before);

  /**
   * Sends it.
   *
   * @param words what is typed behind the name
   * @param text the same as it was typed, when that says more than the words
   * @return what is wrong; empty when it has been sent
   */
  Optional<String> send(Target target, List<String> words, String text);
}
