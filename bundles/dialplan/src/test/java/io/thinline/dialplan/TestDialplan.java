package io.thinline.dialplan;

import io.thinline.api.command.CommandCall;
import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.ConfigValue;
import io.thinline.api.config.Configuration;
import io.thinline.api.config.SourceLocation;
import io.thinline.api.dialplan.Fields;
import io.thinline.testkit.VirtualCallThread;
import java.io.StringReader;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A dialplan over a text that a test writes, as if it stood in {@code dialplan.xml}. */
final class TestDialplan {
  final VirtualCallThread callThread = new VirtualCallThread();
  final XmlDialplan dialplan = new XmlDialplan(callThread, ZoneId.of("UTC"));
  private long generation;

  static TestDialplan of(String contexts) {
    TestDialplan test = new TestDialplan();
    test.dialplan.bindConfigService(test.service(test.configuration(contexts)));
    return test;
  }

  /** One context named {@code default} with these extensions. */
  static TestDialplan ofDefault(String extensions) {
    return of("<context name=\"default\">\n" + extensions + "\n</context>");
  }

  static Fields number(String destination) {
    return Fields.of(Map.of("destination_number", destination));
  }

  static Fields number(String destination, String field, String value) {
    return Fields.of(Map.of("destination_number", destination, field, value));
  }

  Configuration configuration(String contexts) {
    ConfigElement root = parse("<section>" + contexts + "</section>");
    return new Configuration(
        ++generation,
        Map.of("dialplan", root),
        Map.of("global_var", "from vars"),
        List.of(),
        List.of());
  }

  ConfigService service(Configuration configuration) {
    return new ConfigService() {
      @Override
      public java.util.Optional<String> set(String profile, String parameter, String value) {
        return java.util.Optional.of("nothing can be set here");
      }

      @Override
      public Configuration current() {
        return configuration;
      }

      @Override
      public Configuration reload() {
        return configuration;
      }
    };
  }

  List<String> problems() {
    return dialplan.dialplan().problems().stream()
        .map(problem -> problem.severity() + " " + problem)
        .toList();
  }

  static CommandCall call(String... words) {
    return new CommandCall() {
      @Override
      public List<String> words() {
        return List.of(words);
      }

      @Override
      public void print(String line) {}

      @Override
      public boolean awaitInterrupt(Duration time) {
        return true;
      }
    };
  }

  static ConfigElement parse(String xml) {
    try {
      XMLStreamReader reader =
          XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xml));
      Deque<List<ConfigElement>> children = new ArrayDeque<>(List.of(new ArrayList<>()));
      Deque<Map<String, ConfigValue>> attributes = new ArrayDeque<>();
      Deque<SourceLocation> places = new ArrayDeque<>();
      Deque<StringBuilder> texts = new ArrayDeque<>();
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          SourceLocation where =
              new SourceLocation("dialplan.xml", reader.getLocation().getLineNumber());
          Map<String, ConfigValue> written = new LinkedHashMap<>();
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            written.put(
                reader.getAttributeLocalName(i),
                new ConfigValue(reader.getAttributeValue(i), where));
          }
          places.push(where);
          attributes.push(written);
          children.push(new ArrayList<>());
          texts.push(new StringBuilder());
        } else if (event == XMLStreamConstants.CHARACTERS) {
          texts.element().append(reader.getText());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          List<ConfigElement> own = children.pop();
          children
              .element()
              .add(
                  new ConfigElement(
                      reader.getLocalName(),
                      attributes.pop(),
                      own,
                      texts.pop().toString().strip(),
                      places.pop()));
        }
      }
      return children.element().get(0);
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException(xml, e);
    }
  }
}
