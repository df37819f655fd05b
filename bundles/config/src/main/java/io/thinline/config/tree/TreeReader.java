package io.thinline.config.tree;

import io.thinline.api.config.ConfigElement;
import io.thinline.api.config.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;

/**
 * Reads files with what they include into one tree. A file that cannot be read leaves a gap and a
 * problem, never half of itself.
 */
public final class TreeReader {
  private final Path folder;
  private final Variables variables;
  private final Problems problems;
  private final Limits limits;
  private final XMLInputFactory parsers = factory();
  private final Deque<Path> open = new ArrayDeque<>();
  private final Map<String, String> texts = new HashMap<>();
  private int files;
  private int elements;
  private long characters;

  public TreeReader(Path folder, Variables variables, Problems problems, Limits limits) {
    this.folder = folder.toAbsolutePath().normalize();
    this.variables = variables;
    this.problems = problems;
    this.limits = limits;
  }

  /** The elements of one file of the folder, directives done; empty when it is broken. */
  public List<ConfigElement> read(String file) {
    ElementBuilder target = new ElementBuilder(SourceText.ROOT, new SourceLocation(file, 1));
    Path path = folder.resolve(file);
    readInto(path, real(path), target, 0);
    return List.copyOf(target.children);
  }

  /** The elements of all files that fit a pattern. */
  public List<ConfigElement> readAll(String pattern) {
    ElementBuilder target = new ElementBuilder(SourceText.ROOT, new SourceLocation(pattern, 1));
    include(folder, pattern, target.location, target, 0);
    return List.copyOf(target.children);
  }

  /** One for all files: making it costs more than reading a small one. */
  XMLInputFactory parsers() {
    return parsers;
  }

  Variables variables() {
    return variables;
  }

  Problems problems() {
    return problems;
  }

  Limits limits() {
    return limits;
  }

  /** The same text, once in memory however often it is written. */
  String shared(String text) {
    return texts.computeIfAbsent(text, first -> first);
  }

  /** False when the tree has grown too large. */
  boolean countElement() {
    return ++elements <= limits.elements();
  }

  /** False when there is more text than any configuration has. */
  boolean countCharacters(long more) {
    characters += more;
    return characters <= limits.characters();
  }

  String tooMuchText() {
    return "the configuration has more than "
        + limits.characters()
        + " characters; this file is left out";
  }

  /** Includes what a pattern or a plain name means, seen from a folder. */
  void include(Path from, String pattern, SourceLocation where, ElementBuilder target, int depth) {
    try {
      List<Path> found = FileGlob.files(from, pattern);
      if (found.isEmpty() && !FileGlob.isPattern(pattern)) {
        nothingToInclude(from.resolve(pattern), where);
      }
      for (Path file : found) {
        Path real = real(file);
        if (mayInclude(file, real, where)) {
          readInto(file, real, target, depth);
        }
      }
    } catch (PatternSyntaxException e) {
      problems.error(where, "cannot include \"" + pattern + "\": its [...] is wrong");
    } catch (IOException | RuntimeException e) {
      problems.broken(where, "cannot include \"" + pattern + "\": " + reason(e));
    }
  }

  private void nothingToInclude(Path wanted, SourceLocation where) {
    String name = name(wanted);
    problems.warning(
        where,
        Files.isDirectory(wanted)
            ? name + " is a folder; " + name + "/*.xml includes its files"
            : "there is no file " + name + " to include");
  }

  private boolean mayInclude(Path file, Path real, SourceLocation where) {
    if (open.contains(real)) {
      String round = open.stream().map(this::name).collect(Collectors.joining(" in "));
      problems.broken(
          where, name(file) + " includes itself: it is already being read (" + round + ")");
      return false;
    }
    if (open.size() >= limits.includes()) {
      tooMany(where, limits.includes() + " includes inside one another");
      return false;
    }
    if (++files > limits.files()) {
      tooMany(where, limits.files() + " files");
      return false;
    }
    return true;
  }

  private void tooMany(SourceLocation where, String what) {
    problems.brokenOfKind(what, where, "more than " + what + "; the rest is left out");
  }

  private void readInto(Path file, Path real, ElementBuilder target, int depth) {
    String name = name(file);
    open.push(real);
    try {
      SourceText source = SourceText.read(file, limits.fileBytes());
      if (!countCharacters(source.text().length())) {
        problems.brokenOfKind("characters", new SourceLocation(name, 1), tooMuchText());
        return;
      }
      Path parent = file.getParent();
      new FileReading(this, name, parent == null ? folder : parent, source, depth)
          .read()
          .ifPresent(target::splice);
    } catch (SourceText.Undecodable e) {
      problems.broken(new SourceLocation(name, e.line()), "the file " + e.getMessage());
    } catch (IOException e) {
      problems.broken(new SourceLocation(name, 1), "the file " + reason(e));
    } finally {
      open.pop();
    }
  }

  private String name(Path file) {
    Path plain = file.toAbsolutePath().normalize();
    Path shown = plain.startsWith(folder) ? folder.relativize(plain) : plain;
    return shown.toString().replace('\\', '/');
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  private static String reason(Exception e) {
    if (e instanceof java.nio.file.NoSuchFileException) {
      return "is not there";
    }
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "may not be read by the user the PBX runs as";
    }
    return e instanceof java.nio.file.FileSystemException || e.getMessage() == null
        ? "cannot be read"
        : e.getMessage();
  }

  /** True when the folder is there at all. */
  public boolean folderExists() {
    return Files.isDirectory(folder);
  }

  /** True when the folder has that file. */
  public boolean has(String file) {
    return Files.isRegularFile(folder.resolve(file));
  }
}
