package io.thinline.skinny.command.send;

import io.thinline.skinny.userdata.UserDataKind;
import io.thinline.skinny.userdata.UserDataParameter;
import io.thinline.skinny.userdata.UserDataReading;
import io.thinline.skinny.userdata.UserDataReading.Understood;
import io.thinline.skinny.userdata.UserDataReading.Wrong;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Data for an application on the phone: XML begins with {@code <}, parameters do not. */
final class UserToDeviceData implements MessageForm {
  private final UserDataKind kind;

  UserToDeviceData(UserDataKind kind) {
    this.kind = kind;
  }

  @Override
  public String name() {
    return kind.messageName();
  }

  @Override
  public String usage() {
    return name() + " [ <param>=<value>;... ] <data>";
  }

  @Override
  public Stream<String> candidates(Target target, List<String> before) {
    return before.isEmpty()
        ? UserDataParameter.names(kind).stream().map(name -> name + "=")
        : Stream.empty();
  }

  @Override
  public Optional<String> send(Target target, List<String> words, String text) {
    if (words.isEmpty()) {
      return Optional.of(
          usage()
              + ": <data> is missing. Parameters: "
              + String.join(", ", UserDataParameter.names(kind)));
    }
    boolean parameters = words.size() > 1 && !words.get(0).startsWith("<");
    String data =
        words.size() == (parameters ? 2 : 1)
            ? words.get(words.size() - 1)
            : TypedText.behind(text, parameters ? 1 : 0);
    UserDataReading reading = UserDataReading.of(kind, parameters ? words.get(0) : "", data);
    return reading instanceof Wrong wrong
        ? Optional.of(wrong.problem())
        : target.userData().push(target.station(), ((Understood) reading).data());
  }
}
