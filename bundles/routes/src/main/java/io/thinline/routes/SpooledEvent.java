package io.thinline.routes;

import io.thinline.api.event.PbxEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An event as it lies in the spool.
 *
 * @param run the Core-UUID of the run of the switch in which it happened
 * @param event with its place in that run's stream
 */
record SpooledEvent(String run, PbxEvent event) {
  private static final int NO_BODY = -1;

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      text(out, run);
      out.writeLong(event.uuid().getMostSignificantBits());
      out.writeLong(event.uuid().getLeastSignificantBits());
      out.writeLong(event.sequence());
      Instant time = event.timestamp();
      out.writeLong(time.getEpochSecond());
      out.writeInt(time.getNano());
      text(out, event.name());
      text(out, event.subclass());
      Map<String, String> headers = event.headers();
      out.writeInt(headers.size());
      for (Map.Entry<String, String> header : headers.entrySet()) {
        text(out, header.getKey());
        text(out, header.getValue());
      }
      String body = event.body();
      if (body == null) {
        out.writeInt(NO_BODY);
      } else {
        text(out, body);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return bytes.toByteArray();
  }

  static SpooledEvent of(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String run = text(in, in.readInt());
      UUID uuid = new UUID(in.readLong(), in.readLong());
      long sequence = in.readLong();
      Instant time = Instant.ofEpochSecond(in.readLong(), in.readInt());
      String name = text(in, in.readInt());
      String subclass = text(in, in.readInt());
      Map<String, String> headers = new LinkedHashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        headers.put(text(in, in.readInt()), text(in, in.readInt()));
      }
      int length = in.readInt();
      String body = length == NO_BODY ? null : text(in, length);
      return new SpooledEvent(
          run, new PbxEvent(uuid, sequence, time, name, subclass, headers, body));
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in, int length) throws IOException {
    if (length < 0 || length > in.available()) {
      throw new IOException("a text of " + length + " bytes in a record with " + in.available());
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
