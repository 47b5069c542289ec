package dev.pressport.plugin.aioseo;

import dev.pressport.php.LooseValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The directives for search engines in the plugin's order: app/Common/Meta/Robots.php. */
final class Directives {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
  private static final List<String> PREVIEWS = List.of("none", "standard", "large");

  private enum Name {
    NOINDEX,
    NOFOLLOW,
    NOARCHIVE,
    NOSNIPPET,
    NOIMAGEINDEX,
    NOODP,
    NOTRANSLATE,
    MAX_SNIPPET,
    MAX_IMAGE_PREVIEW,
    MAX_VIDEO_PREVIEW
  }

  private final Map<Name, String> values;

  private Directives(Map<Name, String> values) {
    this.values = values;
  }

  /** Returns those of settings; the plugin's own when these are the default. */
  static Directives of(LooseValue settings) {
    if (!settings.isArray() || settings.get("default").isTrue()) {
      Map<Name, String> values = new EnumMap<>(Name.class);
      values.put(Name.MAX_IMAGE_PREVIEW, "max-image-preview:large");
      return new Directives(values);
    }
    return of(
        name -> settings.get(name).isTrue(),
        Objects.requireNonNullElse(settings.get("maxSnippet").string(), ""),
        Objects.requireNonNullElse(settings.get("maxImagePreview").string(), ""),
        Objects.requireNonNullElse(settings.get("maxVideoPreview").string(), ""));
  }

  /** Returns those of one page. */
  static Directives of(OwnData own) {
    Function<String, String> text =
        column -> Objects.requireNonNullElse(own.column("robots_" + column), "");
    return of(
        name -> own.isOn("robots_" + name),
        text.apply("max_snippet"),
        text.apply("max_imagepreview"),
        text.apply("max_videopreview"));
  }

  private static Directives of(
      Predicate<String> isOn, String snippet, String preview, String video) {
    Map<Name, String> values = new EnumMap<>(Name.class);
    put(values, Name.NOINDEX, isOn.test("noindex") ? "noindex" : null);
    put(values, Name.NOFOLLOW, isOn.test("nofollow") ? "nofollow" : null);
    put(values, Name.NOARCHIVE, isOn.test("noarchive") ? "noarchive" : null);
    put(values, Name.NOSNIPPET, isOn.test("nosnippet") ? "nosnippet" : null);
    put(values, Name.NOIMAGEINDEX, isOn.test("noimageindex") ? "noimageindex" : null);
    put(values, Name.NOODP, isOn.test("noodp") ? "noodp" : null);
    put(values, Name.NOTRANSLATE, isOn.test("notranslate") ? "notranslate" : null);
    if (!isOn.test("nosnippet") && NUMBER.matcher(snippet).matches()) {
      put(values, Name.MAX_SNIPPET, "max-snippet:" + snippet);
    }
    if (!isOn.test("noimageindex") && PREVIEWS.contains(preview)) {
      put(values, Name.MAX_IMAGE_PREVIEW, "max-image-preview:" + preview);
    }
    if (NUMBER.matcher(video).matches()) {
      put(values, Name.MAX_VIDEO_PREVIEW, "max-video-preview:" + video);
    }
    return new Directives(values);
  }

  private static void put(Map<Name, String> values, Name name, @Nullable String directive) {
    if (directive != null) {
      values.put(name, directive);
    }
  }

  /** Returns the same for a page that search engines leave out. */
  Directives withoutIndex() {
    Map<Name, String> changed = new EnumMap<>(Name.class);
    changed.putAll(values);
    changed.put(Name.NOINDEX, "noindex");
    return new Directives(changed);
  }

  /** Returns the same for a page that search engines may keep. */
  Directives withIndex() {
    Map<Name, String> changed = new EnumMap<>(Name.class);
    changed.putAll(values);
    changed.remove(Name.NOINDEX);
    return new Directives(changed);
  }

  /** Returns the directives in the order in which they are printed. */
  List<String> list() {
    return new ArrayList<>(values.values());
  }
}
