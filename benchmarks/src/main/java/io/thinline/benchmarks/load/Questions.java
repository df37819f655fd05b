package io.thinline.benchmarks.load;

import java.util.ArrayList;
import java.util.List;

/** What a phone has asked and not been told yet; a server usually answers the oldest first. */
final class Questions {
  private final List<Question> open = new ArrayList<>();

  private record Question(Heard answer, int instance) {}

  void ask(Heard answer, int instance) {
    open.add(new Question(answer, instance));
  }

  /** The answer has come; false when nobody asked. */
  boolean answered(Heard answer, int instance) {
    for (int i = 0; i < open.size(); i++) {
      Question question = open.get(i);
      if (question.answer() == answer && question.instance() == instance) {
        open.remove(i);
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** The oldest one, in words. */
  @Override
  public String toString() {
    return open.isEmpty() ? "nothing" : open.get(0).answer().toString();
  }
}
