package io.thinline.softphone.console;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import io.thinline.softphone.Screen;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A command whose first word is one of the registered phones. */
abstract class PhoneCommand implements ApiCommand {
  private static final int PATIENCE_SECONDS = 3;

  /** A picture that stays as it is for this long is whole; the messages of one step come apart. */
  private static final int STILL_MILLIS = 50;

  private static final int MOST_CHANGES = 40;

  /** Long enough for the PBX's reaction to be on the screen. */
  private static final int REACTION_MILLIS = 300;

  /** What a person did could not be done; the message says why. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  private final SoftPhones phones;
  private final String name;
  private final String description;
  private final String usage;

  PhoneCommand(SoftPhones phones, String name, String description, String usage) {
    this.phones = phones;
    this.name = name;
    this.description = description;
    this.usage = usage;
  }

  /** Does it; {@code words} are those behind the phone's name. */
  abstract CommandResult execute(SoftPhone phone, List<String> words) throws Refused;

  /** What the word behind the phone's name can be. */
  List<String> completeArgument(SoftPhone phone, List<String> words) {
    return List.of();
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public final String usage() {
    return usage;
  }

  @Override
  public final List<String> complete(List<String> words) {
    String typed = words.isEmpty() ? "" : words.get(words.size() - 1);
    if (words.size() <= 1) {
      return fitting(phones.all().stream().map(SoftPhone::name).toList(), typed);
    }
    return phones
        .find(words.get(0))
        .map(phone -> fitting(completeArgument(phone, words.subList(1, words.size())), typed))
        .orElse(List.of());
  }

  static List<String> fitting(List<String> choices, String typed) {
    return choices.stream().filter(choice -> choice.startsWith(typed)).toList();
  }

  @Override
  public final CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    if (words.isEmpty()) {
      return CommandResult.error("which phone? " + usage);
    }
    SoftPhone phone = phones.find(words.get(0)).orElse(null);
    if (phone == null) {
      return CommandResult.error(
          "no softphone " + words.get(0) + "; phone:register makes one, phone:list shows them");
    }
    try {
      return execute(phone, words.subList(1, words.size()));
    } catch (Refused e) {
      return CommandResult.error(e.getMessage());
    }
  }

  /** Waits until the key is pressed. */
  static void done(CompletableFuture<Void> pressed) throws Refused {
    try {
      pressed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new Refused(String.valueOf(e.getCause().getMessage()));
    } catch (TimeoutException e) {
      throw new Refused("the phone does not react");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("interrupted");
    }
  }

  /** A key, which may turn out not to be there. */
  interface Deed {
    CompletableFuture<Void> press() throws Refused;
  }

  /** Presses a key and prints what follows, which may also be nothing. */
  static CommandResult reaction(SoftPhone phone, Deed deed) throws Refused {
    Screen before = phone.screen();
    done(deed.press());
    try {
      Screen changed =
          phone
              .whenever(screen -> !screen.equals(before))
              .get(REACTION_MILLIS, TimeUnit.MILLISECONDS);
      return CommandResult.ok(still(phone, changed).text());
    } catch (TimeoutException e) {
      return CommandResult.ok(phone.screen().text());
    } catch (ExecutionException e) {
      throw new Refused(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CommandResult.error("interrupted");
    }
  }

  /** Waits until the phone shows it and its picture stands still, and prints it; bounded. */
  static CommandResult shown(SoftPhone phone, Predicate<Screen> condition, String otherwise) {
    try {
      Screen screen = phone.whenever(condition).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return CommandResult.ok(still(phone, screen).text());
    } catch (ExecutionException | TimeoutException e) {
      return CommandResult.error(otherwise + "\n" + phone.screen().text());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CommandResult.error("interrupted");
    }
  }

  /** The picture once nothing changes any more; a bounded time. */
  static Screen still(SoftPhone phone, Screen first)
      throws ExecutionException, InterruptedException {
    Screen screen = first;
    for (int changes = 0; changes < MOST_CHANGES; changes++) {
      Screen before = screen;
      try {
        screen =
            phone.whenever(later -> !later.equals(before)).get(STILL_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        return screen;
      }
    }
    return screen;
  }
}
