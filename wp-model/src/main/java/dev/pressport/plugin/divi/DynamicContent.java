package dev.pressport.plugin.divi;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.render.Body;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values that Divi computes when the page is shown: {@code @ET-DC@}, JSON as base64, {@code @}. */
final class DynamicContent {
  private static final Pattern MARK = Pattern.compile("@ET-DC@([A-Za-z0-9+/=]++)@");
  private static final String META = "custom_meta_";

  private DynamicContent() {}

  /** Returns the value with the site's own data in place of the marks. */
  static String resolve(String value, Body body) {
    return value.contains("@ET-DC@")
        ? MARK.matcher(value)
            .replaceAll(mark -> Matcher.quoteReplacement(resolved(mark.group(1), body)))
        : value;
  }

  private static String resolved(String base64, Body body) {
    LooseValue mark;
    try {
      String json = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      mark = LooseValue.of(PhpJson.decode(json).orElse(Value.NULL));
    } catch (IllegalArgumentException e) {
      return "";
    }
    String content = value(mark.get("content").filled(), body);
    LooseValue settings = mark.get("settings");
    return content == null || content.isEmpty()
        ? ""
        : or(settings.get("before").string()) + content + or(settings.get("after").string());
  }

  private static @Nullable String value(@Nullable String name, Body body) {
    if (name == null) {
      return null;
    }
    return switch (name) {
      case "post_title" -> body.entry().title();
      case "site_title" -> body.site().title();
      case "site_tagline" -> body.site().tagline();
      default ->
          name.startsWith(META) && !name.startsWith(META + "_")
              ? body.entry().meta().string(name.substring(META.length())).orElse(null)
              : null;
    };
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
