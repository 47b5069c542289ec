package dev.pressport.source.rest.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The title of an entry on its page, apart from the name of the site. */
final class PageTitle {
  private static final String OF_SITE = ".site-title,.wp-block-site-title,#masthead,.site-branding";
  private static final String SEPARATORS = "[\\s|\\-\u2013\u2014\u00bb\u2022:\u00b7]+";

  private PageTitle() {}

  /**
   * Returns the title that the theme shows, if that of the page begins with it: plugins for search
   * engines change the latter, and themes have other headings, too.
   */
  static String of(Document page, @Nullable String headline) {
    Element marked = page.selectFirst("h1.entry-title,.wp-block-post-title");
    if (marked != null) {
      return marked.text().strip();
    }
    String shared = meta(page, "og:title");
    String whole = shared == null ? page.title() : shared;
    for (String selector : List.of("[itemprop=headline]", "h1", "h2")) {
      for (Element heading : page.select(selector)) {
        String text = heading.text().strip();
        boolean same = whole.startsWith(text) || text.equals(headline);
        if (!text.isEmpty() && same && !isOfSite(heading)) {
          return text;
        }
      }
    }
    if (headline != null) {
      return headline;
    }
    return whole.isBlank() ? page.select("h1").text().strip() : withoutSite(page, whole);
  }

  /** Returns whether a heading is the name of the site. */
  static boolean isOfSite(Element heading) {
    return heading.closest(OF_SITE) != null || heading.selectFirst("a[rel=home]") != null;
  }

  /** Returns a title without the name of the site at its end. */
  static String withoutSite(Document page, String title) {
    String site = meta(page, "og:site_name");
    Element shown = page.selectFirst(".site-title,.wp-block-site-title");
    String name = site == null && shown != null ? shown.text().strip() : site;
    boolean ends = name != null && !name.isEmpty() && title.strip().endsWith(name);
    return ends
        ? title
            .strip()
            .substring(0, title.strip().length() - String.valueOf(name).length())
            .replaceFirst(SEPARATORS + "$", "")
        : title.strip();
  }

  static @Nullable String meta(Document page, String property) {
    Element meta = page.selectFirst("meta[property=" + property + "],meta[name=" + property + "]");
    String content = meta == null ? "" : meta.attr("content").strip();
    return content.isEmpty() ? null : content;
  }
}
