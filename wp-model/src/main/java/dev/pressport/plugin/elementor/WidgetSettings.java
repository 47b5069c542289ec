package dev.pressport.plugin.elementor;

import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings of a widget, or of a row in them. */
record WidgetSettings(LooseValue values, Body body) {

  /** Creates the settings of a part as they are stored. */
  static WidgetSettings stored(LooseValue settings, Body body) {
    return new WidgetSettings(new TypedValues(body).plain(settings), body);
  }

  private static final Pattern TAG = Pattern.compile("\\bname=\"([\\w-]{1,60})\"");

  /** Returns the text under a key, which may be HTML; empty when there is none. */
  String text(String key) {
    String computed = computed(values.get("__dynamic__").get(key).string());
    String stored = values.get(key).filled();
    return computed != null ? computed : stored == null ? "" : stored.strip();
  }

  private @Nullable String computed(@Nullable String tag) {
    Matcher name = TAG.matcher(tag == null ? "" : tag);
    return name.find() ? computed(name.group(1), body) : null;
  }

  /** Returns the output of a dynamic tag, where the site itself has it. */
  static @Nullable String computed(@Nullable String tag, Body body) {
    return switch (tag == null ? "" : tag) {
      case "post-title", "page-title" -> body.entry().title();
      case "site-title" -> body.site().title();
      case "site-tagline" -> body.site().tagline();
      default -> null;
    };
  }

  /** The address that a link leads to. */
  @Nullable String link(String key) {
    return values.get(key).get("url").filled();
  }

  @Nullable Picture picture(String key) {
    return picture(values.get(key));
  }

  private @Nullable Picture picture(LooseValue value) {
    Picture picture = Picture.of(value.get("id").id(), value.get("url").filled(), body);
    return picture == null ? null : picture.described(value.get("alt").filled());
  }

  /** The pictures of a gallery. */
  List<Picture> pictures(String key) {
    return values.get(key).list().stream()
        .map(this::picture)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  List<WidgetSettings> rows(String key) {
    return values.get(key).list().stream().map(row -> new WidgetSettings(row, body)).toList();
  }
}
