package dev.pressport.export.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an update no longer has: a file at its old path below {@code _pressport/gone}, and a
 * line of clean JSON in the file of that path. What comes back leaves that folder.
 */
final class GoneFiles {
  private static final String GONE = UserChanges.GONE + "/";
  private static final String PRESSPORT = "_pressport/";
  private static final String LINES = ".ndjson";
  private static final JsonFactory JSON = new JsonFactory();

  /** The keys that tell items apart come first: of a line, no more than these are read. */
  private static final int FIRST_FIELDS = 4;

  private final Destination destination;
  private final Path folder;
  private final PartialFolder partial;
  private final ChangedFiles files;
  private final Function<String, Optional<String>> entryOf;
  private final List<String> missing = new ArrayList<>();
  private final Map<String, WrittenFile> earlier = new HashMap<>();
  private final Map<String, WrittenFile> gone = new TreeMap<>();
  private long added;

  /**
   * Creates the store.
   *
   * @param entryOf tells the entry of a file by its path, if that says it
   */
  GoneFiles(Destination destination, Function<String, Optional<String>> entryOf) {
    this.entryOf = entryOf;
    this.destination = destination;
    this.folder = destination.folder();
    this.partial = destination.partial();
    this.files = new ChangedFiles(folder);
  }

  /**
   * Takes what is gone into the partial folder and its manifest, while the folder is still as it
   * was.
   *
   * @param changed the paths where a person's file stays
   * @return the number of files and items that were still there before
   */
  long takeIn(String version, Predicate<String> changed) throws IOException {
    findEarlier();
    try (FileList owned = destination.owned();
        FileList fresh = Manifest.open(partial.manifest())) {
      ComparedFiles pairs = new ComparedFiles(owned, fresh);
      for (ComparedFiles.Pair pair = pairs.next(); pair != null; pair = pairs.next()) {
        if (!pair.path().startsWith(PRESSPORT) && !changed.test(pair.path())) {
          take(pair);
        }
      }
    }
    Set<String> renamed = renamed();
    for (String path : missing) {
      earlier.remove(GONE + path);
      if (!renamed.contains(path)) {
        keep(path, GONE + path);
        added++;
      }
    }
    for (WrittenFile file : earlier.values()) {
      if (!renamed.contains(file.path().substring(GONE.length()))) {
        keep(file.path(), file.path());
      }
    }
    if (!gone.isEmpty()) {
      Path aside = partial.resolve(PartialFolder.MANIFEST + ".new");
      WrittenFiles all = new WrittenFiles(partial.resolve(PartialFolder.SORTING));
      try (FileList fresh = Manifest.open(partial.manifest())) {
        for (WrittenFile file = fresh.next(); file != null; file = fresh.next()) {
          if (!gone.containsKey(file.path())) {
            all.add(file);
          }
        }
      }
      for (WrittenFile file : gone.values()) {
        all.add(file);
      }
      try (FileList sorted = all.sorted()) {
        Manifest.create(aside, version, sorted, changed);
      }
      all.clear();
      Files.move(aside, partial.manifest(), StandardCopyOption.ATOMIC_MOVE);
    }
    return added;
  }

  /** Finds what earlier updates kept. */
  private void findEarlier() throws IOException {
    try (FileList owned = destination.owned()) {
      for (WrittenFile file = owned.next(); file != null; file = owned.next()) {
        if (file.path().startsWith(GONE) && files.there(file.path()) != null) {
          earlier.put(file.path(), file);
        }
      }
    }
  }

  private void take(ComparedFiles.Pair pair) throws IOException {
    String path = pair.path();
    boolean there = !pair.owned().isEmpty() && isThere(path);
    if (path.endsWith(LINES)) {
      if (pair.owned().isEmpty() ? earlier.containsKey(GONE + path) : !pair.isUnchanged()) {
        lines(path, there, pair.fresh() != null);
      }
    } else if (pair.fresh() != null) {
      earlier.remove(GONE + path);
    } else if (there) {
      missing.add(path);
    }
  }

  /**
   * Returns the paths of missing files, and of those kept earlier, whose entries have new files.
   */
  private Set<String> renamed() throws IOException {
    Map<String, List<String>> wanted = new HashMap<>();
    Stream.concat(
            missing.stream(), earlier.keySet().stream().map(path -> path.substring(GONE.length())))
        .forEach(
            path ->
                entryOf
                    .apply(path)
                    .ifPresent(
                        entry -> wanted.computeIfAbsent(entry, e -> new ArrayList<>()).add(path)));
    Set<String> renamed = new HashSet<>();
    if (wanted.isEmpty()) {
      return renamed;
    }
    try (FileList fresh = Manifest.open(partial.manifest())) {
      for (WrittenFile file = fresh.next(); file != null; file = fresh.next()) {
        entryOf
            .apply(file.path())
            .ifPresent(entry -> renamed.addAll(wanted.getOrDefault(entry, List.of())));
      }
    }
    return renamed;
  }

  /** Keeps the lines whose items the new file lacks, those of earlier updates first. */
  private void lines(String path, boolean there, boolean written) throws IOException {
    Map<String, String> left = new LinkedHashMap<>();
    WrittenFile before = earlier.remove(GONE + path);
    if (before != null) {
      left.putAll(keyed(folder.resolve(GONE + path), Set.of()));
    }
    Set<String> keys = written ? keys(partial.resolve(path)) : Set.of();
    left.keySet().removeAll(keys);
    if (there) {
      Map<String, String> missing = keyed(folder.resolve(path), keys);
      added += missing.size();
      left.putAll(missing);
    }
    if (left.isEmpty()) {
      return;
    }
    Path target = FileTree.createParent(partial.root(), GONE + path);
    try (Writer out = Files.newBufferedWriter(target)) {
      for (String line : left.values()) {
        out.write(line + "\n");
      }
    }
    note(GONE + path);
  }

  private static Set<String> keys(Path file) throws IOException {
    Set<String> keys = new HashSet<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String key = key(line);
        if (key != null) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  /** Returns the lines of a file by the keys of their items, without some of them. */
  private static Map<String, String> keyed(Path file, Set<String> without) throws IOException {
    Map<String, String> lines = new LinkedHashMap<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String key = key(line);
        if (key != null && !without.contains(key)) {
          lines.put(key, line);
        }
      }
    }
    return lines;
  }

  /**
   * Returns what tells the item of a line from others of its file: its id, or its slug or login,
   * and the taxonomy of a term; null for a line that is no item.
   */
  private static @Nullable String key(String line) throws IOException {
    Map<String, String> values = new HashMap<>();
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      for (int i = 0; i < FIRST_FIELDS && json.nextToken() == JsonToken.FIELD_NAME; i++) {
        String name = json.currentName();
        if (json.nextToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
          values.put(name, json.getText());
        }
        json.skipChildren();
      }
    } catch (JsonProcessingException e) {
      return null;
    }
    String taxonomy = values.getOrDefault("taxonomy", "");
    return Stream.of("id", "login", "slug")
        .filter(values::containsKey)
        .findFirst()
        .map(key -> taxonomy + ":" + values.get(key))
        .orElse(null);
  }

  /** Keeps a file of the folder at another path, or where it is. */
  private void keep(String path, String target) throws IOException {
    Path place = FileTree.createParent(partial.root(), target);
    FileLinks.linkOrCopy(folder.resolve(path), place);
    note(target);
  }

  private void note(String path) throws IOException {
    WrittenFile file = new ChangedFiles(partial.root()).there(path);
    if (file != null) {
      gone.put(path, file);
    }
  }

  private boolean isThere(String path) throws IOException {
    return FileTree.leadsInside(folder, path)
        && Files.isRegularFile(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns the paths of what is kept. */
  List<String> kept() {
    return new ArrayList<>(gone.keySet());
  }
}
