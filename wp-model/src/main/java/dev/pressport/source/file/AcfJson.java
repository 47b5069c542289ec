package dev.pressport.source.file;

import dev.pressport.model.Value;
import dev.pressport.option.Option;
import dev.pressport.option.Options;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problems;
import dev.pressport.source.Location;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The definitions that ACF keeps in files instead of the database: local JSON in the {@code
 * acf-json} folders of themes (includes/local-json.php), one definition a file, or an export of
 * several in one file.
 */
public final class AcfJson {
  /** Names a folder, or a file of an export. */
  public static final Option<Optional<String>> OPTION =
      Option.text("acf-json", "the acf-json folder of the site's theme");

  /** No definitions. */
  public static final AcfJson NONE = new AcfJson();

  private static final Pattern KEY = Pattern.compile("(?:group|post_type|taxonomy)_.++");
  private static final int LONGEST = 8 << 20;

  private final List<Value.Dict> definitions = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private AcfJson() {}

  /**
   * Returns the definitions in the theme folders of backups, and in the folder that the user named.
   *
   * @param found in the locations
   * @param options of the source
   * @throws SourceUnreadable when the named folder has no definitions
   */
  public static AcfJson of(List<Documents> found, Options options) throws IOException {
    AcfJson json = new AcfJson();
    for (Documents documents : found) {
      for (Document document : documents.acfJson()) {
        json.read(document);
      }
    }
    Optional<String> named = options.get(OPTION);
    if (named.isPresent()) {
      json.readNamed(named.get());
    }
    return json;
  }

  private void readNamed(String named) throws IOException {
    int before = definitions.size();
    Path path = Path.of(named);
    if (Files.exists(path)) {
      for (Document document : Documents.of(new Location.OnDisk(named, path))) {
        read(document);
      }
    }
    if (definitions.size() == before) {
      throw new SourceUnreadable(FileRefusal.NO_ACF_JSON, named);
    }
  }

  private void read(Document document) throws IOException {
    byte[] bytes;
    try (InputStream in = document.opener().open(read -> {})) {
      bytes = in.readNBytes(LONGEST + 1);
    }
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return;
    }
    Optional<Value> value = bytes.length > LONGEST ? Optional.empty() : PhpJson.decode(text);
    if (value.isEmpty()) {
      problems.add(Problem.of(FileProblem.ACF_JSON_UNREADABLE).inSource(document.name()));
      return;
    }
    if (value.get() instanceof Value.Array several) {
      several.items().forEach(this::add);
    } else {
      add(value.get());
    }
  }

  private void add(Value value) {
    String key = LooseValue.of(value).get("key").string();
    if (value instanceof Value.Dict definition && key != null && KEY.matcher(key).matches()) {
      definitions.add(definition);
    }
  }

  /** The definitions, in the order of the files' names. */
  public List<Value.Dict> definitions() {
    return definitions;
  }

  /** Reports files that could not be read. */
  public void tell(Problems listener) {
    problems.forEach(listener::add);
  }
}
