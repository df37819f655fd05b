package io.thinline.cdr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/**
 * Which fields a row has, from a template as mod_cdr_csv's: {@code "${uuid}","${billsec}"}, or the
 * bare names, {@code uuid,billsec}.
 */
final class Columns {
  private static final CSVFormat TEMPLATE =
      CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).get();
  private static final CSVFormat ROW =
      CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.ALL).setRecordSeparator("\n").get();
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.:-]*");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]*)}");
  private static final Pattern NOT_IN_A_HEADING = Pattern.compile("[^A-Za-z0-9_.: -]");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final Pattern FORMULA = Pattern.compile("[=+@-].*");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9*#(][0-9*#. ()/-]*");

  private final String template;
  private final List<String> headings;
  private final List<Column> columns;
  private final Set<String> fields;

  /** Text in which {@code ${name}} stands for a field. */
  private record Column(String text) {
    String value(CallRecord record) {
      return REFERENCE
          .matcher(text)
          .replaceAll(name -> Matcher.quoteReplacement(record.field(name.group(1))));
    }

    String heading() {
      String plain = REFERENCE.matcher(text).replaceAll("$1").strip();
      return NOT_IN_A_HEADING.matcher(plain).replaceAll("_");
    }
  }

  private Columns(String template, List<Column> columns) {
    this.template = template;
    this.columns = columns;
    fields =
        columns.stream()
            .flatMap(column -> REFERENCE.matcher(column.text()).results())
            .map(reference -> reference.group(1))
            .collect(Collectors.toUnmodifiableSet());
    headings = columns.stream().map(Column::heading).toList();
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException with what a person can read
   */
  static Columns of(String template) {
    List<CSVRecord> lines;
    try (CSVParser parser = CSVParser.parse(template, TEMPLATE)) {
      lines = parser.getRecords();
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      throw new IllegalArgumentException("it is no line of CSV: " + e.getMessage(), e);
    }
    if (lines.size() != 1) {
      throw new IllegalArgumentException("it must be one line, not " + lines.size());
    }
    List<Column> columns = new ArrayList<>();
    for (String cell : lines.get(0)) {
      columns.add(column(cell.strip(), columns.size() + 1));
    }
    return new Columns(template, List.copyOf(columns));
  }

  private static Column column(String cell, int number) {
    if (NAME.matcher(cell).matches()) {
      return new Column("${" + cell + "}");
    }
    Matcher references = REFERENCE.matcher(cell);
    boolean any = false;
    while (references.find()) {
      any = true;
      if (!NAME.matcher(references.group(1)).matches()) {
        throw new IllegalArgumentException(
            "column %d asks for \"%s\", which is no name of a field"
                .formatted(number, references.group(1)));
      }
    }
    if (!any) {
      throw new IllegalArgumentException(
          "column %d is \"%s\"; it must be the name of a field, or text with ${name} in it"
              .formatted(number, cell));
    }
    return new Column(cell);
  }

  /** As it was written. */
  String template() {
    return template;
  }

  /** The names of all fields that it needs. */
  Set<String> fields() {
    return fields;
  }

  List<String> headings() {
    return headings;
  }

  /** A line that says what the columns are; unlike a row it does not begin with a quote. */
  byte[] heading() {
    return (String.join(",", headings) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** One line, each value in quotes. */
  byte[] row(CallRecord record) {
    Object[] values = columns.stream().map(column -> cell(column.value(record))).toArray();
    return (ROW.format(values) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Headings and values as they are. */
  Map<String, String> values(CallRecord record) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      values.put(headings.get(i), columns.get(i).value(record));
    }
    return values;
  }

  /**
   * One line is one row, so that what a crash has cut can be told. A spreadsheet takes what begins
   * like a formula for one, and a caller chooses his name: behind an apostrophe it is text.
   */
  private static String cell(String value) {
    String line = CONTROL.matcher(value).replaceAll(" ");
    boolean formula = FORMULA.matcher(line).matches() && !NUMBER.matcher(line).matches();
    return formula ? "'" + line : line;
  }
}
