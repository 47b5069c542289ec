package dev.pressport.plugin.toolset;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.privacy.SecretKeys;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.Picture;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.settings.SiteOptions;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shortcode {@code [types]}: the value of a field of the entry. */
final class FieldShortcode implements ShortcodeFamily {
  private static final long LATEST = 253_402_300_799L;

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(new FamilyShortcode(Set.of("types"), false, FieldShortcode::html));
  }

  /** Null where the source lacks the definitions, and for fields of other items. */
  private static @Nullable String html(ShortcodeAttributes attributes, String content, Body body) {
    String name = attributes.get("field", "");
    boolean elsewhere =
        Stream.of("id", "item", "post_id", "termmeta", "usermeta", "termmeta_field", "term")
            .anyMatch(other -> !attributes.get(other, "").isBlank());
    LooseValue definition = SiteOptions.of(body.site()).value(ToolsetFields.OPTION).get(name);
    if (name.isBlank() || elsewhere || !definition.isArray() || SecretKeys.isSecret(name)) {
      return null;
    }
    String stored = definition.get("meta_key").filled();
    List<Value> values =
        body.teaser(body.subject())
            .meta()
            .values()
            .getOrDefault(stored == null ? "wpcf-" + name : stored, List.of());
    boolean raw = attributes.get("output", "").equals("raw");
    return values.stream()
        .map(value -> raw ? raw(LooseValue.of(value)) : shown(definition, value, attributes, body))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(attributes.get("separator", " ")));
  }

  private static String raw(LooseValue value) {
    return Html.stored(Objects.requireNonNullElse(value.string(), ""));
  }

  private static String shown(
      LooseValue definition, Value stored, ShortcodeAttributes attributes, Body body) {
    LooseValue value = LooseValue.of(stored);
    LooseValue options = definition.get("data").get("options");
    String type = String.valueOf(definition.get("type").string());
    return switch (type) {
      case "checkboxes" ->
          chosen(value).stream()
              .map(box -> title(options, "set_value", box))
              .collect(Collectors.joining(", "));
      case "skype" -> raw(value.get("skypename"));
      default -> {
        String text = value.filled();
        yield text == null ? "" : shown(type, text, options, attributes, body);
      }
    };
  }

  private static String shown(
      String type, String text, LooseValue options, ShortcodeAttributes attributes, Body body) {
    return switch (type) {
      case "date" -> date(text, attributes, body);
      case "select", "radio" -> title(options, "value", text);
      case "image" -> figure(text, attributes, body);
      case "url" -> Html.link(text, Html.stored(attributes.get("title", text)));
      case "file" -> Html.link(text, Html.stored(attributes.get("title", text)));
      case "email" -> Html.link("mailto:" + text, Html.stored(attributes.get("title", text)));
      case "embed", "audio", "video" -> body.film(text);
      case "wysiwyg" -> body.shortcodes(body.paragraphs(text));
      case "textarea" -> body.paragraphs(Html.stored(text));
      default -> Html.stored(text);
    };
  }

  private static List<String> chosen(LooseValue boxes) {
    List<String> chosen = new ArrayList<>();
    boxes.list().forEach(box -> box.strings().stream().limit(1).forEach(chosen::add));
    return chosen;
  }

  private static String title(LooseValue options, String key, String value) {
    Function<LooseValue, @Nullable String> title = option -> option.get("title").filled();
    return Html.stored(
        options.list().stream()
            .filter(option -> value.equals(option.get(key).string()))
            .map(title)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(value));
  }

  /** Seconds of local time as if it were UTC. */
  private static String date(String text, ShortcodeAttributes attributes, Body body) {
    Long seconds = LooseValue.of(Value.of(text)).integer();
    return seconds == null || Math.abs(seconds) > LATEST
        ? Html.stored(text)
        : body.time(
            LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC), attributes.get("format"));
  }

  private static String figure(String url, ShortcodeAttributes attributes, Body body) {
    Picture picture = Picture.of(null, url, body);
    return picture == null ? "" : picture.described(attributes.get("alt")).image();
  }
}
