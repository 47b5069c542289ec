package dev.pressport.export.site.decap;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.SiteEditor.EditedSite;
import dev.pressport.export.site.SiteFormat.PageFile;
import dev.pressport.export.site.SitePage;
import dev.pressport.export.site.SitePage.Kind;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A page that stands for all of its kind. Its file, as the generator's format writes it, shows
 * where each fact of a page is, so that the editor looks for none in another place.
 *
 * @param path of its file, in which {@link #NAME} and {@link #DAY} are those of a page
 * @param facts the front matter; a text in it is one of the marks below, or the same in all pages
 * @param hasBody whether the body is below the front matter
 */
record Specimen(String path, Value.Dict facts, boolean hasBody) {
  /** The mark for a fact without one of its own. */
  private static final String FACT = "pressport specimen ";

  static final String NAME = "pressport-specimen";
  static final String DAY = "2001-02-03";
  static final String DATE = DAY + "T04:05:06+07:00";
  static final String MODIFIED = "2002-03-04T05:06:07+08:00";
  static final String PATH = "/pressport-specimen/";
  static final String TITLE = FACT + "title";
  static final String ALIAS = "/pressport-specimen-alias/";
  static final String BODY = FACT + "body";

  private static final String FENCE = "---\n";

  /** The mark of a fact by its name. */
  static String mark(String fact) {
    return FACT + fact;
  }

  /** Writes a specimen. */
  static Specimen of(EditedSite site, Page page, boolean hidden) {
    FrontMatter terms = new FrontMatter();
    page.terms().forEach(folder -> terms.texts(folder, List.of(mark(folder))));
    FrontMatter facts = new FrontMatter();
    page.constants().forEach(facts::text);
    page.facts().forEach(fact -> facts.text(fact, mark(fact)));
    SitePage full =
        new SitePage(
            page.kind(),
            page.file(),
            PATH,
            TITLE,
            hidden,
            page.kind().isEntry() ? DATE : null,
            page.kind().isEntry() ? MODIFIED : null,
            page.kind().isEntry() || page.kind() == Kind.TERM ? List.of(ALIAS) : List.of(),
            terms.dict(),
            new Value.Dict(Map.of()),
            facts.dict(),
            BODY + "\n");
    PageFile file = site.format().file(full, site.html(), site.metadata());
    int end = file.text().indexOf("\n" + FENCE, FENCE.length());
    String yaml = file.text().substring(FENCE.length(), end + 1);
    Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    boolean hasBody = file.text().indexOf(BODY, end) >= 0;
    return new Specimen(file.path(), (Value.Dict) value(Objects.requireNonNull(read)), hasBody);
  }

  private static Value value(Object read) {
    if (read instanceof Map<?, ?> map) {
      Map<String, Value> entries = new LinkedHashMap<>();
      map.forEach((key, item) -> entries.put(String.valueOf(key), value(item)));
      return new Value.Dict(entries);
    }
    if (read instanceof List<?> list) {
      List<Value> items = new ArrayList<>();
      list.forEach(item -> items.add(value(item)));
      return new Value.Array(items);
    }
    return read instanceof Boolean flag ? Value.of(flag) : Value.of(String.valueOf(read));
  }

  /**
   * Returns the keys to a fact, {@code params.key}; null when the front matter does not have it.
   */
  @Nullable String place(String mark) {
    return place(facts, "", mark);
  }

  private static @Nullable String place(Value.Dict facts, String above, String mark) {
    for (Map.Entry<String, Value> fact : facts.entries().entrySet()) {
      String key = above + fact.getKey();
      String found =
          fact.getValue() instanceof Value.Dict below
              ? place(below, key + ".", mark)
              : fact.getValue().equals(Value.of(mark)) ? key : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Returns the text at a key that is not below others; null when there is none. */
  @Nullable String textAt(String key) {
    return facts.entries().get(key) instanceof Text text ? text.string() : null;
  }

  /** Returns the key whose text begins with another, not below others; null for none. */
  @Nullable String keyOf(String beginning) {
    for (Map.Entry<String, Value> fact : facts.entries().entrySet()) {
      if (fact.getValue() instanceof Text text && text.string().startsWith(beginning)) {
        return fact.getKey();
      }
    }
    return null;
  }

  /**
   * The facts that the pages of one kind can have.
   *
   * @param file as in {@link SitePage}
   * @param terms the folders of their taxonomies
   * @param facts the names of what else is known of them
   * @param constants facts that are the same in all of them
   */
  record Page(
      Kind kind,
      String file,
      List<String> terms,
      List<String> facts,
      Map<String, String> constants) {}
}
