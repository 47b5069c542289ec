package dev.pressport.plugin.generateblocks;

import dev.pressport.html.Html;
import dev.pressport.model.Entry;
import dev.pressport.model.Metas;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.Teaser;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.Picture;
import dev.pressport.render.RenderProblem;
import dev.pressport.text.Collation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tags in saved HTML that stand for values of an entry: {@code {{post_title link:post}}}. */
final class DynamicTags {
  private static final Pattern TAG = Pattern.compile("\\{\\{([a-z_]{1,40})(?: ([^{}]{0,300}))?}}");

  private DynamicTags() {}

  /** Returns HTML with the values of the entry that blocks refer to; unknown tags are kept. */
  static String replace(String html, Body body) {
    return html.indexOf("{{") < 0
        ? html
        : TAG.matcher(html)
            .replaceAll(
                tag ->
                    Matcher.quoteReplacement(
                        value(tag.group(1), options(tag.group(2)), tag.group(), body)));
  }

  private static Map<String, String> options(@Nullable String text) {
    Map<String, String> options = new HashMap<>();
    for (String option : text == null ? new String[0] : text.split("\\|", -1)) {
      int colon = option.indexOf(':');
      if (colon > 0) {
        options.put(option.substring(0, colon).strip(), option.substring(colon + 1).strip());
      }
    }
    return options;
  }

  private static String value(String name, Map<String, String> options, String tag, Body body) {
    CurrentEntry entry = body.subject();
    Picture picture = body.featured();
    String url = entry.url() == null ? "" : Html.attribute(entry.url());
    return switch (name) {
      case "post_title" -> linked(entry.titleHtml(), options, entry);
      case "post_excerpt" -> body.excerpt(entry, words(options.get("length")));
      case "post_permalink", "post_url" -> url;
      case "post_date" -> linked(date(entry, options, body), options, entry);
      case "author_meta" -> author(options.getOrDefault("key", ""), body);
      case "post_author" -> body.author(false);
      case "post_meta" ->
          linked(known(meta(options.getOrDefault("key", ""), body), body), options, entry);
      case "comments_count" -> known(null, body);
      case "term_list" ->
          terms(
              options.getOrDefault("tax", "category"),
              options.getOrDefault("sep", ", "),
              "term".equals(options.get("link")),
              body);
      case "comments_url" -> url.isEmpty() ? "" : url + "#comments";
      case "author_avatar_url", "previous_posts_page_url", "next_posts_page_url" -> "";
      case "featured_image", "featured_image_url" -> picture(picture, options);
      case "site_title" -> Html.stored(body.site().title() == null ? "" : body.site().title());
      default -> tag;
    };
  }

  /** A value that the source does not have at hand for lists is left out. */
  private static String known(@Nullable String value, Body body) {
    if (value == null) {
      body.problem(
          RenderProblem.BLOCK_SIMPLIFIED,
          "generateblocks",
          "metas and comments of other entries are left out");
    }
    return value == null ? "" : value;
  }

  private static String date(CurrentEntry entry, Map<String, String> options, Body body) {
    String format = options.get("dateFormat");
    String type = options.getOrDefault("type", "published");
    boolean modified = !type.equals("published") && entry.modified() != null;
    return body.time(modified ? entry.modified() : entry.date(), format);
  }

  /** Of an author only the name is shown: other data may be personal. */
  private static String author(String key, Body body) {
    return switch (key) {
      case "display_name", "nickname" -> body.author(false);
      default -> "";
    };
  }

  /** The value of a meta as HTML; null for those of another entry, which are not at hand. */
  static @Nullable String meta(String key, Body body) {
    Entry whole = body.subject().whole();
    if (key.isEmpty() || key.startsWith("_")) {
      return "";
    }
    Metas metas =
        whole == null
            ? body.index().teaser(body.subject().id()).map(Teaser::meta).orElse(Metas.NONE)
            : whole.meta();
    String value = LooseValue.of(metas, key).filled();
    return value == null ? whole == null ? null : "" : Html.stored(value);
  }

  private static String linked(String html, Map<String, String> options, CurrentEntry entry) {
    return "post".equals(options.get("link")) ? Html.link(entry.url(), html) : html;
  }

  private static int words(@Nullable String length) {
    return length != null && length.matches("[1-9]\\d?") ? Integer.parseInt(length) : 55;
  }

  private static String picture(@Nullable Picture picture, Map<String, String> options) {
    String key = options.getOrDefault("key", "url").toLowerCase(Locale.ROOT);
    return picture == null
        ? ""
        : switch (key) {
          case "alt" -> Html.attribute(picture.alt());
          case "id" -> Long.toString(picture.id());
          case "caption" -> Html.stored(picture.caption());
          default -> Html.attribute(picture.url());
        };
  }

  /** The terms of the entry in a taxonomy. */
  static String terms(String taxonomy, String separator, boolean linked, Body body) {
    return body.subject().terms().stream()
        .filter(key -> key.taxonomy().equals(taxonomy))
        .flatMap(key -> body.index().term(key).stream())
        .sorted(Comparator.comparing(TermOutline::name, Collation.ORDER))
        .map(
            term ->
                linked
                    ? body.linkTo(new Ref.ToTerm(term.key()), Html.stored(term.name()))
                    : Html.stored(term.name()))
        .collect(Collectors.joining(Html.escape(separator)));
  }
}
