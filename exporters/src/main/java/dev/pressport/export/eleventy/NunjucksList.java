package dev.pressport.export.eleventy;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.SitePage;
import dev.pressport.model.Value;
import java.util.List;

/** The lists of terms, authors, post types and dates as Nunjucks, which any starter can show. */
final class NunjucksList {
  private static final String ITEMS =
      """
       %}<li>\
      <time datetime="{{ entry.date.toISOString() }}">{{ entry.date.toISOString().slice(0, 10) }}</time> \
      <a href="{{ entry.url }}">{{ entry.data.title }}</a></li>
      {% endif %}{% endfor %}</ul>
      """;

  private NunjucksList() {}

  /** Adds the facts of a list that its Nunjucks reads. */
  static void addFacts(FrontMatter to, SitePage page) {
    for (String key : List.of("taxonomy", "section")) {
      to.value(key, page.facts().entries().getOrDefault(key, Value.NULL));
    }
    for (String folder : page.names().entries().keySet()) {
      boolean author = page.kind() == SitePage.Kind.AUTHOR;
      to.text(author ? "authorName" : "term", page.names(folder).get(0));
    }
  }

  /** The Nunjucks below the title and the description of a list. */
  static String of(SitePage page) {
    return "<ul>\n{% for entry in collections.all | reverse %}{% if "
        + condition(page.kind())
        + ITEMS;
  }

  private static String condition(SitePage.Kind kind) {
    return switch (kind) {
      case TERM -> "entry.data[taxonomy] and term in entry.data[taxonomy]";
      case AUTHOR -> "entry.data.author == authorName";
      case YEAR, MONTH ->
          "\"/posts/\" in entry.inputPath and entry.date.toISOString().slice(0, title.length) =="
              + " title";
      default -> "(\"/\" + section + \"/\") in entry.inputPath";
    };
  }
}
