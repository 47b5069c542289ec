package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * The headings in the stored body of a page, of which plugins make tables of contents.
 *
 * @param level 1 to 6
 * @param anchor its id, or the one that most sites make of its text
 */
public record Headings(int level, String anchor, String text) {
  private static final int MOST = 500;

  private static final Pattern HEADING =
      Pattern.compile("<h([1-6])\\b([^<>]{0,1000})>(.{0,1000}?)</h\\1>", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]{1,200})\"");

  /** Returns those of the entry that a body is of, with some levels. */
  public static List<Headings> of(Body body, Set<Integer> levels) {
    Text raw = body.entry().content().raw();
    List<Headings> headings = new ArrayList<>();
    if (raw == null || !raw.inline() || !body.fits(raw.length())) {
      return headings;
    }
    Matcher heading = HEADING.matcher(raw.string());
    while (headings.size() < MOST && heading.find()) {
      int level = heading.group(1).charAt(0) - '0';
      String text = Jsoup.parse(heading.group(3)).text().strip();
      if (levels.contains(level) && !text.isEmpty()) {
        Matcher id = ID.matcher(heading.group(2));
        headings.add(new Headings(level, id.find() ? id.group(1) : anchor(text), text));
      }
    }
    return headings;
  }

  private static String anchor(String text) {
    StringBuilder anchor = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean word = Character.isLetterOrDigit(c);
      if (word || (!anchor.isEmpty() && anchor.charAt(anchor.length() - 1) != '-')) {
        anchor.append(word ? c : '-');
      }
    }
    boolean open = !anchor.isEmpty() && anchor.charAt(anchor.length() - 1) == '-';
    return open ? anchor.substring(0, anchor.length() - 1) : anchor.toString();
  }

  /** Returns links to headings as a list; empty for none. */
  public static String list(List<Headings> headings) {
    return Html.list(
        headings.stream()
            .map(heading -> Html.link("#" + heading.anchor(), Html.escape(heading.text()))));
  }
}
