package dev.pressport.plugin.elementor;

import dev.pressport.html.Html;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import dev.pressport.text.PlainNumber;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a widget, or of a row in them.
 *
 * @param widget the name of the widget; empty for a row, and for what is no widget
 */
record WidgetSettings(String widget, LooseValue values, Body body) {

  /** Creates the settings of a part as they are stored. */
  static WidgetSettings stored(String widget, LooseValue settings, Body body) {
    return new WidgetSettings(widget, new TypedValues(body).plain(settings), body);
  }

  /** Returns the text under a key, which may be HTML; empty when there is none. */
  String text(String key) {
    DynamicTag tag = dynamic(key);
    String computed = tag == null ? null : tag.text();
    if (computed != null) {
      return computed.strip();
    }
    LooseValue value = values.get(key);
    String stored = value.present() ? value.filled() : UsualSettings.of(widget, key, body);
    return stored == null ? "" : stored.strip();
  }

  private @Nullable DynamicTag dynamic(String key) {
    return DynamicTag.of(values.get("__dynamic__").get(key).string(), body);
  }

  /** Returns whether a switch is on. */
  boolean isOn(String key) {
    return text(key).equals("yes");
  }

  /** Returns whether a switch that is on by itself was turned off. */
  boolean isOff(String key) {
    LooseValue value = values.get(key);
    return value.present() && !text(key).equals("yes") && !value.isTrue();
  }

  /** Returns a number without superfluous zeros; empty when there is none. */
  String number(String key) {
    LooseValue value = values.get(key);
    Double number = (value.isArray() ? value.get("size") : value).decimal();
    return number == null ? text(key) : PlainNumber.of(number);
  }

  /** The address that a link leads to. */
  @Nullable String link(String key) {
    DynamicTag tag = dynamic(key);
    String computed = tag == null ? null : tag.url();
    if (computed != null) {
      return computed;
    }
    LooseValue link = values.get(key);
    if (!link.present()) {
      return UsualSettings.link(widget, key);
    }
    LooseValue url = link.get("url");
    Long id = url.get("id").id();
    return id == null
        ? url.filled()
        : body.index().entry(id).map(entry -> body.subject(entry).url()).orElse(null);
  }

  @Nullable Picture picture(String key) {
    DynamicTag tag = dynamic(key);
    Picture computed = tag == null ? null : tag.picture();
    return computed == null ? picture(values.get(key)) : computed;
  }

  private @Nullable Picture picture(LooseValue value) {
    Picture picture = Picture.of(value.get("id").id(), value.get("url").filled(), body);
    return picture == null ? null : picture.described(value.get("alt").filled());
  }

  /** A picture without its caption; empty when there is none. */
  String figure(String key) {
    return figure(key, null);
  }

  /** A picture that leads to an address, without its caption; empty when there is none. */
  String figure(String key, @Nullable String link) {
    Picture picture = picture(key);
    return picture == null ? "" : picture.captioned("").figure(link);
  }

  /** The pictures of a gallery. */
  List<Picture> pictures(String key) {
    return values.get(key).list().stream()
        .filter(row -> body.repeat())
        .map(this::picture)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  List<WidgetSettings> rows(String key) {
    return values.get(key).list().stream()
        .filter(row -> body.repeat())
        .map(row -> new WidgetSettings("", row, body))
        .toList();
  }

  /** Returns the HTML of the rows under a key, one after the other. */
  String each(String key, Function<WidgetSettings, String> html) {
    return rows(key).stream().map(html).collect(Collectors.joining());
  }

  /** Returns the rows under a key as items of a list; empty when there are none. */
  String list(String key, Function<WidgetSettings, String> item) {
    return Html.list(rows(key).stream().map(item));
  }

  /** A heading with the level that another setting names; a paragraph for any other element. */
  String heading(String key, String level, int usual) {
    return heading(key, level, usual, null);
  }

  /** A heading that leads to an address. */
  String heading(String key, String level, int usual, @Nullable String link) {
    String words = text(key);
    String tag = text(level);
    String linked = Html.link(link, words);
    return words.isEmpty()
        ? ""
        : isHeading(tag)
            ? Html.heading(tag.charAt(1) - '0', linked)
            : tag.isEmpty() && usual > 0 ? Html.heading(usual, linked) : Html.paragraph(linked);
  }

  private static boolean isHeading(String tag) {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  String paragraph(String key) {
    return Html.paragraph(text(key));
  }

  /** A title above a text. */
  String titled(String title, String text) {
    return Html.heading(3, text(title)) + paragraph(text);
  }

  /** The words of a button with its link; empty when it has none. */
  String button(String words, String link) {
    String text = text(words);
    return text.isEmpty() ? "" : Html.button(link(link), Html.stored(text));
  }

  /** A quotation and who said it. */
  static String quote(String words, String... who) {
    String said =
        List.of(who).stream()
            .filter(name -> !name.isEmpty())
            .map(Html::stored)
            .collect(Collectors.joining(", "));
    return words.isEmpty() && said.isEmpty()
        ? ""
        : "<blockquote>"
            + Html.paragraph(words)
            + (said.isEmpty() ? "" : "<cite>" + said + "</cite>")
            + "</blockquote>";
  }
}
