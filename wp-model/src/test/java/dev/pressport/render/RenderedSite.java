package dev.pressport.render;

import dev.pressport.model.Addresses;
import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.permalink.Permalinks;
import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.Problem;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A site of a few entries, of which the post 1 is rendered. */
public final class RenderedSite {
  private final List<TestRow> rows = new ArrayList<>();
  private final Map<String, Value> options = new TreeMap<>();
  private final Map<String, List<Map<String, Value>>> tables = new TreeMap<>();
  private List<Problem> problems = List.of();
  private String rendered = "post";
  private FormStyle forms = FormStyle.NOTE;

  /** Makes the rendered entry one of another type. */
  public RenderedSite ofType(String postType) {
    rendered = postType;
    return this;
  }

  /** Sets what becomes of forms. */
  public RenderedSite forms(FormStyle style) {
    forms = style;
    return this;
  }

  /** Adds a picture of the media library, {@code https://a.example/pID.jpg}. */
  public RenderedSite picture(long id, String caption) {
    rows.add(
        TestRow.entry("attachment", id)
            .named("Title " + id, "t" + id)
            .column("post_status", "inherit")
            .column("post_excerpt", caption)
            .column("attachment_url", "https://a.example/p" + id + ".jpg")
            .meta("_wp_attached_file", "p" + id + ".jpg")
            .meta("_wp_attachment_image_alt", "alt " + id));
    return this;
  }

  /** Adds an entry of a type with a body. */
  public RenderedSite entry(String type, long id, String body) {
    rows.add(TestRow.entry(type, id).named("Other " + id, "o" + id).body(body));
    return this;
  }

  /** Adds any other row. */
  public RenderedSite row(TestRow row) {
    rows.add(row);
    return this;
  }

  /** A setting of the site. */
  public RenderedSite option(String name, Value value) {
    options.put(name, value);
    return this;
  }

  /** The HTML of the post 1, with metas as pairs of key and value. */
  public String html(String body, String... metas) {
    MappedSite site = site(body, metas);
    ItemProblems found = new ItemProblems(null, "post", 1L);
    Text html = rendering(site).html(site.entry(1), found);
    problems = found.list();
    return html == null ? "" : html.string();
  }

  /** The HTML of the content of an entry. */
  public String content(long id) {
    MappedSite site = site("");
    ItemProblems found = new ItemProblems(null, "", id);
    Text html = rendering(site).html(site.entry(id), found);
    problems = found.list();
    return html == null ? "" : html.string();
  }

  /** The page of an entry below its title. */
  public String page(long id) {
    MappedSite site = site("");
    ItemProblems found = new ItemProblems(null, "", id);
    Rendering rendering = rendering(site);
    Text html = rendering.page(site.entry(id), found);
    problems = found.list();
    return html == null ? "" : html.string();
  }

  /** When an event takes place, in words. */
  @Nullable String when(long id) {
    MappedSite site = site("");
    return rendering(site).when(site.entry(id));
  }

  /** Adds a row of a plugin's table that belongs to the site, as column, value, column, value. */
  public RenderedSite table(String name, String... cells) {
    Map<String, Value> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], Value.of(cells[i + 1]));
    }
    return table(name, row);
  }

  /** Adds a row of a plugin's table that belongs to the site. */
  public RenderedSite table(String name, Map<String, Value> row) {
    tables.computeIfAbsent(name, table -> new ArrayList<>()).add(row);
    return this;
  }

  /** The fields of the post 1. */
  Map<String, Value> fields(Map<String, Value> stored) {
    MappedSite site = site("");
    ItemProblems found = new ItemProblems(null, "post", 1L);
    Map<String, Value> fields =
        rendering(site).fields(site.entry(1).withFields(stored, Map.of()), found);
    problems = found.list();
    return fields;
  }

  private MappedSite site(String body, String... metas) {
    TestRow row =
        TestRow.entry(rendered, 1)
            .named("Mine", "mine")
            .column("link", "https://a.example/mine/")
            .body(body);
    for (int i = 0; i < metas.length; i += 2) {
      row.meta(metas[i], metas[i + 1]);
    }
    List<TestRow> all = new ArrayList<>(rows);
    all.add(row.column("post_date", "2024-01-31 11:00:00"));
    return MappedSite.of(all.toArray(TestRow[]::new));
  }

  private Rendering rendering(MappedSite site) {
    Site settings =
        new Site(
            "Site",
            "Tag",
            "https://a.example",
            null,
            "en-US",
            null,
            options,
            null,
            SiteFields.NONE,
            Map.copyOf(tables));
    Permalinks permalinks = Permalinks.of(settings, site.index(), Set.of());
    return new Rendering(
        site.index(),
        settings,
        1 << 20,
        Policy.NONE,
        new InternalLinks(permalinks, Addresses.NONE),
        forms);
  }

  /** The problems of the last rendering, as their codes and subjects. */
  public List<String> problems() {
    return problems.stream()
        .map(one -> one.subject() == null ? one.code() : one.code() + " " + one.subject())
        .toList();
  }

  /** The messages of the problems of the last rendering. */
  public List<String> messages() {
    return problems.stream().map(Problem::message).toList();
  }
}
