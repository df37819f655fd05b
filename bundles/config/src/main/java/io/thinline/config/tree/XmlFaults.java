package io.thinline.config.tree;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** What the XML parser complains of, in words for whoever edits the file. */
final class XmlFaults {
  private static final Pattern PARSER_PREFIX = Pattern.compile("(?s)\\AParseError at .*?Message: ");

  /** Parts of the parser's messages that say too little, and what is mostly behind them. */
  private static final List<Map.Entry<String, String>> PLAINER =
      List.of(
          Map.entry(
              "must not contain the '<' character", "a closing quote is missing before this <"),
          Map.entry("content of elements must consist of", "a < that begins no tag; write &lt;"),
          Map.entry("must end with the ';' delimiter", "an & that begins no entity; write &amp;"),
          Map.entry(
              "name must immediately follow the '&'", "an & that begins no entity; write &amp;"),
          Map.entry("must start and end within", "the file ends inside a tag or a comment"),
          Map.entry("target matching", "<?xml ...?> may stand at the very start of a file only"));

  private XmlFaults() {}

  static String explain(XMLStreamException e, String line, ElementBuilder at) {
    String message = String.valueOf(e.getMessage());
    String plain = PARSER_PREFIX.matcher(message).replaceFirst("").strip();
    if (line.contains("<!DOCTYPE")) {
      return "DTDs are not read: take the <!DOCTYPE ...> out";
    }
    String words =
        PLAINER.stream()
            .filter(entry -> plain.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(plain);
    if (!at.name.equals(SourceText.ROOT)) {
      return words + " (<" + at.name + "> is open since line " + at.location.line() + ")";
    }
    return words.contains(SourceText.ROOT) ? "a closing tag that was never opened" : words;
  }
}
