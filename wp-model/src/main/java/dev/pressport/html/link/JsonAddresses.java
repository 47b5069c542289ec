package dev.pressport.html.link;

import java.util.function.UnaryOperator;

/**
 * The URLs in JSON text: strings that are an absolute URL, one without its scheme, or the path of a
 * file from the root. The rest is unchanged, and so is text that is not JSON.
 */
public final class JsonAddresses {
  private JsonAddresses() {}

  /**
   * Returns the JSON with other URLs, escaped as the former ones were: {@code https:\/\/host\/}.
   *
   * @param change returns the new URL, or the same, of one; both without escapes
   */
  public static String replace(String json, UnaryOperator<String> change) {
    return JsonStrings.replace(
        json, (name, string) -> UrlForm.isUrl(string) ? change.apply(string) : string);
  }
}
