package io.thinline.softphone;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Looks at a phone from whatever thread. */
final class Reading {
  private static final int PATIENCE_SECONDS = 2;

  private Reading() {}

  /** What the phone's thread says; empty when that is gone. */
  static <T> Optional<T> of(PhoneThread thread, Supplier<T> question) {
    if (thread.isCurrent()) {
      return Optional.of(question.get());
    }
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      thread.post(() -> answer.complete(question.get()));
      return Optional.of(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException | RejectedExecutionException gone) {
      return Optional.empty();
    }
  }
}
