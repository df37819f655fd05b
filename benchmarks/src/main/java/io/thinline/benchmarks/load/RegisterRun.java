package io.thinline.benchmarks.load;

import java.util.List;

/** Registers all phones once, and what that took. */
final class RegisterRun implements Registration.Outcome {
  private final Fleet fleet;
  private final List<LoadPhone> order;
  private final Pace pace;
  private final Times connect = new Times();
  private final Times answers = new Times();
  private final Marks connects;
  private final Marks registrations;
  private final Failures failures = new Failures();
  private final Runnable[] ended;
  private long start;

  RegisterRun(Fleet fleet, List<LoadPhone> order, Pace pace) {
    this.fleet = fleet;
    this.order = order;
    this.pace = pace;
    this.connects = new Marks(order.size());
    this.registrations = new Marks(order.size());
    this.ended = new Runnable[fleet.phones().size()];
  }

  /** Returns when each phone is registered or has failed. */
  void run() throws InterruptedException {
    start = System.nanoTime();
    new Starts(pace, order.size(), this::start).run();
  }

  private void start(int number, long due, Runnable atEnd) {
    LoadPhone phone = order.get(number);
    phone
        .loop()
        .execute(
            () -> {
              ended[phone.index()] = atEnd;
              phone.connect(new Registration(phone, this));
            });
  }

  @Override
  public void connected(long began, long now) {
    connect.between(began, now);
    connects.at(now);
  }

  @Override
  public void registered(LoadPhone phone, long began, long now) {
    answers.between(began, now);
    registrations.at(now);
    phone.begin(new Idle(fleet.lost()));
    ended[phone.index()].run();
  }

  @Override
  public void failed(LoadPhone phone, String reason) {
    failures.count(reason);
    ended[phone.index()].run();
  }

  int registered() {
    return registrations.count();
  }

  Failures failures() {
    return failures;
  }

  void report(Report report) {
    report.line("registered", "%,d of %,d", registered(), order.size());
    report.line("registrations", registrations.rates(start));
    report.line("connects", "%s; %s", connects.rates(start), connect);
    report.line("Register to last answer", "%s", answers);
    report.line("failures", "%s", failures);
  }
}
