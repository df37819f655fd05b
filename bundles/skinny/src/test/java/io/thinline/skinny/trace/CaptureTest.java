package io.thinline.skinny.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.AlarmMessage;
import io.thinline.sccp.message.KeepAliveAckMessage;
import io.thinline.sccp.message.KeepAliveMessage;
import io.thinline.sccp.message.PhoneMessage;
import io.thinline.sccp.message.RegisterRejectMessage;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.XMLAlarmMessage;
import io.thinline.sccp.netty.SccpFrameDecoder;
import io.thinline.sccp.netty.SccpFrameEncoder;
import io.thinline.sccp.value.AlarmSeverity;
import io.thinline.skinny.station.MemoryPhone;
import io.thinline.testkit.VirtualClock;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureTest {
  private static final SccpCodec CODEC = new SccpCodec();
  private static final InetSocketAddress PHONE = new InetSocketAddress("192.0.2.10", 50_000);
  private static final InetSocketAddress SERVER = new InetSocketAddress("192.0.2.1", 2000);
  private static final KeepAliveMessage KEEP_ALIVE = new KeepAliveMessage();

  @TempDir Path folder;

  private final VirtualClock clock = new VirtualClock();
  private final Captures captures = new Captures(clock);
  private final List<EmbeddedChannel> channels = new ArrayList<>();

  @AfterEach
  void nothingIsLeft() {
    channels.forEach(EmbeddedChannel::finishAndReleaseAll);
    assertThat(captures.all()).isEmpty();
    await()
        .until(
            () ->
                Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals("skinny-capture")));
  }

  @Test
  void aConnectionIsWrittenByteForByteInBothDirections() throws IOException {
    Capture capture = capture("*", "all.pcap");
    EmbeddedChannel channel = connect(PHONE, SERVER);
    phone(channel, MemoryPhone.register("SEP000000000001", 7, 11, 0));
    channel.writeOutbound(new RegisterRejectMessage("Device not found"));
    phone(channel, KEEP_ALIVE);
    channel.writeOutbound(new KeepAliveAckMessage());
    channel.close();

    Capture.Summary summary = capture.stop();
    List<PcapReader.Packet> packets = PcapReader.read(file("all.pcap"));

    assertThat(packets).hasSize(8);
    assertThat(summary).isEqualTo(new Capture.Summary(8, Files.size(file("all.pcap")), 0, ""));
    assertThat(packets.subList(0, 3))
        .extracting(PcapReader.Packet::flags)
        .containsExactly(0x02, 0x12, 0x10);
    assertThat(packets).extracting(PcapReader.Packet::time).containsOnly(clock.now());
    assertThat(PcapReader.said(packets, PHONE))
        .isEqualTo(hex(MemoryPhone.register("SEP000000000001", 7, 11, 0)) + hex(KEEP_ALIVE));
    assertThat(PcapReader.said(packets, SERVER))
        .startsWith(hex(new RegisterRejectMessage("Device not found")))
        .endsWith(hex(new KeepAliveAckMessage()));
    assertThat(packets.get(7).fin()).isTrue();
    assertThat(packets.get(7).from()).isEqualTo(SERVER);
    assertThat(packets.get(5).acknowledged())
        .as("what the server had said when the phone went on")
        .isEqualTo(packets.get(4).sequence() + packets.get(4).payload().length() / 2);
  }

  @Test
  void ipv6AndLargeMessagesAreWrittenToo() throws IOException {
    InetSocketAddress phone = new InetSocketAddress("2001:db8::10", 50_000);
    Capture capture = capture("*", "six.pcap");
    PhoneMessage large = new XMLAlarmMessage("x".repeat(4001));

    phone(connect(phone, new InetSocketAddress("2001:db8::1", 2000)), large);
    capture.stop();

    List<PcapReader.Packet> packets = PcapReader.read(file("six.pcap"));
    assertThat(packets).hasSize(3 + 3);
    assertThat(PcapReader.said(packets, phone)).isEqualTo(hex(large));
  }

  @Test
  void aPhoneThatIsAskedForIsWrittenFromItsFirstByteAndNoOther() throws IOException {
    Capture capture = capture("sep000000000001", "one.pcap");
    EmbeddedChannel wanted = connect(PHONE, SERVER);
    EmbeddedChannel other = connect(new InetSocketAddress("192.0.2.11", 50_000), SERVER);
    PhoneMessage alarm = new AlarmMessage(AlarmSeverity.WARNING, "22: lost", 0, 0);
    phone(wanted, alarm);
    phone(other, alarm);
    phone(other, MemoryPhone.register("SEP000000000002", 7, 11, 0));
    phone(wanted, MemoryPhone.register("SEP000000000001", 7, 11, 0));
    capture.stop();

    List<PcapReader.Packet> packets = PcapReader.read(file("one.pcap"));

    assertThat(packets)
        .allMatch(packet -> packet.from().equals(PHONE) || packet.to().equals(PHONE));
    assertThat(PcapReader.said(packets, PHONE))
        .isEqualTo(hex(alarm) + hex(MemoryPhone.register("SEP000000000001", 7, 11, 0)));
  }

  @Test
  void ofAnOlderConnectionTheFirstThingWrittenBeginsAMessage() throws IOException {
    EmbeddedChannel channel = connect(PHONE, SERVER);
    ByteBuf register = frame(MemoryPhone.register("SEP000000000001", 7, 11, 0));
    channel.writeInbound(register.readRetainedSlice(70));

    Capture capture = capture("*", "late.pcap");
    channel.writeInbound(register);
    phone(channel, KEEP_ALIVE);
    capture.stop();

    assertThat(PcapReader.said(PcapReader.read(file("late.pcap")), PHONE))
        .isEqualTo(hex(KEEP_ALIVE));
  }

  @Test
  void twoCapturesGoOnSideBySide() throws IOException {
    Capture first = capture("*", "a.pcap");
    EmbeddedChannel channel = connect(PHONE, SERVER);
    Capture second = capture("*", "b.pcap");
    phone(channel, KEEP_ALIVE);
    captures.close();

    assertThat(first.hasEnded()).isTrue();
    assertThat(second.hasEnded()).isTrue();
    assertThat(PcapReader.read(file("a.pcap"))).hasSize(4);
    assertThat(PcapReader.read(file("b.pcap"))).hasSize(1);
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyWhenToldTo() throws IOException {
    Files.writeString(file("x.pcap"), "dear");
    assertThatThrownBy(() -> capture("*", "x.pcap")).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file("x.pcap")).hasContent("dear");

    Capture forced = captures.start(new CaptureRequest("*", file("x.pcap"), true, 1 << 20));
    assertThatThrownBy(() -> captures.start(new CaptureRequest("*", file("x.pcap"), true, 1 << 20)))
        .as("it is being written")
        .isInstanceOf(FileAlreadyExistsException.class);
    forced.stop();

    assertThat(PcapReader.read(file("x.pcap"))).isEmpty();
  }

  @Test
  void atItsLimitOfSizeACaptureEndsByItself() throws IOException {
    Capture capture = captures.start(new CaptureRequest("*", file("small.pcap"), false, 200));
    phone(connect(PHONE, SERVER), KEEP_ALIVE);

    await().until(capture::hasEnded);

    assertThat(captures.all()).isEmpty();
    assertThat(capture.stop().end()).isEqualTo("the size limit is reached");
    assertThat(PcapReader.read(file("small.pcap"))).hasSize(4);
  }

  @Test
  void aDiskThatFailsEndsTheCaptureAndNothingElse() {
    Capture capture =
        new Capture(new CaptureRequest("*", file("none.pcap"), false, 1 << 20), any -> {});
    capture.start(
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("disk full");
          }
        });

    await().until(capture::hasEnded);

    assertThat(capture.stop().end()).contains("cannot be written", "disk full");
  }

  @Test
  void relativeNamesStayInTheFolderOfCaptures() {
    CaptureFolder place = new CaptureFolder(folder);

    assertThat(place.place("a.pcap"))
        .isEqualTo(new CaptureFolder.Place.At(folder.resolve("a.pcap")));
    assertThat(place.place("/tmp/a.pcap"))
        .isEqualTo(new CaptureFolder.Place.At(Path.of("/tmp/a.pcap")));
    assertThat(place.place("../a.pcap")).isInstanceOf(CaptureFolder.Place.Wrong.class);
    assertThat(place.place("a.xml")).isInstanceOf(CaptureFolder.Place.Wrong.class);
    assertThat(place.place("a\0.pcap")).isInstanceOf(CaptureFolder.Place.Wrong.class);
  }

  private Capture capture(String device, String name) throws IOException {
    return captures.start(new CaptureRequest(device, file(name), false, 1 << 20));
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private EmbeddedChannel connect(InetSocketAddress phone, InetSocketAddress server) {
    ConnectionTap tap = captures.tap(phone, server);
    EmbeddedChannel channel =
        new EmbeddedChannel(
            tap, new SccpFrameDecoder(CODEC), new SccpFrameEncoder(CODEC), tap.names());
    channels.add(channel);
    return channel;
  }

  private static void phone(EmbeddedChannel channel, PhoneMessage message) {
    channel.writeInbound(frame(message));
  }

  private static ByteBuf frame(SccpMessage message) {
    ByteBuf frame = Unpooled.buffer();
    CODEC.encode(Dialect.INITIAL, message, frame);
    return frame;
  }

  private static String hex(SccpMessage message) {
    return ByteBufUtil.hexDump(frame(message));
  }
}
