package dev.pressport.plugin.rankmath;

import dev.pressport.html.Wpautop;
import dev.pressport.seo.PhpText;
import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a body, from which Rank Math makes descriptions. */
final class Paragraph {
  private static final int MOST = 200;

  private Paragraph() {}

  /** Returns the texts of paragraphs in one line, without those that are empty. */
  static List<String> of(String body) {
    String html = Wpautop.apply(withoutComments(body));
    List<String> paragraphs = new ArrayList<>();
    int open = html.indexOf("<p");
    while (open >= 0 && paragraphs.size() < MOST) {
      int start = html.indexOf('>', open) + 1;
      int end = start == 0 ? -1 : html.indexOf("</p>", start);
      if (end < 0) {
        break;
      }
      boolean paragraph = html.charAt(open + 2) == '>' || html.charAt(open + 2) == ' ';
      String text = paragraph ? PhpText.withoutTags(html.substring(start, end)) : "";
      if (!text.replace("&nbsp;", " ").isBlank() && text.strip().indexOf('\n') < 0) {
        paragraphs.add(text);
      }
      open = html.indexOf("<p", paragraph ? end : open + 2);
    }
    return paragraphs;
  }

  private static String withoutComments(String html) {
    StringBuilder kept = new StringBuilder(html.length());
    int at = 0;
    int open = html.indexOf("<!--");
    while (open >= 0) {
      kept.append(html, at, open);
      int end = html.indexOf("-->", open);
      at = end < 0 ? html.length() : end + 3;
      open = html.indexOf("<!--", at);
    }
    return kept.append(html, at, html.length()).toString();
  }
}
