package io.thinline.sccp.netty;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.thinline.sccp.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * The dialect of a channel, which both handlers of this package look up for every message. It is
 * {@link Dialect#INITIAL} until the registration sets another one; that may be done on any thread,
 * before RegisterAck is written (server) or after it was received (phone).
 */
public final class Dialects {
  private static final AttributeKey<Dialect> KEY = AttributeKey.valueOf(Dialects.class, "dialect");

  private Dialects() {}

  /** The dialect of the channel. */
  public static Dialect of(Channel channel) {
    @Nullable Dialect dialect = channel.attr(KEY).get();
    return dialect == null ? Dialect.INITIAL : dialect;
  }

  /** Messages that are read or written from now on are in that dialect. */
  public static void set(Channel channel, Dialect dialect) {
    channel.attr(KEY).set(dialect);
  }
}
