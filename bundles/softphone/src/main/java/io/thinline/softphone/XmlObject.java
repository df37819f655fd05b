package io.thinline.softphone;

import io.thinline.sccp.value.Bytes;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a Cisco XML object: texts, menus and soft keys; of others what they share with these. */
final class XmlObject {
  private static final String ROOT = "CiscoIPPhone";
  private static final String ORDERS = ROOT + "Execute";
  private static final Screen.Choice EXIT = new Screen.Choice("Exit", "SoftKey:Exit");
  private static final int MOST_CHILDREN = 500;

  private final Map<String, String> texts = new HashMap<>();
  private final List<Screen.Choice> items = new ArrayList<>();
  private final List<Screen.Choice> keys = new ArrayList<>();

  private XmlObject() {}

  /**
   * Reads an object.
   *
   * @param usual the charset when the object does not name one
   * @return empty when it has nothing to show
   * @throws IllegalArgumentException when it is none
   */
  static Optional<Screen.Application> read(Bytes data, Charset usual) {
    try {
      XMLStreamReader reader = reader(data, usual);
      reader.nextTag();
      String root = reader.getLocalName();
      if (!root.startsWith(ROOT)) {
        throw new IllegalArgumentException(root + " is no object of a phone");
      }
      XmlObject object = new XmlObject();
      object.children(reader);
      return root.equals(ORDERS) ? Optional.empty() : Optional.of(object.application());
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("not an object of a phone", e);
    }
  }

  private static XMLStreamReader reader(Bytes data, Charset usual) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    String text = data.text(StandardCharsets.ISO_8859_1);
    return text.startsWith("<?xml") && text.contains("encoding")
        ? factory.createXMLStreamReader(new ByteArrayInputStream(data.toArray()))
        : factory.createXMLStreamReader(new StringReader(data.text(usual)));
  }

  private void children(XMLStreamReader reader) throws XMLStreamException {
    int children = 0;
    while (reader.next() != XMLStreamConstants.END_DOCUMENT) {
      if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
        if (++children > MOST_CHILDREN) {
          throw new XMLStreamException("too much for a phone");
        }
        child(reader);
      }
    }
  }

  private void child(XMLStreamReader reader) throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "MenuItem" -> items.add(choice(reader));
      case "SoftKeyItem" -> keys.add(choice(reader));
      case "Title", "Prompt", "Text" -> texts.put(reader.getLocalName(), reader.getElementText());
      default -> {
        // Pictures, input fields and names in a directory are not drawn.
      }
    }
  }

  private static Screen.Choice choice(XMLStreamReader reader) throws XMLStreamException {
    Map<String, String> parts = new HashMap<>();
    while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
      parts.put(reader.getLocalName(), reader.getElementText().strip());
    }
    return new Screen.Choice(parts.getOrDefault("Name", ""), parts.getOrDefault("URL", ""));
  }

  private Screen.Application application() {
    return new Screen.Application(
        texts.getOrDefault("Title", ""),
        texts.getOrDefault("Prompt", ""),
        texts.getOrDefault("Text", ""),
        items,
        keys.isEmpty() ? List.of(EXIT) : keys);
  }
}
