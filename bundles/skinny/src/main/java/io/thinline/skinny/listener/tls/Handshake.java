package io.thinline.skinny.listener.tls;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import io.thinline.skinny.station.Refusal;
import io.thinline.skinny.station.Refusals;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.security.Principal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands behind the TLS handler until the two sides know each other: only then does a connection
 * exist for the rest of the server.
 */
public final class Handshake extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Handshake.class);
  private static final int LONGEST_REASON = 200;

  private final SSLEngine engine;
  private final Refusals refusals;
  private final Consumer<ChannelHandlerContext> furnish;

  /** {@code furnish} adds the handlers of a phone. */
  public Handshake(SSLEngine engine, Refusals refusals, Consumer<ChannelHandlerContext> furnish) {
    this.engine = engine;
    this.refusals = refusals;
    this.furnish = furnish;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    // nobody is told yet
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof SslHandshakeCompletionEvent completion) {
      if (completion.isSuccess()) {
        known(context);
      } else {
        refuse(context, completion.cause());
      }
    }
  }

  private void known(ChannelHandlerContext context) {
    Optional<Principal> subject = CertifiedName.subject(engine.getSession());
    Optional<String> name = subject.flatMap(CertifiedName::in);
    if (subject.isPresent() && name.isEmpty()) {
      refuse(context, "tls-certificate", "its certificate has no name (CN)");
      return;
    }
    name.ifPresent(certified -> CertifiedName.set(context.channel(), certified));
    furnish.accept(context);
    context.fireChannelActive();
    context.pipeline().remove(this);
  }

  private void refuse(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof NotSslRecordException) {
      refuse(context, "tls-plain-text", "it does not speak TLS, and this port is for TLS only");
    } else if (cause instanceof SslHandshakeTimeoutException) {
      refuse(context, "tls-timeout", "it does not finish the TLS handshake in time");
    } else if (cause instanceof ClosedChannelException) {
      LOG.debug("{} went without a TLS handshake", context.channel().remoteAddress());
    } else {
      refuse(context, "tls-handshake", "no TLS handshake: " + printable(cause));
    }
  }

  private void refuse(ChannelHandlerContext context, String reason, String text) {
    InetSocketAddress from = (InetSocketAddress) context.channel().remoteAddress();
    refusals.report(
        from.getAddress().getHostAddress(), new Refusal(reason, OptionalLong.empty(), text));
    var unused = context.close();
  }

  /** Parts of it come from a stranger. */
  private static String printable(Throwable cause) {
    String text = String.valueOf(cause.getMessage()).replaceAll("[^\\x20-\\x7E]", "?");
    return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    // nobody knows of it
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    LOG.debug("{}", context.channel().remoteAddress(), cause);
    var unused = context.close();
  }
}
