package io.thinline.config.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A file's text, decoded as its byte order mark or XML declaration says, put into one root element:
 * a stock tree has files with several roots. Lines stay as they are.
 */
final class SourceText {
  /** The root around every file; nobody else uses the name. */
  static final String ROOT = "thinline-file";

  private static final Pattern DECLARATION =
      Pattern.compile("\\A\\s*<\\?xml\\s[^>]*?(?:encoding\\s*=\\s*[\"']([^\"']*)[\"'][^>]*?)?\\?>");
  private static final int DECLARATION_BYTES = 256;
  private static final List<Mark> MARKS =
      List.of(
          new Mark("\u00EF\u00BB\u00BF", StandardCharsets.UTF_8),
          new Mark("\u00FE\u00FF", StandardCharsets.UTF_16BE),
          new Mark("\u00FF\u00FE", StandardCharsets.UTF_16LE),
          new Mark("<\0", StandardCharsets.UTF_16LE),
          new Mark("\0<", StandardCharsets.UTF_16BE));

  private final String text;
  private final int[] lineStarts;

  private SourceText(String text) {
    this.text = text;
    this.lineStarts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length())
                    .filter(i -> text.charAt(i) == '\n')
                    .map(i -> i + 1))
            .toArray();
  }

  /**
   * Reads a file.
   *
   * @throws IOException with words for the operator
   */
  static SourceText read(Path file, long limit) throws IOException {
    long size = Files.size(file);
    if (size > limit) {
      throw new IOException("is " + size + " bytes long, at most " + limit + " are read");
    }
    return of(decode(Files.readAllBytes(file)));
  }

  static SourceText of(String content) {
    String lines = lines(content);
    Matcher declaration = DECLARATION.matcher(lines);
    if (declaration.find()) {
      lines = declaration.group().replaceAll("[^\n]", "") + lines.substring(declaration.end());
    }
    return new SourceText("<" + ROOT + ">" + lines + "</" + ROOT + ">");
  }

  String text() {
    return text;
  }

  /** The position of a line and column, both from 1. */
  int offset(int line, int column) {
    int start = line <= lineStarts.length ? lineStarts[line - 1] : text.length();
    return Math.min(start + column - 1, text.length());
  }

  /** The line, from 1, of a position. */
  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private static String decode(byte[] bytes) throws IOException {
    Optional<Mark> mark = MARKS.stream().filter(known -> known.leads(bytes)).findFirst();
    int skip = mark.map(Mark::skipped).orElse(0);
    Charset charset = mark.isPresent() ? mark.get().charset() : declared(bytes);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text =
        CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result =
        decoder.decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip), text, true);
    String decoded = text.flip().toString();
    if (result.isError()) {
      throw new Undecodable(
          charset, 1 + (int) lines(decoded).chars().filter(c -> c == '\n').count());
    }
    return decoded;
  }

  private static String lines(String content) {
    return content.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static Charset declared(byte[] bytes) throws IOException {
    String start =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(start);
    String name = declaration.find() ? declaration.group(1) : null;
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IOException(
          "has the encoding \"" + name + "\", which is not known here; UTF-8 is the usual one", e);
    }
  }

  /** Bytes that are no characters in the file's encoding. */
  static final class Undecodable extends IOException {
    private static final long serialVersionUID = 1;
    private final int line;

    Undecodable(Charset charset, int line) {
      super(
          "is not "
              + charset
              + " here; say what it is in its first line: <?xml version=\"1.0\" encoding=\"...\"?>");
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  /** The first bytes of an encoding, as the characters they are in ISO-8859-1. */
  private record Mark(String signature, Charset charset) {
    boolean leads(byte[] bytes) {
      int length = Math.min(bytes.length, signature.length());
      return signature.equals(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    }

    /** A byte order mark is no part of the text; a tag's bracket is. */
    int skipped() {
      return signature.indexOf('<') < 0 ? signature.length() : 0;
    }
  }
}
