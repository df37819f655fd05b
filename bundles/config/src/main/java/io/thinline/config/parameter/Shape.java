package io.thinline.config.parameter;

import io.thinline.api.config.ConfigElement;
import io.thinline.config.tree.Problems;
import io.thinline.config.tree.Unknown;
import io.thinline.config.tree.Words;
import java.util.List;
import java.util.Optional;

/**
 * Which attributes and children an element has.
 *
 * @param children empty when whoever reads them judges them
 */
public record Shape(String element, List<String> attributes, Optional<List<Shape>> children) {

  /** An element with these children and no others. */
  public static Shape of(String element, List<String> attributes, Shape... children) {
    return new Shape(element, attributes, Optional.of(List.of(children)));
  }

  /** An element whose children are judged where they are read. */
  public static Shape open(String element, String... attributes) {
    return new Shape(element, List.of(attributes), Optional.empty());
  }

  /** Warns of whatever means nothing in this element and below it. */
  public void check(ConfigElement written, Problems problems) {
    Unknown.attributes(written, attributes, problems);
    warnOfText(written, problems);
    children.ifPresent(known -> written.children().forEach(child -> check(child, known, problems)));
  }

  private void check(ConfigElement child, List<Shape> known, Problems problems) {
    known.stream()
        .filter(shape -> shape.element().equals(child.name()))
        .findFirst()
        .ifPresentOrElse(
            shape -> shape.check(child, problems),
            () ->
                ParamElements.unknownElement(
                    child, element, known.stream().map(Shape::element).toList(), problems));
  }

  /** Text beside children has been reported by whoever read the file. */
  private static void warnOfText(ConfigElement element, Problems problems) {
    if (!element.text().isEmpty()
        && element.children().isEmpty()
        && !Words.isTagWithoutStart(element.text())) {
      problems.warning(
          element.location(),
          "the text in <"
              + element.name()
              + "> means nothing: \""
              + Words.shortened(element.text())
              + "\"");
    }
  }
}
