package io.thinline.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The settings of one PID as the metatype files in the bundles' jars declare them. */
record ServiceSettings(String pid, List<Setting> settings) {
  private static final String FOLDER = "OSGI-INF/metatype/";

  record Setting(String key, String standard, String allowed, String description) {}

  /** Those of all bundles on the class path, by PID. Reads jars: there is none before "package". */
  static List<ServiceSettings> all() {
    List<ServiceSettings> all = new ArrayList<>();
    try {
      for (URL folder :
          Collections.list(ServiceSettings.class.getClassLoader().getResources(FOLDER))) {
        if (folder.openConnection() instanceof JarURLConnection connection) {
          JarFile jar = connection.getJarFile();
          for (JarEntry entry : Collections.list(jar.entries())) {
            if (entry.getName().startsWith(FOLDER) && entry.getName().endsWith(".xml")) {
              read(jar, entry, all);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all.sort(Comparator.comparing(ServiceSettings::pid));
    return all;
  }

  private static void read(JarFile jar, JarEntry entry, List<ServiceSettings> all)
      throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      for (Element declared : elements(document.getElementsByTagName("OCD"))) {
        if (declared.getAttribute("id").startsWith("io.thinline.")) {
          List<Setting> settings =
              elements(declared.getElementsByTagName("AD")).stream()
                  .map(ServiceSettings::setting)
                  .toList();
          all.add(new ServiceSettings(declared.getAttribute("id"), settings));
        }
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(jar.getName() + " " + entry, e);
    }
  }

  private static Setting setting(Element declared) {
    String min = declared.getAttribute("min");
    String max = declared.getAttribute("max");
    String allowed =
        switch (declared.getAttribute("type")) {
          case "Boolean" -> "true or false";
          case "String" -> "any text";
          default -> "a number";
        };
    return new Setting(
        declared.getAttribute("id"),
        declared.getAttribute("default"),
        min.isEmpty() ? allowed : allowed + " from " + min + " to " + max,
        declared.getAttribute("description").replaceAll("\\.$", "") + ".");
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
