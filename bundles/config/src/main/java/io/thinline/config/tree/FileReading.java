package io.thinline.config.tree;

import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.SourceLocation;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One file on its way into the tree. */
final class FileReading {
  private static final String WRAPPER = "include";
  static final String STRAY = "stray text in ";

  private final TreeReader tree;
  private final String file;
  private final Path folder;
  private final SourceText source;
  private final int depth;
  private final Directives directives;
  private final Deque<ElementBuilder> open = new ArrayDeque<>();

  /** A file that is not worth going on with. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  FileReading(TreeReader tree, String file, Path folder, SourceText source, int depth) {
    this.tree = tree;
    this.file = file;
    this.folder = folder;
    this.source = source;
    this.depth = depth;
    this.directives = new Directives(tree);
  }

  /** What the file holds, or nothing when it is broken, which is then reported. */
  Optional<ElementBuilder> read() {
    ElementBuilder root = new ElementBuilder(SourceText.ROOT, new SourceLocation(file, 1));
    open.push(root);
    int line = 1;
    try {
      XMLStreamReader xml = tree.parsers().createXMLStreamReader(new StringReader(source.text()));
      try {
        xml.nextTag();
        while (xml.hasNext()) {
          int event = xml.next();
          line = xml.getLocation().getLineNumber();
          if (event == XMLStreamConstants.END_ELEMENT && open.size() == 1) {
            break;
          }
          handle(event, xml);
        }
        finish(xml);
        stray(root);
        return Optional.of(root);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      int where = e.getLocation() == null ? line : e.getLocation().getLineNumber();
      tree.problems()
          .broken(new SourceLocation(file, where), XmlFaults.explain(e, lineText(where), at()));
    } catch (Unreadable e) {
      tree.problems().brokenOfKind(e.getMessage(), new SourceLocation(file, line), e.getMessage());
    }
    return Optional.empty();
  }

  private void handle(int event, XMLStreamReader xml) throws XMLStreamException, Unreadable {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(xml);
      case XMLStreamConstants.COMMENT -> comment(xml);
      default -> {}
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException, Unreadable {
    Location behind = xml.getLocation();
    int end = source.offset(behind.getLineNumber(), behind.getColumnNumber());
    int begin = source.text().lastIndexOf('<', end - 1);
    ElementBuilder element =
        new ElementBuilder(xml.getLocalName(), new SourceLocation(file, source.line(begin)));
    attributes(xml, element, source.text().substring(begin, end));
    at().hasElements = true;
    if (Directives.isDirective(element.name) || Directives.isMisspelt(element.name)) {
      skip(xml);
      directives.run(element, folder, at(), depth + open.size());
      return;
    }
    int deepest = tree.limits().depth();
    if (depth + open.size() > deepest) {
      throw new Unreadable("elements are nested deeper than " + deepest);
    }
    if (!tree.countElement()) {
      throw new Unreadable(
          "the configuration has more than "
              + tree.limits().elements()
              + " elements; this file is left out");
    }
    open.push(element);
  }

  private void attributes(XMLStreamReader xml, ElementBuilder element, String tag)
      throws Unreadable {
    boolean oneLine = tag.indexOf('\n') < 0;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      SourceLocation where = oneLine ? element.location : lineOf(name, tag, element.location);
      element.attributes.put(
          name, new ConfigValue(tree.shared(expanded(xml.getAttributeValue(i), where)), where));
    }
  }

  private static SourceLocation lineOf(String attribute, String tag, SourceLocation start) {
    Matcher matcher = Pattern.compile("\\s" + Pattern.quote(attribute) + "\\s*=").matcher(tag);
    if (!matcher.find()) {
      return start;
    }
    long further = tag.substring(0, matcher.start() + 1).chars().filter(c -> c == '\n').count();
    return new SourceLocation(start.file(), start.line() + (int) further);
  }

  private String expanded(String text, SourceLocation where) throws Unreadable {
    String expanded = tree.variables().expand(text, where, tree.problems());
    if (!tree.countCharacters(expanded.length() - (long) text.length())) {
      throw new Unreadable(tree.tooMuchText());
    }
    return expanded;
  }

  private void end() {
    ElementBuilder closed = open.pop();
    if (closed.name.equalsIgnoreCase(WRAPPER)) {
      stray(closed);
      at().splice(closed);
    } else {
      if (closed.hasElements || Words.isTagWithoutStart(closed.text.toString())) {
        stray(closed);
      }
      at().children.add(closed.build());
    }
  }

  /** Text that stands where only elements are read, mostly a tag that has lost its {@code <}. */
  private void stray(ElementBuilder element) {
    if (element.textLocation != null) {
      tree.problems()
          .warningOfKind(
              STRAY + file,
              element.textLocation,
              "this text is not in a tag and means nothing: \""
                  + Words.shortened(element.text.toString())
                  + "\"");
    }
  }

  private void characters(XMLStreamReader xml) throws Unreadable {
    String text = xml.getText();
    if (!text.isBlank()) {
      SourceLocation where = startOf(text.stripLeading(), xml);
      at().addText(expanded(text, where), where);
    }
  }

  private void comment(XMLStreamReader xml) {
    String text = xml.getText();
    if (text.startsWith("#")) {
      at().hasElements = true;
      directives.runComment(text, startOf(text, xml), folder, at(), depth + open.size());
    }
  }

  /** The parser knows where a text ends. */
  private SourceLocation startOf(String text, XMLStreamReader xml) {
    int lines = (int) text.chars().filter(c -> c == '\n').count();
    return new SourceLocation(file, Math.max(1, xml.getLocation().getLineNumber() - lines));
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int inside = 1; inside > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        inside++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inside--;
      }
    }
  }

  /** Nothing but white space may follow. */
  private static void finish(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      xml.next();
    }
  }

  private ElementBuilder at() {
    return open.element();
  }

  private String lineText(int line) {
    return source.text().lines().skip(Math.max(0, line - 1L)).findFirst().orElse("");
  }
}
