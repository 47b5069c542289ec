package dev.pressport.source.rest;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJsonEncoding;
import dev.pressport.plugin.Plugins;
import dev.pressport.problem.Problem;
import dev.pressport.row.RestEntry;
import dev.pressport.row.RestField;
import dev.pressport.row.Row;
import dev.pressport.row.Row.Kind;
import dev.pressport.row.RowBuilder;
import dev.pressport.source.rest.RecordedItems.Ref;
import dev.pressport.text.Words;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Turns entries of the API into rows. Facts: wp-includes/rest-api/endpoints, the classes named at
 * each method, prepare_item_for_response().
 */
final class EntryRows {
  private static final String UPLOADS = "wp-content/uploads/";

  /** Fields of WordPress itself; what plugins add beside them is kept as metas. */
  private static final Set<String> CORE =
      Words.of(
          """
          id date date_gmt guid modified modified_gmt password slug status type link title
          content excerpt author featured_media comment_status ping_status sticky template
          format meta parent menu_order permalink_template generated_slug class_list acf _links
          _embedded description caption alt_text media_type mime_type media_details post
          source_url missing_image_sizes wp_pattern_sync_status
          block_version theme area source origin wp_id has_theme_file is_custom author_text
          original_source plugin settings styles theme_json_version font_faces
          font_family_settings font_face_settings url attr_title type_label object object_id
          target classes xfn invalid menus\
          """);

  private static final List<RestField> OF_PLUGINS = Plugins.parts(RestField.class);
  private static final Set<String> FIELDS =
      OF_PLUGINS.stream().map(RestField::name).collect(Collectors.toUnmodifiableSet());

  /**
   * The characters that WordPress's texturizing produces from plain ones (formatting.php,
   * wptexturize()).
   */
  private static final Pattern DIGITS = Pattern.compile("&#(\\d{2,5});");

  private final String origin;
  private final ReferencedNames names;
  private final ApiSiteSettings facts;

  EntryRows(String origin, ReferencedNames names, ApiSiteSettings facts) {
    this.origin = origin;
    this.names = names;
    this.facts = facts;
  }

  /** Returns whether a field is one that a plugin adds, and no meta. */
  static boolean isOfPlugin(String field) {
    return FIELDS.contains(field);
  }

  /**
   * Returns the row of an entry.
   *
   * @param more its values in the lists of plugins
   */
  Row row(Ref ref, LooseValue item, RestEntry more) throws IOException {
    RowBuilder row = new RowBuilder(Kind.ENTRY, origin);
    row.put("ID", Long.toString(ref.id()));
    row.put("post_type", ref.name());
    String language = item.get("lang").filled();
    row.put(
        "language",
        language == null ? facts.language(ref.response().request().route(), ref.id()) : language);
    switch (ref.name()) {
      case "attachment" -> media(item, row);
      case "nav_menu_item" -> menuItem(item, row);
      case "wp_template", "wp_template_part" -> template(item, row);
      case "wp_global_styles" -> styles(ref.id(), item, row);
      case "wp_font_family" -> fontFamily(item, row);
      case "wp_font_face" -> fontFace(item, row);
      case "revision" -> revision(item, row);
      default -> post(ref.name(), item, row);
    }
    plugins(item, row);
    more.addTo(row);
    return row.row();
  }

  /** WP_REST_Posts_Controller. */
  private void post(String type, LooseValue item, RowBuilder row) throws IOException {
    common(item, row);
    row.put("post_parent", item.get("parent"));
    row.put("menu_order", item.get("menu_order"));
    row.put("sticky", item.get("sticky"));
    row.put("role", facts.role(item.get("id").integer()));
    body(item, row);
    password(type, item, row);
    metas(item, row);
    terms(item, row);
    String sync = item.get("wp_pattern_sync_status").filled();
    if (type.equals("wp_block") && sync != null) {
      row.meta("wp_pattern_sync_status", sync);
    }
  }

  private void common(LooseValue item, RowBuilder row) throws IOException {
    String status = item.get("status").filled();
    row.put("post_status", status == null ? "publish" : status);
    row.put("post_name", item.get("slug"));
    title(item.get("title"), row);
    row.put("link", item.get("link").filled());
    LooseValue guid = item.get("guid");
    String raw = guid.get("raw").string();
    row.put("guid", raw == null ? guid.get("rendered").string() : raw);
    author(item.get("author"), row);
    row.date("post_date", item.get("date"));
    // WordPress computes it for what has no such date yet, and nobody can tell.
    if (!facts.isFloating(status)) {
      row.date("post_date_gmt", item.get("date_gmt"));
    }
    row.date("post_modified", item.get("modified"));
    row.date("post_modified_gmt", item.get("modified_gmt"));
    row.put("comment_status", item.get("comment_status"));
    row.put("ping_status", item.get("ping_status"));
    String password = item.get("password").filled();
    row.put("post_password", password);
    if (password == null && item.get("content").get("protected").isTrue()) {
      row.put("protected", "1");
    }
  }

  private void author(LooseValue author, RowBuilder row) throws IOException {
    row.put("post_author", names.login(author));
    if (!names.isKnown(author)) {
      row.problem(
          Problem.of(RestProblem.AUTHOR_HIDDEN, String.valueOf(author.integer()))
              .ofItem("author", author.integer()));
    }
  }

  private static void title(LooseValue title, RowBuilder row) {
    LooseValue raw = title.get("raw");
    String rendered = title.get("rendered").string();
    if (raw.value() instanceof Text) {
      row.put("post_title", raw);
    } else {
      row.put("post_title", rendered == null ? "" : plain(rendered));
    }
  }

  /** Typographic characters in place of their numbers; entities that were written stay. */
  private static String plain(String rendered) {
    return DIGITS
        .matcher(rendered)
        .replaceAll(
            number -> {
              int code = Integer.parseInt(number.group(1));
              boolean markup = code == '<' || code == '>' || !Character.isValidCodePoint(code);
              return Matcher.quoteReplacement(markup ? number.group() : Character.toString(code));
            });
  }

  /** An entry behind a password comes without its text, unless a user may edit it. */
  private static void password(String type, LooseValue item, RowBuilder row) {
    LooseValue content = item.get("content");
    boolean stored = content.get("raw").value() instanceof Text;
    if (!stored && content.get("protected").isTrue() && content.get("rendered").filled() == null) {
      row.unreadable(
          Problem.of(RestProblem.PASSWORD_PROTECTED).ofItem(type, item.get("id").integer()));
    }
  }

  private static void body(LooseValue item, RowBuilder row) {
    LooseValue content = item.get("content");
    if (content.get("raw").value() instanceof Text) {
      row.put("post_content", content.get("raw"));
    }
    row.put("rendered", content.get("rendered"));
    LooseValue excerpt = item.get("excerpt");
    if (excerpt.get("raw").value() instanceof Text) {
      row.put("post_excerpt", excerpt.get("raw"));
    } else if (excerpt.get("rendered").value() instanceof Text rendered
        && rendered.inline()
        && !isMade(rendered.string(), content.get("rendered"))) {
      row.put("post_excerpt", rendered.string().strip());
    }
  }

  /** Returns whether WordPress generated an excerpt from the content, because none is stored. */
  private static boolean isMade(String excerpt, LooseValue content) {
    String text = Jsoup.parse(excerpt).text().strip();
    if (text.endsWith("[\u2026]")) {
      return true;
    }
    String whole = content.string();
    return text.isEmpty() || (whole != null && Jsoup.parse(whole).text().strip().startsWith(text));
  }

  private static void metas(LooseValue item, RowBuilder row) {
    Long featured = item.get("featured_media").id();
    row.meta("_thumbnail_id", featured == null ? null : featured.toString());
    row.meta("_wp_page_template", item.get("template").filled());
    RegisteredMetas.add(item, row);
  }

  private void terms(LooseValue item, RowBuilder row) throws IOException {
    for (String taxonomy : facts.catalogue().taxonomies().keySet()) {
      for (LooseValue id : item.get(facts.catalogue().termsKey(taxonomy)).list()) {
        term(taxonomy, id.id(), row);
      }
    }
    String format = item.get("format").filled();
    if (format != null && !format.equals("standard")) {
      row.term("post_format", "post-format-" + format, "post-format-" + format);
    }
  }

  private void term(String taxonomy, @Nullable Long id, RowBuilder row) throws IOException {
    ReferencedNames.TermName term = id == null ? null : names.term(taxonomy, id);
    if (term != null) {
      row.term(taxonomy, term.slug(), term.name());
    } else if (id != null) {
      row.term(taxonomy, "term-" + id, "term-" + id);
    }
  }

  /** WP_REST_Attachments_Controller. */
  private void media(LooseValue item, RowBuilder row) throws IOException {
    common(item, row);
    row.put("post_parent", item.get("post"));
    row.put("post_mime_type", item.get("mime_type"));
    row.put("attachment_url", item.get("source_url").filled());
    caption("post_excerpt", item.get("caption"), row);
    caption("post_content", item.get("description"), row);
    LooseValue details = item.get("media_details");
    String file = details.get("file").filled();
    String url = item.get("source_url").filled();
    row.meta("_wp_attached_file", file == null && url != null ? fileOf(url) : file);
    if (!details.map().isEmpty()) {
      row.meta("_wp_attachment_metadata", metadata(details, url));
    }
    row.meta("_wp_attachment_image_alt", item.get("alt_text").filled());
    metas(item, row);
    terms(item, row);
  }

  /**
   * Adds a caption or description, whose stored form only editors see; the rendered description
   * begins with the file.
   */
  private static void caption(String column, LooseValue text, RowBuilder row) {
    if (text.get("raw").value() instanceof Text) {
      row.put(column, text.get("raw"));
    } else if (column.equals("post_excerpt")) {
      String rendered = text.get("rendered").string();
      row.put(column, rendered == null ? null : rendered.strip());
    } else {
      row.put("rendered", text.get("rendered"));
    }
  }

  private static String fileOf(String url) {
    int uploads = url.indexOf(UPLOADS);
    return uploads < 0
        ? url.substring(url.lastIndexOf('/') + 1)
        : url.substring(uploads + UPLOADS.length());
  }

  /** Returns the metadata in the form of wp_get_attachment_metadata(), from the API's form. */
  private static Value metadata(LooseValue details, @Nullable String url) {
    String shown = url == null ? "" : url.substring(url.lastIndexOf('/') + 1);
    Map<String, Value> metadata = new LinkedHashMap<>(details.map());
    LooseValue sizes = details.get("sizes");
    if (sizes.isArray() && sizes.map().isEmpty()) {
      // The API makes an object of it, for files too that have none.
      if (details.get("image_meta").present()) {
        metadata.put("sizes", new Value.Array(List.of()));
      } else {
        metadata.remove("sizes");
      }
    } else if (sizes.isArray()) {
      Map<String, Value> stored = new LinkedHashMap<>();
      sizes
          .map()
          .forEach(
              (name, size) -> {
                // The file itself is added as one more size.
                if (!name.equals("full")
                    || !shown.equals(LooseValue.of(size).get("file").string())) {
                  stored.put(name, size(LooseValue.of(size)));
                }
              });
      metadata.put("sizes", new Value.Dict(stored));
    }
    return new Value.Dict(metadata);
  }

  private static Value size(LooseValue size) {
    Map<String, Value> stored = new LinkedHashMap<>();
    for (Map.Entry<String, Value> part : size.map().entrySet()) {
      if (!part.getKey().equals("source_url")) {
        stored.put(
            part.getKey().equals("mime_type") ? "mime-type" : part.getKey(), part.getValue());
      }
    }
    return new Value.Dict(stored);
  }

  /** WP_REST_Menu_Items_Controller. */
  private void menuItem(LooseValue item, RowBuilder row) throws IOException {
    String status = item.get("status").filled();
    row.put("post_status", status == null ? "publish" : status);
    row.put("post_title", label(item));
    row.put("menu_order", item.get("menu_order"));
    row.put("post_excerpt", item.get("attr_title"));
    row.put("post_content", item.get("description"));
    String type = item.get("type").filled();
    row.meta("_menu_item_type", type);
    row.meta("_menu_item_menu_item_parent", item.get("parent").string());
    row.meta("_menu_item_object_id", item.get("object_id").string());
    row.meta("_menu_item_object", item.get("object").string());
    row.meta("_menu_item_target", item.get("target").string());
    row.meta("_menu_item_classes", item.get("classes").value());
    row.meta("_menu_item_xfn", String.join(" ", item.get("xfn").strings()));
    row.meta("_menu_item_url", "custom".equals(type) ? item.get("url").string() : "");
    RegisteredMetas.add(item, row);
    term("nav_menu", item.get("menus").id(), row);
  }

  /**
   * Returns the item's stored label: none when it equals the title of its target as WordPress
   * renders it, which WordPress does not store (nav-menu.php, wp_update_nav_menu_item(),
   * wp_setup_nav_menu_item()).
   */
  private String label(LooseValue item) throws IOException {
    String label = item.get("title").get("raw").string();
    String type = item.get("type").filled();
    Long target = item.get("object_id").id();
    String object = item.get("object").filled();
    if (label == null || type == null || object == null || target == null) {
      return label == null ? "" : label;
    }
    boolean leads = type.equals("post_type") || type.equals("taxonomy");
    return leads && names.titles(type, object, target).contains(label) ? "" : label;
  }

  /** WP_REST_Templates_Controller. */
  private void template(LooseValue item, RowBuilder row) throws IOException {
    row.put("post_status", item.get("status"));
    row.put("post_name", item.get("slug"));
    title(item.get("title"), row);
    author(item.get("author"), row);
    row.date("post_modified", item.get("modified"));
    row.put("post_excerpt", item.get("description"));
    row.put("post_content", item.get("content").get("raw"));
    row.meta("origin", item.get("origin").filled());
    design("wp_theme", item.get("theme"), row);
    design("wp_template_part_area", item.get("area"), row);
  }

  private static void design(String taxonomy, LooseValue name, RowBuilder row) {
    String term = name.filled();
    if (term != null) {
      row.term(taxonomy, term, term);
    }
  }

  /** WP_REST_Global_Styles_Controller. */
  private void styles(long id, LooseValue item, RowBuilder row) {
    row.put("post_status", "publish");
    title(item.get("title"), row);
    row.put("post_content", stylesJson(item));
    String theme = facts.themeOfStyles(id);
    if (theme != null) {
      row.put("post_name", "wp-global-styles-" + theme);
      row.term("wp_theme", theme, theme);
    }
  }

  private static String stylesJson(LooseValue item) {
    Map<String, Value> json = new LinkedHashMap<>();
    json.put("styles", new Value.Dict(item.get("styles").map()));
    json.put("settings", new Value.Dict(item.get("settings").map()));
    json.put("isGlobalStylesUserThemeJSON", Value.TRUE);
    return PhpJsonEncoding.of(new Value.Dict(json));
  }

  /** WP_REST_Font_Families_Controller: name and slug are columns of the post. */
  private static void fontFamily(LooseValue item, RowBuilder row) {
    LooseValue settings = item.get("font_family_settings");
    row.put("post_status", "publish");
    row.put("post_name", settings.get("slug"));
    row.put("post_title", settings.get("name"));
    Map<String, Value> json = new LinkedHashMap<>(settings.map());
    json.keySet().removeAll(List.of("name", "slug"));
    row.put("post_content", PhpJsonEncoding.of(new Value.Dict(json)));
  }

  /** WP_REST_Font_Faces_Controller. */
  private static void fontFace(LooseValue item, RowBuilder row) {
    row.put("post_status", "publish");
    row.put("post_title", "");
    row.put("post_parent", item.get("parent"));
    row.put("post_content", PhpJsonEncoding.of(item.get("font_face_settings").value()));
  }

  /** WP_REST_Revisions_Controller; those of templates and of styles are made like these. */
  private void revision(LooseValue item, RowBuilder row) throws IOException {
    String parent = item.get("parent").string();
    String slug = item.get("slug").filled();
    row.put("post_status", "inherit");
    row.put(
        "post_name",
        slug != null && slug.startsWith(parent + "-") ? slug : parent + "-revision-v1");
    title(item.get("title"), row);
    LooseValue guid = item.get("guid");
    row.put("guid", guid.get("raw").string());
    author(item.get("author"), row);
    row.put("post_parent", parent);
    row.date("post_date", item.get("date"));
    row.date("post_date_gmt", item.get("date_gmt"));
    row.date("post_modified", item.get("modified"));
    row.date("post_modified_gmt", item.get("modified_gmt"));
    if (item.get("styles").present() || item.get("settings").present()) {
      row.put("post_content", stylesJson(item));
    } else {
      body(item, row);
    }
    RegisteredMetas.add(item, row);
  }

  private void plugins(LooseValue item, RowBuilder row) {
    Map<String, Value> acf = item.get("acf").map();
    if (!acf.isEmpty()) {
      row.attach("acf", acf);
    }
    for (RestField field : OF_PLUGINS) {
      Map<String, Value> values = item.get(field.name()).map();
      if (field.attached() != null && !values.isEmpty()) {
        row.attach(field.attached(), values);
      }
    }
    Set<String> termKeys = facts.termKeys();
    item.map()
        .forEach(
            (name, value) -> {
              boolean known = CORE.contains(name) || isOfPlugin(name) || termKeys.contains(name);
              if (!known && !RegisteredMetas.isNothing(value)) {
                row.meta(name, value);
              }
            });
  }
}
