package dev.pressport.seo;

import dev.pressport.model.Seo;
import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Value;
import dev.pressport.permalink.Permalinks;
import dev.pressport.php.PhpJson;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A site "Rock & Roll", "Loud music", with an SEO plugin and settings. */
public final class PrintedSite {
  private final Map<String, Value> options = new LinkedHashMap<>();
  private String language = "en-US";

  private PrintedSite() {}

  /** A site of which the source tells nothing but its content. */
  public static PrintedSite withoutSettings() {
    return new PrintedSite();
  }

  /** A site whose active plugins have these main files. */
  public static PrintedSite with(String... files) {
    PrintedSite site = new PrintedSite();
    List<Value> values = List.of(files).stream().<Value>map(Value::of).toList();
    site.options.put("active_plugins", new Value.Array(values));
    return site;
  }

  /** Adds a setting of WordPress. */
  public PrintedSite option(String name, String value) {
    options.put(name, Value.of(value));
    return this;
  }

  /** Adds settings of a plugin as JSON. */
  public PrintedSite settings(String name, String json) {
    options.put(name, PhpJson.decodeObject(json.replace('\'', '"')));
    return this;
  }

  /** Sets the language. */
  public PrintedSite in(String locale) {
    language = locale;
    return this;
  }

  private Site site() {
    return new Site(
        "Rock & Roll",
        "Loud music",
        "https://a.example",
        "https://a.example",
        language,
        null,
        options,
        null,
        SiteFields.NONE,
        Map.of());
  }

  /** The site with its rows. */
  public MappedSite of(TestRow... rows) {
    return MappedSite.of(site(), rows);
  }

  /** The head of the entry with the id 1. */
  public Seo seo(TestRow row) {
    Seo seo = of(row).entry(1).seo();
    if (seo == null) {
      throw new AssertionError("no head");
    }
    return seo;
  }

  /** The head of lists. */
  public SeoHeads heads(TestRow... rows) {
    SiteIndex index = of(rows).index();
    return new SeoHeads(site(), index, Permalinks.of(site(), index, Set.of()));
  }

  /** A post. */
  public static TestRow post() {
    return TestRow.entry("post", 1)
        .named("Fast &amp; <em>loud</em>", "fast")
        .column("link", "https://a.example/fast/")
        .column("post_date", "2024-02-03 04:05:06")
        .column("post_modified", "2024-05-06 07:08:09");
  }
}
