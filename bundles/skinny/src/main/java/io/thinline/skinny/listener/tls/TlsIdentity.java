package io.thinline.skinny.listener.tls;

import io.thinline.api.config.SourceLocation;
import io.thinline.api.time.CallThread;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate of a door and what goes with it, exchanged while the door is open. What cannot be
 * read changes nothing: handshakes go on with what was read last. Call thread, but for {@link
 * #engine}.
 */
public final class TlsIdentity {
  private static final Logger LOG = LoggerFactory.getLogger(TlsIdentity.class);

  private final String door;
  private final CallThread callThread;
  private final Runnable told;
  private volatile @Nullable SecureContext context;
  private @Nullable Wanted wanted;

  /** What was read last, or tried in vain. */
  private @Nullable Tried tried;

  private @Nullable String error;
  private boolean loading;

  private record Wanted(TlsSettings settings, SourceLocation location) {}

  private record Tried(TlsSettings settings, String stamp) {}

  /** A reading of the files: null for one that was not needed. */
  private record Reading(Tried tried, @Nullable SecureContext context, @Nullable String error) {}

  /** {@code told} is run when there is a certificate, or none although one is wanted. */
  public TlsIdentity(String door, CallThread callThread, Runnable told) {
    this.door = door;
    this.callThread = callThread;
    this.told = told;
  }

  /** What counts from now on; the files are read elsewhere. */
  public void want(TlsSettings settings, SourceLocation location) {
    boolean changed = wanted == null || !wanted.settings().equals(settings);
    wanted = new Wanted(settings, location);
    if (changed) {
      warnOfForbidden(settings, location);
      look();
    }
  }

  /** No TLS is wanted; connections that are there stay. */
  public void none() {
    wanted = null;
    tried = null;
    error = null;
  }

  /** Reads the files again if they have changed. */
  public void look() {
    Wanted now = wanted;
    if (loading || now == null) {
      return;
    }
    loading = true;
    Tried before = tried;
    callThread.<Reading>offload(
        "read certificates",
        () -> read(now.settings(), before),
        (reading, failure) -> taken(now, reading, failure));
  }

  /** True once handshakes can be made. */
  public boolean ready() {
    return wanted != null && context != null;
  }

  /** Why there is no certificate, or not the newest. */
  public Optional<String> error() {
    return Optional.ofNullable(error);
  }

  /** For one connection. Any thread, once {@link #ready}. */
  public SSLEngine engine() {
    return Objects.requireNonNull(context, "no certificate").engine();
  }

  private static @Nullable Reading read(TlsSettings settings, @Nullable Tried before) {
    Tried now = new Tried(settings, SecureContext.stamp(settings));
    if (now.equals(before)) {
      return null;
    }
    try {
      return new Reading(now, SecureContext.load(settings), null);
    } catch (TlsFileException e) {
      return new Reading(now, null, e.getMessage());
    }
  }

  private void taken(Wanted asked, @Nullable Reading reading, @Nullable Throwable failure) {
    loading = false;
    if (wanted == null) {
      return;
    }
    if (failure != null) {
      fail(asked, String.valueOf(failure));
    } else if (reading != null) {
      tried = reading.tried();
      SecureContext read = reading.context();
      if (read != null) {
        use(read);
      } else {
        fail(asked, String.valueOf(reading.error()));
      }
    }
    if (!wanted.settings().equals(asked.settings())) {
      look();
    }
  }

  private void use(SecureContext read) {
    LOG.info("{} {} {}", door, ready() ? "now shows" : "shows", read.certificate());
    context = read;
    error = null;
    told.run();
  }

  private void fail(Wanted asked, String why) {
    LOG.error(
        "{}: {}: {}{}",
        asked.location(),
        door,
        why,
        ready() ? "; the certificate in force stays" : "");
    error = why;
    told.run();
  }

  private void warnOfForbidden(TlsSettings settings, SourceLocation location) {
    List<String> forbidden = TlsVersions.forbidden(TlsVersions.from(settings.minVersion()));
    if (!forbidden.isEmpty()) {
      LOG.warn(
          "{}: {}: tls-min-version is {}, but {}",
          location,
          door,
          settings.minVersion(),
          TlsVersions.remedy(forbidden));
    }
  }
}
