package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.Slug;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts, links and pictures in the attributes of a shortcode that only its plugin can render.
 */
final class AttributeTexts {
  /** The shortcodes whose titles only editors see. */
  private static final Set<String> UNTITLED =
      Words.of(
          """
          contact-form-7 contact-form wpforms gravityform gravityforms ninja_form ninja_forms
          formidable rev_slider layerslider metaslider mc4wp_form caldera_form forminator_form
          fluentform""");

  private static final Pattern LINK_NAME =
      Pattern.compile("(?:.*[_-])?(?:link|url|href|permalink)(?:[_-]?\\d+)?|\\w*(?:link|url)");
  private static final Pattern PICTURE_NAME =
      Pattern.compile(
          "(?:.*[_-])?(?:images?|img|picture|photo|src|url|avatar|thumbnail|logo)(?:[_-]?\\w+)?");
  private static final Pattern PICTURE_ID =
      Pattern.compile(
          "(?:.*[_-])?(?:images?|img|picture|photo|avatar|thumbnail|logo)(?:[_-]?ids?)?");
  private static final Pattern IDS = Pattern.compile("[1-9]\\d{0,17}(?:,[1-9]\\d{0,17}){0,99}");
  private static final Pattern INDEX = Pattern.compile("\\d+");
  private static final Pattern PICTURE =
      Pattern.compile(
          "(?:https?:)?/\\S+\\.(?:jpe?g|png|gif|webp|svg|avif)(?:\\?\\S*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|//\\w|/|#\\w|mailto:|tel:|www\\.)\\S+");
  private static final Pattern LINK_PARTS = Pattern.compile("(?:url|title|target|rel):[^|]*+\\|.*");
  private static final Pattern LINK_WORDS =
      Pattern.compile("link|url|href|text|title|label|name|caption|[_-]");

  private final List<Text> texts = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();

  private record Text(String name, String html, @Nullable String link) {}

  private record Link(String name, String url) {}

  private final Body body;

  private AttributeTexts(Body body) {
    this.body = body;
  }

  /** Reads the attributes of a shortcode. */
  static AttributeTexts of(String shortcode, ShortcodeAttributes attributes, Body body) {
    AttributeTexts texts = new AttributeTexts(body);
    if (!UNTITLED.contains(shortcode)) {
      attributes.values().forEach((name, value) -> texts.add(name, value, 0));
      String alt = attributes.get("alt", "");
      texts.pictures.replaceAll(
          picture -> picture.alt().isEmpty() ? picture.described(alt) : picture);
    }
    texts.joinLinks();
    return texts;
  }

  /** The names of the attributes that were kept. */
  Set<String> names() {
    return names;
  }

  boolean isEmpty() {
    return texts.isEmpty() && pictures.isEmpty();
  }

  /** Takes the first link that belongs to no text; null when there is none. */
  @Nullable String takeLink() {
    if (links.isEmpty()) {
      return null;
    }
    Link link = links.remove(0);
    names.add(link.name());
    return link.url();
  }

  private void add(String name, String stored, int depth) {
    String value = unescaped(stored).strip();
    if (value.startsWith("%5B%7B") || value.startsWith("%7B")) {
      if (depth == 0) {
        addRows(name, PhpJson.decode(Slug.decode(value)).orElse(Value.NULL));
      }
    } else if (LINK_PARTS.matcher(value).matches()) {
      addLink(name, value);
    } else if (PICTURE.matcher(value).matches() && PICTURE_NAME.matcher(name).matches()) {
      addPicture(name, Picture.of(null, value, body));
    } else if (IDS.matcher(value).matches() && PICTURE_ID.matcher(name).matches()) {
      for (String id : value.split(",", -1)) {
        addPicture(name, body.repeat() ? Picture.of(Long.valueOf(id), null, body) : null);
      }
    } else if (INDEX.matcher(name).matches()) {
      if (value.indexOf(' ') > 0 && Prose.isText("text", value)) {
        texts.add(new Text("text", value, null));
      }
    } else if (LINK_NAME.matcher(name).matches() && ADDRESS.matcher(value).matches()) {
      links.add(new Link(name, value.startsWith("www.") ? "http://" + value : value));
    } else if (Prose.isText(name, value)) {
      texts.add(new Text(name, value, null));
      names.add(name);
    }
  }

  private void addPicture(String name, @Nullable Picture picture) {
    if (picture != null) {
      pictures.add(picture);
      names.add(name);
    }
  }

  /** Rows of values, a JSON list that WPBakery percent-encodes. */
  private void addRows(String name, Value rows) {
    for (LooseValue row : LooseValue.of(rows).list()) {
      int before = texts.size() + links.size();
      for (Map.Entry<String, Value> value : row.map().entrySet()) {
        String text = LooseValue.of(value.getValue()).filled();
        if (text != null) {
          add(value.getKey(), text, 1);
          names.remove(value.getKey());
        }
      }
      if (texts.size() + links.size() > before) {
        names.add(name);
      }
    }
  }

  /** A link of WPBakery: parts that are percent-encoded. */
  private void addLink(String name, String value) {
    String url = "";
    String title = "";
    for (String part : value.split("\\|", -1)) {
      String decoded = Slug.decode(part.substring(part.indexOf(':') + 1)).strip();
      url = part.startsWith("url:") ? decoded : url;
      title = part.startsWith("title:") ? decoded : title;
    }
    if (!url.isEmpty() && !title.isEmpty()) {
      texts.add(new Text(name, title, url));
      names.add(name);
    } else if (!url.isEmpty()) {
      links.add(new Link(name, url));
    }
  }

  private static String unescaped(String value) {
    return value.replace("``", "\"").replace("`{`", "[").replace("`}`", "]").replace("%22", "\"");
  }

  /** Gives each link to the text whose name belongs to its own, or to the only button. */
  private void joinLinks() {
    for (Link link : List.copyOf(links)) {
      int text = textOf(link);
      if (text >= 0) {
        Text old = texts.get(text);
        texts.set(text, new Text(old.name(), old.html(), link.url()));
        links.remove(link);
        names.add(link.name());
      }
    }
  }

  private int textOf(Link link) {
    String base = base(link.name());
    int button = -1;
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      if (text.link() == null && !base.isEmpty() && base(text.name()).equals(base)) {
        return i;
      }
      if (text.link() == null && button < 0 && Prose.isButton(text.name())) {
        button = i;
      }
    }
    return base.isEmpty() || texts.size() == 1 ? button : -1;
  }

  private static String base(String name) {
    Matcher words = LINK_WORDS.matcher(name);
    return words.replaceAll("");
  }

  /** Returns the texts as blocks. */
  String blocks() {
    StringBuilder html = new StringBuilder();
    String link = headingLink();
    pictures.forEach(picture -> html.append(picture.figure()).append('\n'));
    for (Text text : texts) {
      String url = text.link() != null ? text.link() : isHeading(text) ? link : null;
      link = url == null || text.link() != null ? link : null;
      String shown = Html.link(url, Html.stored(text.html()));
      boolean strong = isHeading(text) && !Html.hasBlock(text.html());
      html.append(Html.paragraph(strong ? "<strong>" + shown + "</strong>" : shown)).append('\n');
    }
    for (Link other : links) {
      if (other.url().startsWith("http")) {
        names.add(other.name());
        html.append(Html.paragraph(Html.link(other.url(), Html.escape(other.url())))).append('\n');
      }
    }
    return html.toString();
  }

  private static boolean isHeading(Text text) {
    String name = text.name();
    return name.equals("name") || (Prose.isHeading(name) && !name.startsWith("sub"));
  }

  /** Takes the link for the first heading. */
  private @Nullable String headingLink() {
    return texts.stream().anyMatch(AttributeTexts::isHeading) ? takeLink() : null;
  }

  /** Returns the texts as a part of a line. */
  String line() {
    StringBuilder html = new StringBuilder();
    for (Text text : texts) {
      html.append(html.isEmpty() ? "" : ", ");
      html.append(Html.link(text.link(), Html.stored(text.html())));
    }
    return html.toString();
  }
}
