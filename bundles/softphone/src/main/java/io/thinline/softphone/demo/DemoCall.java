package io.thinline.softphone.demo;

import io.thinline.sccp.value.CallState;
import io.thinline.softphone.PhoneSettings;
import io.thinline.softphone.RegistrationState;
import io.thinline.softphone.Screen;
import io.thinline.softphone.SoftPhone;
import io.thinline.softphone.SoftPhones;
import io.thinline.softphone.media.Heard;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The story of one call. Every wait is bounded. */
final class DemoCall {
  private static final int TALK_SECONDS = 2;

  /** A screen that has not changed for so long shows all that the last key has led to. */
  private static final int STEADY_MILLIS = 150;

  private static final int CALLER_HERTZ = 440;
  private static final int CALLEE_HERTZ = 660;

  private final DemoOptions options;
  private final PrintStream out;
  private final SoftPhone caller;
  private final SoftPhone callee;
  private final @Nullable PbxEvents events;
  private String callerNumber = "";
  private int step;

  DemoCall(DemoOptions options, SoftPhones phones, PrintStream out) {
    this.options = options;
    this.out = out;
    InetSocketAddress server = new InetSocketAddress(options.host(), options.port());
    if (server.isUnresolved()) {
      throw new IllegalArgumentException("no address for host " + options.host());
    }
    caller = phones.create(settings(options.caller()), server);
    callee = phones.create(settings(options.callee()), server);
    events = options.pbx().map(PbxEvents::new).orElse(null);
  }

  private PhoneSettings settings(String device) {
    PhoneSettings settings =
        PhoneSettings.model(options.type())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no preset for type "
                            + options.type()
                            + "; there are "
                            + PhoneSettings.models()))
            .apply(device);
    return options.version() == 0 ? settings : settings.withVersion(options.version());
  }

  void play() throws DemoFailure {
    register();
    dial();
    answer();
    List<Heard> heard = talk();
    hangUp();
    for (SoftPhone phone : List.of(caller, callee)) {
      List<String> breaches = await(phone, phone.settledBreaches(), "look back");
      if (!breaches.isEmpty()) {
        throw new DemoFailure("breaches of the protocol:\n" + String.join("\n", breaches));
      }
    }
    unregister();
    verdict(heard);
  }

  private void register() throws DemoFailure {
    title("Two phones register at " + options.host() + ":" + options.port());
    for (SoftPhone phone : List.of(caller, callee)) {
      pressed(phone, phone.register(), "register");
      Screen screen =
          until(
              phone,
              s -> s.registered() || s.registration() == RegistrationState.REJECTED,
              "be registered");
      if (!screen.registered()) {
        throw new DemoFailure(phone.name() + " was rejected: " + screen.notice());
      }
    }
    until(caller, screen -> !screen.softKeys().isEmpty() || !screen.prompt().isEmpty(), "be idle");
    callerNumber =
        caller.screen().buttons().stream()
            .filter(button -> button.type().equals("Line"))
            .map(Screen.Button::number)
            .findFirst()
            .orElseThrow(() -> new DemoFailure(caller.name() + " has no line"));
    show();
  }

  private void dial() throws DemoFailure {
    title(callerNumber + " lifts the handset and dials " + options.number() + ", digit by digit");
    pressed(caller, caller.goOffHook(), "go off hook");
    until(caller, screen -> screen.has(CallState.OFF_HOOK), "have a dial tone");
    out.println(steady(caller).text());
    for (char digit : options.number().toCharArray()) {
      pressed(caller, caller.digit(digit), "press " + digit);
    }
    until(callee, screen -> screen.has(CallState.RING_IN) && screen.ringing(), "ring");
    until(caller, screen -> screen.has(CallState.RING_OUT), "hear that it rings");
    show();
  }

  private void answer() throws DemoFailure {
    title(options.number() + " answers");
    boolean key = callee.screen().shows("Answer");
    pressed(callee, key ? callee.softKey("Answer") : callee.goOffHook(), "answer");
    for (SoftPhone phone : List.of(caller, callee)) {
      until(
          phone,
          screen ->
              screen.has(CallState.CONNECTED)
                  && !screen.listening().isEmpty()
                  && !screen.sending().isEmpty(),
          "be connected with sound both ways");
    }
    show();
  }

  private List<Heard> talk() throws DemoFailure {
    title(
        callerNumber
            + " says "
            + CALLER_HERTZ
            + " Hz, "
            + options.number()
            + " says "
            + CALLEE_HERTZ
            + " Hz, for "
            + TALK_SECONDS
            + " seconds");
    caller.tone(CALLER_HERTZ);
    callee.tone(CALLEE_HERTZ);
    pause(TALK_SECONDS * 1000);
    List<Heard> heard = List.of(caller.heard(), callee.heard());
    out.println(callerNumber + " hears " + heard.get(0));
    out.println(options.number() + " hears " + heard.get(1));
    if (heard.get(0).hertz() != CALLEE_HERTZ || heard.get(1).hertz() != CALLER_HERTZ) {
      throw new DemoFailure("the phones do not hear each other");
    }
    events();
    return heard;
  }

  private void hangUp() throws DemoFailure {
    title(callerNumber + " hangs up");
    pressed(caller, caller.goOnHook(), "hang up");
    for (SoftPhone phone : List.of(caller, callee)) {
      until(phone, Screen::idle, "be idle again");
    }
    show();
  }

  private void unregister() throws DemoFailure {
    title("Both phones say goodbye");
    for (SoftPhone phone : List.of(caller, callee)) {
      pressed(phone, phone.unregister(), "unregister");
      until(phone, screen -> screen.registration() == RegistrationState.OFFLINE, "be unregistered");
      out.println(phone.name() + " is " + phone.screen().registration());
    }
    events();
  }

  private void verdict(List<Heard> heard) {
    out.println();
    out.println(heard(callerNumber, heard.get(0), options.number()));
    out.println(heard(options.number(), heard.get(1), callerNumber));
  }

  private static String heard(String listener, Heard heard, String speaker) {
    return listener + " heard " + heard.hertz() + " Hz (sent by " + speaker + ")";
  }

  private void title(String text) {
    step++;
    out.println();
    out.println("== " + step + ". " + text);
  }

  private void show() throws DemoFailure {
    out.println(steady(caller).text());
    out.println(steady(callee).text());
    events();
  }

  private void events() throws DemoFailure {
    if (events != null) {
      events.since().forEach(line -> out.println("   event " + line));
    }
  }

  private Screen until(SoftPhone phone, Predicate<Screen> condition, String what)
      throws DemoFailure {
    return await(phone, phone.whenever(condition), what);
  }

  private void pressed(SoftPhone phone, CompletableFuture<Void> done, String what)
      throws DemoFailure {
    await(phone, done.thenApply(nothing -> true), what);
  }

  private <T> T await(SoftPhone phone, CompletableFuture<T> future, String what)
      throws DemoFailure {
    try {
      return future.get(options.patience(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new DemoFailure(phone.name() + " could not " + what + ": " + e.getCause().getMessage());
    } catch (TimeoutException e) {
      throw new DemoFailure(
          phone.name()
              + " had "
              + options.patience()
              + " s to "
              + what
              + ", but shows\n"
              + phone.screen().text());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("interrupted");
    }
  }

  private Screen steady(SoftPhone phone) throws DemoFailure {
    Screen before = phone.screen();
    for (int waited = 0; waited < options.patience() * 1000; waited += STEADY_MILLIS) {
      pause(STEADY_MILLIS);
      Screen now = phone.screen();
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
    throw new DemoFailure(phone.name() + " does not come to rest:\n" + before.text());
  }

  private void pause(int milliseconds) throws DemoFailure {
    try {
      new CompletableFuture<Void>().get(milliseconds, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
