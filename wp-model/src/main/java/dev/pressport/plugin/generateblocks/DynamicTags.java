package dev.pressport.plugin.generateblocks;

import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.Picture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
      case "post_date" -> body.time(entry.date());
      case "author_meta", "post_author" -> body.author(false);
      case "term_list" ->
          terms(options.getOrDefault("tax", "category"), options.getOrDefault("sep", ", "), body);
      case "featured_image", "featured_image_url" -> picture(picture, options);
      case "site_title" -> Html.stored(body.site().title() == null ? "" : body.site().title());
      default -> tag;
    };
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

  /** The terms of the entry in a taxonomy, each with a link to its page. */
  static String terms(String taxonomy, String separator, Body body) {
    List<String> names = new ArrayList<>();
    for (Term.Key key : body.subject().terms()) {
      TermOutline term =
          key.taxonomy().equals(taxonomy) ? body.index().term(key).orElse(null) : null;
      if (term != null) {
        names.add(body.linkTo(new Ref.ToTerm(key), Html.stored(term.name())));
      }
    }
    return String.join(Html.escape(separator), names);
  }
}
