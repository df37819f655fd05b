package io.thinline.sccp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.thinline.sccp.value.PhoneFeatures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** A frame of the vectors with what is known about it. */
record Vector(
    String name,
    int id,
    String message,
    int version,
    List<Integer> band,
    byte[] frame,
    List<Field> fields) {
  record Field(String name, String type, String value) {}

  static List<Vector> golden() {
    List<Vector> vectors = new ArrayList<>();
    for (JsonNode node : read("golden.json")) {
      String name =
          node.get("message").asText()
              + " v"
              + node.get("validForVersions").asText()
              + " "
              + node.get("variant").asText();
      vectors.add(of(node, name.strip(), "protocolVersion", "fields", band(node)));
    }
    return vectors;
  }

  static List<Vector> realAndComplete() {
    List<Vector> vectors = new ArrayList<>();
    for (JsonNode node : read("real_frames.json")) {
      if (node.get("complete").asBoolean()) {
        String name = node.get("name").asText() + " " + node.get("message").asText();
        vectors.add(of(node, name, "protocolVersionUsedForDecoding", "expected", List.of()));
      }
    }
    return vectors;
  }

  /** The versions the frame is the same in, those that were never spoken included. */
  private static List<Integer> band(JsonNode node) {
    String[] ends = node.get("validForVersions").asText().split("\\.\\.");
    return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
        .boxed()
        .toList();
  }

  private static Vector of(
      JsonNode node, String name, String version, String fields, List<Integer> band) {
    List<Field> list = new ArrayList<>();
    for (JsonNode field : node.get(fields)) {
      list.add(
          new Field(
              field.get("name").asText(), field.get("type").asText(), field.get("value").asText()));
    }
    return new Vector(
        name,
        Integer.decode(node.get("code").asText()),
        node.get("message").asText(),
        node.get(version).asInt(),
        band,
        HexFormat.of().parseHex(node.get("hex").asText()),
        list);
  }

  private static JsonNode read(String file) {
    try (InputStream in = Vector.class.getResourceAsStream("/vectors/" + file)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Dialect dialect() {
    return new Dialect(Protocol.SCCP, version, new PhoneFeatures(0));
  }

  ByteBuf buffer() {
    return Unpooled.wrappedBuffer(frame.clone());
  }

  @Override
  public String toString() {
    return name;
  }
}
