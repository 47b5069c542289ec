package dev.pressport.plugin.bricks;

import dev.pressport.html.Html;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.Text;
import dev.pressport.render.Body;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values that Bricks computes when the page is shown, as {@code {post_title}} in a text. */
final class DynamicData {
  private static final Pattern TAG = Pattern.compile("\\{([a-z][\\w]{1,80})(?::[^{}\\s]{0,80})?}");

  private DynamicData() {}

  /** Returns a text with the site's own data in place of the tags that they have values of. */
  static String resolve(String text, Body body) {
    return text.indexOf('{') < 0
        ? text
        : TAG.matcher(text)
            .replaceAll(
                tag -> {
                  String value = value(tag.group(1), body);
                  return Matcher.quoteReplacement(value == null ? tag.group() : value);
                });
  }

  private static @Nullable String value(String name, Body body) {
    return switch (name) {
      case "post_title" -> body.subject().title();
      case "post_url" -> or(body.subject().url());
      case "post_id" -> Long.toString(body.subject().id());
      case "post_date" -> body.time(body.subject().date());
      case "post_modified" -> body.time(body.subject().modified());
      case "post_excerpt" -> excerpt(body);
      case "author_name" -> body.author(false);
      case "site_title" -> or(body.site().title());
      case "site_tagline" -> or(body.site().tagline());
      case "site_url" -> or(body.site().home());
      default ->
          name.startsWith("post_terms_")
              ? terms(name.substring("post_terms_".length()), body)
              : name.startsWith("cf_")
                  ? meta(name.substring("cf_".length()), body)
                  : name.startsWith("acf_") ? meta(name.substring("acf_".length()), body) : null;
    };
  }

  private static String excerpt(Body body) {
    Entry whole = body.subject().whole();
    Text written = whole == null ? null : whole.excerpt();
    return written != null && written.inline() && !written.string().isBlank()
        ? written.string()
        : body.excerpt(body.subject(), 20);
  }

  private static String terms(String taxonomy, Body body) {
    return body.subject().terms().stream()
        .filter(key -> key.taxonomy().equals(taxonomy))
        .flatMap(key -> body.index().term(key).stream())
        .map(term -> body.linkTo(new Ref.ToTerm(term.key()), Html.stored(term.name())))
        .collect(Collectors.joining(", "));
  }

  private static @Nullable String meta(String key, Body body) {
    boolean own = body.subject().id() == body.entry().id() && !key.startsWith("_");
    return own ? body.entry().meta().string(key).map(Html::stored).orElse("") : null;
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
