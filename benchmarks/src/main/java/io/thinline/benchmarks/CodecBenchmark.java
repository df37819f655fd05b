package io.thinline.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.thinline.sccp.Dialect;
import io.thinline.sccp.SccpCodec;
import io.thinline.sccp.message.CallInfoDynamicMessage;
import io.thinline.sccp.message.KeypadButtonMessage;
import io.thinline.sccp.message.RegisterMessage;
import io.thinline.sccp.message.SccpMessage;
import io.thinline.sccp.message.StartMediaTransmission;
import io.thinline.sccp.value.Bytes;
import io.thinline.sccp.value.CallSecurity;
import io.thinline.sccp.value.CallType;
import io.thinline.sccp.value.Codec;
import io.thinline.sccp.value.DeviceType;
import io.thinline.sccp.value.KeyPadButton;
import io.thinline.sccp.value.MediaAddress;
import io.thinline.sccp.value.PhoneFeatures;
import io.thinline.sccp.value.RedirectReason;
import io.thinline.sccp.value.RestrictInformation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading and writing one frame, beside copying its bytes: a short one, two of many numbers, one of
 * many texts. One operation is one frame, on one core.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CodecBenchmark {
  private static final Dialect DIALECT = Dialect.sccp(17);

  private final SccpCodec codec = new SccpCodec();
  private final ByteBuf frame = Unpooled.buffer(1024);
  private final ByteBuf out = Unpooled.buffer(1024);
  private SccpMessage message = keypadButton();

  @Param({"KeypadButton", "Register", "StartMediaTransmission", "CallInfoDynamic"})
  public String name = "";

  /** Chooses the message and its frame. */
  @Setup
  public void prepare() {
    message =
        switch (name) {
          case "KeypadButton" -> keypadButton();
          case "Register" -> register();
          case "StartMediaTransmission" ->
              StartMediaTransmission.audio(
                  4711,
                  1,
                  4711,
                  MediaAddress.ipv4(0x7F000001),
                  16384,
                  Codec.G711_ULAW_64K,
                  20,
                  101);
          case "CallInfoDynamic" -> callInfo();
          default -> throw new IllegalArgumentException("no message named " + name);
        };
    codec.encode(DIALECT, message, frame);
    SccpMessage read = codec.decodeFrame(DIALECT, frame.duplicate());
    if (!read.equals(message)) {
      throw new IllegalStateException("the codec reads " + read + " where it wrote " + message);
    }
  }

  /** The bytes of the frame, into another buffer: what any reader or writer is measured by. */
  @Benchmark
  public ByteBuf copy() {
    out.clear();
    out.writeBytes(frame, 0, frame.writerIndex());
    return out;
  }

  /** Frame to record. */
  @Benchmark
  public SccpMessage decode() {
    frame.readerIndex(0);
    return codec.decodeFrame(DIALECT, frame);
  }

  /** Record to frame. */
  @Benchmark
  public ByteBuf encode() {
    out.clear();
    codec.encode(DIALECT, message, out);
    return out;
  }

  private static SccpMessage keypadButton() {
    return new KeypadButtonMessage(KeyPadButton.DIGIT_1, 1, 4711);
  }

  private static SccpMessage register() {
    return new RegisterMessage(
        "SEP001120AABBCC",
        0,
        1,
        MediaAddress.ipv4(0x7F000001),
        DeviceType.CISCO_7960,
        5,
        0,
        17,
        0,
        PhoneFeatures.DYNAMIC_MESSAGES,
        0,
        0,
        Bytes.hex("001120aabbcc000000000000"),
        0,
        2,
        MediaAddress.ipv6(0, 0),
        0,
        "P0030801SR02",
        "");
  }

  private static SccpMessage callInfo() {
    return new CallInfoDynamicMessage(
        1,
        4711,
        CallType.OUTBOUND,
        RedirectReason.NONE,
        RedirectReason.NONE,
        1,
        CallSecurity.NOT_AUTHENTICATED,
        RestrictInformation.NOTHING,
        "1101",
        "",
        "1102",
        "1102",
        "",
        "8500",
        "8500",
        "",
        "",
        "Alice Able",
        "Bob Baker",
        "Bob Baker",
        "",
        "",
        "");
  }
}
