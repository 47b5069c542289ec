package dev.pressport.export.jekyll;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.SitePage;
import dev.pressport.model.Value;
import java.util.List;

/** The lists of terms, authors, post types and dates as Liquid, which any theme can show. */
final class LiquidList {
  private static final String ITEMS =
      """
      <ul>
      {% for entry in entries %}<li>\
      {% if entry.date %}{{ entry.date | date: "%Y-%m-%d" }} {% endif %}\
      <a href="{{ entry.url | relative_url | escape }}">{{ entry.title | escape }}</a></li>
      {% endfor %}</ul>
      """;

  private static final String DOCUMENTS = " | sort: \"date\" | reverse %}\n";
  private static final String EVENTS = " | sort: \"start\" | reverse %}\n";

  private LiquidList() {}

  /** Adds the facts of a list that its Liquid reads. */
  static void addFacts(FrontMatter to, SitePage page) {
    for (String key : List.of("taxonomy", "section")) {
      to.value(key, page.facts().entries().getOrDefault(key, Value.NULL));
    }
    for (String folder : page.names().entries().keySet()) {
      to.text(nameKey(page), page.names(folder).get(0));
    }
  }

  private static String nameKey(SitePage page) {
    return page.kind() == SitePage.Kind.AUTHOR ? "author_name" : "term";
  }

  /** The Liquid below the description of a list. */
  static String of(SitePage page) {
    return switch (page.kind()) {
      case TERM ->
          "{% assign entries = site.documents"
              + " | where_exp: \"entry\", \"entry[page.taxonomy] contains page.term\""
              + DOCUMENTS
              + ITEMS;
      case AUTHOR ->
          "{% assign entries = site.documents | where: \"author\", page.author_name"
              + DOCUMENTS
              + ITEMS;
      case YEAR -> ofDate("%Y");
      case MONTH -> ofDate("%Y-%m");
      default ->
          "{% assign entries = site[page.section]"
              + (page.facts().entries().containsKey("events") ? EVENTS : DOCUMENTS)
              + ITEMS;
    };
  }

  private static String ofDate(String format) {
    return "{% assign entries = \"\" | split: \"\" %}{% for post in site.posts %}"
        + "{% assign date = post.date | date: \""
        + format
        + "\" %}{% if date == page.title %}{% assign entries = entries | push: post %}{% endif %}"
        + "{% endfor %}\n"
        + ITEMS;
  }
}
