package dev.pressport.source.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files with rows that lie beside the structure of their tables: {@code wp_posts.txt} beside
 * {@code wp_posts.sql}, as {@code mysqldump --tab} writes them, and the {@code .dat} beside the
 * statement with which mydumper loads it. Nothing in them tells what they are.
 */
public final class DataFiles {
  private static final String PACKED = "(?:\\.(?:gz|bz2|xz|zst))?";
  private static final Pattern DATA =
      Pattern.compile("(.*)\\.(?:txt|dat|csv)" + PACKED, Pattern.DOTALL);
  private static final Pattern STRUCTURE = Pattern.compile("(.*)\\.sql" + PACKED, Pattern.DOTALL);
  private static final List<String> ENDINGS = List.of("", ".gz", ".zst", ".bz2", ".xz");

  private final Map<String, Document> byName = new HashMap<>();
  private final Map<String, Document> data = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  /** Finds them among documents. */
  public DataFiles(Iterable<Document> documents) {
    Set<String> structures = new HashSet<>();
    for (Document document : documents) {
      byName.put(document.name(), document);
      String structure = stem(STRUCTURE, document.name());
      if (structure != null) {
        structures.add(structure);
      }
    }
    for (Document document : documents) {
      String stem = stem(DATA, document.name());
      if (stem != null && structures.contains(stem)) {
        data.put(stem, document);
        names.add(document.name());
      }
    }
  }

  private static @Nullable String stem(Pattern pattern, String name) {
    Matcher matcher = pattern.matcher(name);
    return matcher.matches() ? matcher.group(1) : null;
  }

  /** Returns whether the name is that of a file with rows, if the structure lies beside it. */
  static boolean isName(String path) {
    return stem(DATA, path) != null;
  }

  /** Returns those of further documents that lie beside a structure. */
  static List<Document> of(List<Document> further, List<Document> documents) {
    List<Document> all = new ArrayList<>(documents);
    all.addAll(further);
    DataFiles files = new DataFiles(all);
    return further.stream().filter(files::contains).toList();
  }

  /** Returns whether a document is one of them. */
  public boolean contains(Document document) {
    return names.contains(document.name());
  }

  /** Returns the one of the same name as a structure, apart from the ending. */
  public Optional<Document> of(Document structure) {
    String stem = stem(STRUCTURE, structure.name());
    return Optional.ofNullable(stem == null ? null : data.get(stem));
  }

  /** Returns the file with a name, packed or not, in the folder of a document. */
  public Optional<Document> beside(Document document, String name) {
    String folder = document.name().substring(0, document.name().lastIndexOf('/') + 1);
    for (String ending : ENDINGS) {
      Document found = byName.get(folder + name + ending);
      if (found != null) {
        return Optional.of(found);
      }
      if (!ending.isEmpty() && name.endsWith(ending)) {
        return beside(document, name.substring(0, name.length() - ending.length()));
      }
    }
    return Optional.empty();
  }
}
