package dev.pressport.plugin.elementor;

import dev.pressport.html.Html;
import dev.pressport.model.Entry;
import dev.pressport.model.Metas;
import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import dev.pressport.text.Slug;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value that Elementor computes when the page is shown, as far as the site's own data have it.
 *
 * @param settings those of the tag
 */
record DynamicTag(String name, LooseValue settings, Body body) {
  private static final Pattern NAME = Pattern.compile("\\bname=\"([\\w-]{1,60})\"");
  private static final Pattern SETTINGS = Pattern.compile("\\bsettings=\"([^\"]*+)\"");

  /** Returns the tag of a setting that is stored as a shortcode; null for any other text. */
  static @Nullable DynamicTag of(@Nullable String shortcode, Body body) {
    Matcher name = NAME.matcher(shortcode == null ? "" : shortcode);
    if (!name.find()) {
      return null;
    }
    Matcher settings = SETTINGS.matcher(shortcode == null ? "" : shortcode);
    String json = settings.find() ? Slug.decode(settings.group(1)) : "";
    return new DynamicTag(
        name.group(1), LooseValue.of(PhpJson.decode(json).orElse(Value.NULL)), body);
  }

  /** Returns the text, which may be HTML; null when the site's data do not have it. */
  @Nullable String text() {
    String computed = computed();
    if (computed == null) {
      return null;
    }
    return computed.isBlank()
        ? or(settings.get("fallback").string())
        : or(settings.get("before").string()) + computed + or(settings.get("after").string());
  }

  private @Nullable String computed() {
    return switch (name) {
      case "post-title", "page-title", "woocommerce-product-title-tag" -> body.subject().title();
      case "site-title" -> or(body.site().title());
      case "site-tagline" -> or(body.site().tagline());
      case "post-excerpt" -> excerpt();
      case "post-date" ->
          body.time(
              "post_modified_gmt".equals(settings.get("type").string())
                  ? body.subject().modified()
                  : body.subject().date());
      case "post-id" -> Long.toString(body.subject().id());
      case "author-name" -> body.author(false);
      case "post-terms" -> terms();
      case "post-custom-field" -> meta(or(settings.get("key").filled(), "custom_key"));
      case "acf-text", "acf-number", "acf-date-time" -> meta(fieldName());
      case "shortcode" -> or(settings.get("shortcode").string());
      default -> url();
    };
  }

  /** Returns an address; null when the site's data do not have it. */
  @Nullable String url() {
    return switch (name) {
      case "post-url" -> body.subject().url();
      case "site-url" -> body.site().home();
      case "internal-url" -> internal();
      case "acf-url", "acf-file" -> meta(fieldName());
      case "contact-url" -> contact();
      default -> null;
    };
  }

  /** Returns a picture; null when the site's data do not have it. */
  @Nullable Picture picture() {
    return switch (name) {
      case "post-featured-image", "woocommerce-product-image-tag" -> body.featured();
      case "site-logo" ->
          Picture.of(LooseValue.of(body.site().options(), "site_logo").id(), null, body);
      case "acf-image" ->
          ofTheEntry()
              ? Picture.of(LooseValue.of(body.entry().meta(), fieldName()).id(), null, body)
              : null;
      default -> null;
    };
  }

  private @Nullable String internal() {
    Long id = settings.get("post_id").id();
    return id == null
        ? null
        : body.index().entry(id).map(entry -> body.subject(entry).url()).orElse(null);
  }

  private @Nullable String contact() {
    String mail = settings.get("mail_to").filled();
    String phone = settings.get("tel_number").filled();
    return mail != null ? "mailto:" + mail : phone == null ? null : "tel:" + phone;
  }

  private @Nullable String excerpt() {
    Entry entry = body.subject().whole();
    Text excerpt = entry == null ? null : entry.excerpt();
    return excerpt == null || !excerpt.inline() ? null : excerpt.string();
  }

  private String terms() {
    String taxonomy = settings.get("taxonomy").filled();
    String separator = settings.get("separator").string();
    return body.subject().terms().stream()
        .filter(key -> key.taxonomy().equals(taxonomy))
        .map(this::term)
        .collect(Collectors.joining(separator == null ? ", " : separator));
  }

  private String term(Term.Key key) {
    String name = body.index().term(key).map(term -> Html.stored(term.name())).orElse("");
    return body.linkTo(new Ref.ToTerm(key), name);
  }

  /** The name of an ACF field: {@code field_5f1:name}, below a group {@code options:name}. */
  private String fieldName() {
    String key = or(settings.get("key").filled());
    return key.substring(key.indexOf(':') + 1);
  }

  private String or(@Nullable String key, String other) {
    return key == null ? or(settings.get(other).filled()) : key;
  }

  private @Nullable String meta(String key) {
    Metas metas = body.entry().meta();
    return ofTheEntry() && !key.isEmpty() && !key.startsWith("_")
        ? metas.string(key).map(Html::stored).orElse("")
        : null;
  }

  private boolean ofTheEntry() {
    return body.subject().id() == body.entry().id();
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
