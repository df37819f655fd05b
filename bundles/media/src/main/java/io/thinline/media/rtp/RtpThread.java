package io.thinline.media.rtp;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of all ports and of the clock. There is none before the first is needed. Call
 * thread, but for what says otherwise.
 */
public final class RtpThread {
  private static final String STOPPED = "the media bundle has stopped";
  private static final int LARGEST_PACKET = 2048;
  private static final int SHUTDOWN_SECONDS = 2;

  /** Expedited forwarding (RFC 3246), in the place where IP has it. */
  private static final int VOICE = 46 << 2;

  private final AtomicInteger open = new AtomicInteger();
  private final Random random = new Random();
  private volatile PortRange range;
  private @Nullable EventLoopGroup group;
  private @Nullable MediaClock clock;
  private volatile boolean closed;

  public RtpThread(PortRange range) {
    this.range = range;
  }

  /** Counts from the next port on. Any thread. */
  public void range(PortRange now) {
    range = now;
  }

  /** Ports that are open now. Any thread. */
  public int openPorts() {
    return open.get();
  }

  /** From now on nothing opens. */
  public boolean closed() {
    return closed;
  }

  /** Runs when all that was asked before is done. */
  public void execute(Runnable task) {
    loop().execute(task);
  }

  public MediaClock clock() {
    MediaClock present = clock;
    if (present == null) {
      present = new MediaClock(loop());
      clock = present;
    }
    return present;
  }

  /**
   * Opens so many ports or none. {@code result} gets either the ports or why there are none, on the
   * RTP thread.
   */
  public void open(int count, BiConsumer<List<RtpPort>, @Nullable String> result) {
    if (closed) {
      result.accept(List.of(), STOPPED);
    } else {
      new Opening(loop(), count, result).next();
    }
  }

  /** Closes all that is open once it has done what was asked before. Not on the RTP thread. */
  public void close() {
    closed = true;
    EventLoopGroup running = group;
    if (running != null) {
      var unused =
          running
              .shutdownGracefully(0, 1, TimeUnit.SECONDS)
              .awaitUninterruptibly(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    }
  }

  private EventLoop loop() {
    EventLoopGroup present = group;
    if (present == null) {
      present =
          new MultiThreadIoEventLoopGroup(
              1, new DefaultThreadFactory("thinline-rtp", true), NioIoHandler.newFactory());
      group = present;
    }
    return present.next();
  }

  /** One port after the other, each at a number that was free. */
  private final class Opening {
    private final EventLoop loop;
    private final int count;
    private final BiConsumer<List<RtpPort>, @Nullable String> result;
    private final List<RtpPort> ports = new ArrayList<>();
    private PrimitiveIterator.OfInt candidates = range.candidates(random).iterator();

    Opening(EventLoop loop, int count, BiConsumer<List<RtpPort>, @Nullable String> result) {
      this.loop = loop;
      this.count = count;
      this.result = result;
    }

    void next() {
      bind(candidates.nextInt()).addListener(bound -> bound((ChannelFuture) bound));
    }

    private ChannelFuture bind(int port) {
      return new Bootstrap()
          .group(loop)
          .channel(NioDatagramChannel.class)
          .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(LARGEST_PACKET))
          .option(ChannelOption.IP_TOS, VOICE)
          .handler(new Nothing())
          .bind(port);
    }

    private void bound(ChannelFuture bound) {
      if (bound.isSuccess()) {
        DatagramChannel channel = (DatagramChannel) bound.channel();
        open.incrementAndGet();
        channel.closeFuture().addListener(closing -> open.decrementAndGet());
        ports.add(new RtpPort(channel));
        if (closed) {
          // The loop no longer looks after a channel that comes so late.
          giveUp(STOPPED);
          return;
        }
        if (ports.size() == count) {
          result.accept(List.copyOf(ports), null);
          return;
        }
        candidates = range.candidates(random).iterator();
      }
      if (candidates.hasNext()) {
        next();
      } else {
        giveUp("no free RTP port in " + range + ": " + bound.cause().getMessage());
      }
    }

    private void giveUp(String why) {
      ports.forEach(RtpPort::close);
      result.accept(List.of(), why);
    }
  }

  /** The handler comes with the port. */
  private static final class Nothing extends ChannelInitializer<DatagramChannel> {
    @Override
    protected void initChannel(DatagramChannel channel) {}
  }
}
