package dev.pressport.render.elementor;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import dev.pressport.text.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The readable content in the settings of an unknown widget: titles as headings, labels of buttons
 * with their links, other strings that are text and not style, and pictures.
 */
record ReadableTexts(Body body) {
  private static final Set<String> TEXTS =
      Words.of(
          """
          title text content description desc heading headline subtitle editor caption quote
          question answer label excerpt message name summary bio address html body subtext
          subheading subtitle btn button item price period job designation tagline notice col
          number prefix suffix rating review\
          """);
  private static final Set<String> TITLES = Set.of("title", "heading", "headline");
  private static final Set<String> BUTTONS = Set.of("button", "btn", "cta");
  private static final Set<String> LOOKS =
      Words.of(
          """
          color size align alignment typography width height tag position style type transform
          decoration weight family shadow spacing gap indent animation effect view source skin
          unit url link id class icon attributes css hover show direction columns background
          border margin padding typo display visibility stroke breakpoint order orderby layout
          template query taxonomy meta target separator span speed delay date time due\
          """);
  private static final Set<String> PICTURES =
      Set.of("image", "photo", "picture", "avatar", "logo", "img", "thumbnail", "gallery");
  private static final Set<String> SETTINGS =
      Set.of(
          "yes",
          "no",
          "none",
          "default",
          "custom",
          "on",
          "off",
          "true",
          "false",
          "inherit",
          "auto",
          "left",
          "right",
          "center",
          "top",
          "bottom",
          "start",
          "end",
          "content",
          "text",
          "textarea",
          "row",
          "col",
          "icon",
          "image",
          "button",
          "title");

  /** Two words, which no name of a style or a choice is. */
  private static final Pattern PROSE =
      Pattern.compile("(?:^|[\\s(\"'>])\\p{L}[\\p{L}'’-]*[,.!?:;]?\\s+\\p{L}{2}");

  private static final Pattern PICTURE_FILE =
      Pattern.compile("\\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)", Pattern.CASE_INSENSITIVE);

  String of(LooseValue settings) {
    if (!body.enter()) {
      return "";
    }
    try {
      WidgetSettings fields = new WidgetSettings(settings, body);
      String link = link(settings);
      StringBuilder html = new StringBuilder();
      for (Map.Entry<String, Value> setting : settings.map().entrySet()) {
        html.append(of(setting.getKey(), LooseValue.of(setting.getValue()), fields, link));
      }
      return html.toString();
    } finally {
      body.leave();
    }
  }

  private String of(String key, LooseValue value, WidgetSettings fields, @Nullable String link) {
    if (key.startsWith("_")) {
      return "";
    }
    if (value.isArray()) {
      Picture picture = picture(key, value);
      return picture != null ? picture.figure() : tells(key, LOOKS) ? "" : of(value);
    }
    String text = value.filled();
    if (text == null || tells(key, LOOKS) || !isForReaders(key, text)) {
      return "";
    }
    if (tells(key, BUTTONS)) {
      return Html.paragraph(Html.link(link, Html.stored(text.strip())));
    }
    if (!tells(key, TITLES)) {
      return Html.paragraph(text);
    }
    String title = hasButton(fields.values()) ? text : Html.link(link, Html.stored(text.strip()));
    return Html.heading(level(fields, key), title);
  }

  private @Nullable Picture picture(String key, LooseValue value) {
    Long id = value.get("id").id();
    String url = value.get("url").filled();
    boolean file = url != null && (tells(key, PICTURES) || PICTURE_FILE.matcher(url).find());
    return id == null && !file ? null : Picture.of(id, file ? url : null, body);
  }

  private static int level(WidgetSettings fields, String key) {
    for (String name : new String[] {key + "_tag", "header_size", "title_tag", "title_size"}) {
      int level = Widgets.level(fields.text(name), 0);
      if (level > 0) {
        return level;
      }
    }
    return 3;
  }

  /** Returns the address that a button leads to, else any other. */
  private static @Nullable String link(LooseValue settings) {
    String found = null;
    for (Map.Entry<String, Value> setting : settings.map().entrySet()) {
      String key = setting.getKey();
      String url = LooseValue.of(setting.getValue()).get("url").filled();
      if (url != null && tells(key, Set.of("link", "url"))) {
        if (tells(key, BUTTONS)) {
          return url;
        }
        found = found == null ? url : found;
      }
    }
    return found;
  }

  private static boolean hasButton(LooseValue settings) {
    return settings.map().entrySet().stream()
        .anyMatch(
            setting ->
                tells(setting.getKey(), BUTTONS)
                    && tells(setting.getKey(), TEXTS)
                    && !tells(setting.getKey(), LOOKS));
  }

  private static boolean tells(String key, Set<String> words) {
    for (String word : key.toLowerCase(Locale.ROOT).split("[_-]", -1)) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForReaders(String key, String text) {
    String plain = text.strip();
    if (SETTINGS.contains(plain) || plain.startsWith("#") || plain.startsWith("http")) {
      return false;
    }
    return tells(key, TEXTS)
        ? plain.codePoints().anyMatch(Character::isLetterOrDigit)
        : PROSE.matcher(plain).find();
  }
}
