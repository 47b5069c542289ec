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
  private static final String VARIABLE = "$variable(";
  private static final String END = ")$";

  private DynamicContent() {}

  /** Returns the value with the site's own data in place of the marks. */
  static String resolve(String value, Body body) {
    String resolved =
        value.contains("@ET-DC@")
            ? MARK.matcher(value)
                .replaceAll(mark -> Matcher.quoteReplacement(resolved(mark.group(1), body)))
            : value;
    return resolved.contains(VARIABLE) ? variables(resolved, body) : resolved;
  }

  private static String resolved(String base64, Body body) {
    try {
      String json = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
      LooseValue mark = LooseValue.of(PhpJson.decode(json).orElse(Value.NULL));
      return computed(mark.get("content").filled(), mark.get("settings"), body);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The marks of Divi 5: {@code $variable(}, JSON, {@code )$}. */
  private static String variables(String value, Body body) {
    StringBuilder out = new StringBuilder(value.length());
    int done = 0;
    for (int at = value.indexOf(VARIABLE); at >= 0; at = value.indexOf(VARIABLE, done)) {
      int end = value.indexOf(END, at);
      if (end < 0) {
        break;
      }
      String json = value.substring(at + VARIABLE.length(), end);
      LooseValue mark = LooseValue.of(PhpJson.decode(json).orElse(Value.NULL)).get("value");
      out.append(value, done, at)
          .append(computed(mark.get("name").filled(), mark.get("settings"), body));
      done = end + END.length();
    }
    return out.append(value, done, value.length()).toString();
  }

  private static String computed(@Nullable String name, LooseValue settings, Body body) {
    String content = value(name, body);
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
      case "home_url", "site_url" -> body.site().home();
      case "post_date" -> body.time(body.entry().date());
      case "post_author" -> body.author(false);
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
