package dev.pressport.render.shortcode;

import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.HtmlEntities;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form in which a shortcode names what it embeds.
 *
 * @param attributes that may hold the address or id
 * @param template of the address of an id, {@code {}}, with other attributes, {@code {user}}; a
 *     dash when there are only addresses
 */
record EmbedForm(List<String> attributes, String template) {
  private static final Pattern SIGN = Pattern.compile("^\\s*[=:]?\\s*[\"']?");
  private static final Pattern SIZE =
      Pattern.compile("[?&](?:w|h|width|height)=\\d+(?=&|$)|[\"']$");
  private static final Pattern ID = Pattern.compile("@?[\\p{L}\\p{N}_.~:/+-]{1,200}");
  private static final Pattern OTHER = Pattern.compile("\\{(\\w+)}");

  EmbedForm {
    attributes = List.copyOf(attributes);
  }

  /** Returns the address of what is embedded; null when this form names none. */
  @Nullable String url(ShortcodeAttributes given, String content) {
    for (String attribute : attributes) {
      String url = url(given.get(attribute, ""), given);
      if (url != null) {
        return url;
      }
    }
    String url = url(given.get("0", ""), given);
    return url == null ? url(content, given) : url;
  }

  private @Nullable String url(String stored, ShortcodeAttributes given) {
    String value = SIGN.matcher(HtmlEntities.decode(stored)).replaceFirst("").strip();
    String small = value.toLowerCase(Locale.ROOT);
    if (value.isEmpty() || value.indexOf(' ') >= 0 || value.indexOf('<') >= 0) {
      return null;
    }
    if (small.startsWith("http://") || small.startsWith("https://")) {
      return SIZE.matcher(value).replaceAll("");
    }
    if (small.startsWith("//")) {
      return SIZE.matcher("https:" + value).replaceAll("");
    }
    if (small.startsWith("www.")) {
      return SIZE.matcher("https://" + value).replaceAll("");
    }
    String id = small.startsWith("spotify:") ? value.substring(8).replace(':', '/') : value;
    Matcher matcher = ID.matcher(id);
    return template.equals("-") || !matcher.lookingAt() ? null : filled(matcher.group(), given);
  }

  private @Nullable String filled(String id, ShortcodeAttributes given) {
    Matcher other = OTHER.matcher(template);
    StringBuilder url = new StringBuilder();
    while (other.find()) {
      String value = given.get(other.group(1), "");
      boolean optional = template.startsWith("?", other.start() - 1);
      if (value.isEmpty() && !optional) {
        return null;
      }
      other.appendReplacement(url, Matcher.quoteReplacement(HtmlEntities.decode(value)));
    }
    return other.appendTail(url).toString().replace("{}", id);
  }
}
