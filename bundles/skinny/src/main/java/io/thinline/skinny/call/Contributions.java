package io.thinline.skinny.call;

import io.thinline.api.phone.PhoneIdentity;
import io.thinline.api.phone.PhoneStatus;
import io.thinline.api.time.CallThread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What others show on the registered phones. They are asked when something has changed, not for
 * each screen; of many phones some at a time, so that calls go on in between.
 */
final class Contributions {
  private static final int AT_A_TIME = 100;

  private final CallThread thread;
  private final Phones phones;
  private final Screens screens;
  private final List<Contributor> contributors = new ArrayList<>(1);

  Contributions(CallThread thread, Phones phones, Screens screens) {
    this.thread = thread;
    this.phones = phones;
    this.screens = screens;
  }

  void add(PhoneStatus status, String name) {
    Contributor contributor = new Contributor(status, name, thread.clock());
    contributors.add(contributor);
    each(phone -> ask(contributor, phone, any -> true));
  }

  void remove(PhoneStatus status) {
    if (contributors.removeIf(contributor -> contributor.is(status))) {
      each(this::compose);
    }
  }

  void changed(PhoneStatus status, Predicate<PhoneIdentity> which) {
    contributors.stream()
        .filter(contributor -> contributor.is(status))
        .findFirst()
        .ifPresent(contributor -> each(phone -> ask(contributor, phone, which)));
  }

  /** A phone has registered. */
  void appears(Phone phone) {
    contributors.forEach(contributor -> contributor.ask(phone, identity(phone), any -> true));
    compose(phone);
    dropIgnored();
  }

  private void dropIgnored() {
    if (contributors.removeIf(Contributor::ignored)) {
      each(this::compose);
    }
  }

  void forget(Phone phone) {
    contributors.forEach(contributor -> contributor.forget(phone));
  }

  /** Nothing is kept of any phone. */
  boolean isEmpty() {
    return contributors.stream().allMatch(Contributor::isEmpty);
  }

  private void ask(Contributor contributor, Phone phone, Predicate<PhoneIdentity> which) {
    if (contributors.contains(contributor) && contributor.ask(phone, identity(phone), which)) {
      compose(phone);
    }
    dropIgnored();
  }

  private static PhoneIdentity identity(Phone phone) {
    return new PhoneIdentity(phone.profile(), phone.station().device());
  }

  private void compose(Phone phone) {
    ContributedScreen now =
        ContributedScreen.of(
            phone, contributors.stream().map(contributor -> contributor.of(phone)).toList());
    if (!now.equals(phone.contributed())) {
      phone.contributed(now);
      screens.touch(phone);
    }
  }

  private void each(Consumer<Phone> task) {
    each(List.copyOf(phones.all()), task);
  }

  private void each(List<Phone> left, Consumer<Phone> task) {
    int now = Math.min(AT_A_TIME, left.size());
    left.subList(0, now).stream().filter(phone -> !phone.gone()).forEach(task);
    if (now < left.size()) {
      List<Phone> later = left.subList(now, left.size());
      thread.post("phone status", () -> each(later, task));
    }
  }
}
