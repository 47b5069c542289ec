package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The readable content in the settings of an unknown widget or block: titles as headings, labels of
 * buttons with their links, other strings that are text and not style, and pictures.
 */
public record ReadableTexts(Body body) {
  private static final Set<String> TEXTS =
      Words.of(
          """
          title text content description desc heading headline subtitle editor caption quote
          question answer label excerpt message name summary bio address html body subtext
          subheading subtitle btn button item price period job designation tagline notice col
          number prefix suffix rating review\
          """);

  /** Words that make a text of what they end, whatever stands before them. */
  private static final Set<String> ENDINGS =
      Words.of(
          """
          title text description desc heading headline subtitle subheading content caption label
          question answer quote name summary message\
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

  private static final Set<String> LINKS = Set.of("link", "url", "href");
  private static final Pattern ADDRESS = Pattern.compile("^(?:https?:|mailto:|tel:|//|/\\w)");

  /** The class of an icon, or the name of a choice. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:fa[a-z]{0,2}|hm|ti|ekit|dashicons|eicon) [\\w-]+|[a-z0-9]+(?:_[a-z0-9]+)+");

  private static final Pattern TAG = Pattern.compile("<[^<>]*+>");
  private static final Pattern CAPITAL = Pattern.compile("([a-z])([A-Z])");

  private static final Pattern PICTURE_FILE =
      Pattern.compile("\\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)", Pattern.CASE_INSENSITIVE);

  /** Returns HTML with a block for each text; empty when there is none. */
  public String of(LooseValue settings) {
    if (!body.enter()) {
      return "";
    }
    try {
      String link = link(settings);
      String linked = link == null ? "" : linked(settings);
      StringBuilder html = new StringBuilder();
      for (Map.Entry<String, Value> setting : settings.map().entrySet()) {
        String key = setting.getKey();
        boolean here = key.equals(linked) || tells(key, BUTTONS);
        html.append(of(key, LooseValue.of(setting.getValue()), settings, here ? link : null));
      }
      return html.toString();
    } finally {
      body.leave();
    }
  }

  private String of(String key, LooseValue value, LooseValue settings, @Nullable String link) {
    if (key.startsWith("_")) {
      return "";
    }
    if (value.isArray()) {
      Picture picture = picture(key, value);
      return picture != null ? picture.figure(link) : tells(key, LOOKS) ? "" : of(value);
    }
    if (!isText(key, value)) {
      return "";
    }
    String text = String.valueOf(value.filled()).strip();
    String html = link == null ? text : Html.link(link, Html.stored(text));
    int level = level(key, settings);
    return level > 0 ? Html.heading(level, html) : Html.paragraph(html);
  }

  private static boolean isText(String key, LooseValue value) {
    String text = value.isArray() ? null : value.filled();
    return text != null
        && !key.startsWith("_")
        && !isLook(key, text)
        && isForReaders(key, TAG.matcher(text).replaceAll(" ").strip());
  }

  /**
   * Returns the key of what leads to the address in some settings: a button, else the only text, a
   * title or a picture; empty where nothing does.
   */
  private String linked(LooseValue settings) {
    List<String> texts = new ArrayList<>();
    String picture = "";
    for (Map.Entry<String, Value> setting : settings.map().entrySet()) {
      String key = setting.getKey();
      LooseValue value = LooseValue.of(setting.getValue());
      if (isText(key, value)) {
        if (tells(key, BUTTONS)) {
          return key;
        }
        texts.add(key);
      } else if (value.isArray() && !key.startsWith("_") && picture(key, value) != null) {
        picture = key;
      }
    }
    if (texts.size() == 1) {
      return texts.get(0);
    }
    return texts.stream().filter(key -> level(key, settings) > 0).findFirst().orElse(picture);
  }

  private @Nullable Picture picture(String key, LooseValue value) {
    Long id = value.get("id").id();
    String url = value.get("url").filled();
    boolean file = url != null && (tells(key, PICTURES) || PICTURE_FILE.matcher(url).find());
    return id == null && !file ? null : Picture.of(id, file ? url : null, body);
  }

  /** Returns the level of a text that is a heading, 0 for another. */
  private static int level(String key, LooseValue settings) {
    for (String name :
        new String[] {key + "_tag", "header_size", "title_tag", "title_size", "tag"}) {
      String tag = settings.get(name).filled();
      if (tag != null && tag.matches("h[1-6]") && (tells(key, TITLES) || name.equals("tag"))) {
        return tag.charAt(1) - '0';
      }
    }
    return tells(key, TITLES) && !tells(key, BUTTONS) ? 3 : 0;
  }

  /** Returns the address that a button leads to, else any other. */
  private static @Nullable String link(LooseValue settings) {
    String found = null;
    for (Map.Entry<String, Value> setting : settings.map().entrySet()) {
      String key = setting.getKey();
      LooseValue value = LooseValue.of(setting.getValue());
      String url = value.isArray() ? value.get("url").filled() : value.filled();
      if (url != null && tells(key, LINKS) && ADDRESS.matcher(url).find()) {
        if (tells(key, BUTTONS)) {
          return url;
        }
        found = found == null ? url : found;
      }
    }
    return found;
  }

  /** Returns whether a setting is about looks: {@code icon_color}, but not {@code icon_title}. */
  private static boolean isLook(String key, String text) {
    if (!tells(key, LOOKS)) {
      return false;
    }
    List<String> words = words(key);
    String last = words.get(words.size() - 1);
    boolean named = ENDINGS.contains(last) && words.size() > 2 && !words.contains("alt");
    return !(named || last.equals("position")) || !PROSE.matcher(text).find();
  }

  private static boolean tells(String key, Set<String> words) {
    return words(key).stream().anyMatch(words::contains);
  }

  private static List<String> words(String key) {
    String spaced = CAPITAL.matcher(key).replaceAll("$1_$2");
    return List.of(spaced.toLowerCase(Locale.ROOT).split("[_-]", -1));
  }

  private static boolean isForReaders(String key, String text) {
    if (SETTINGS.contains(text)
        || text.startsWith("#")
        || ADDRESS.matcher(text).find()
        || NAME.matcher(text).matches()) {
      return false;
    }
    return tells(key, TEXTS)
        ? text.codePoints().anyMatch(Character::isLetterOrDigit)
        : PROSE.matcher(text).find();
  }
}
