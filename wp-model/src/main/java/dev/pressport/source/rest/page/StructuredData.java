package dev.pressport.source.rest.page;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The facts of an entry in the JSON-LD of its page (schema.org/Article, schema.org/WebPage). */
record StructuredData(
    @Nullable String headline,
    @Nullable String author,
    @Nullable String datePublished,
    @Nullable String dateModified) {
  private static final int LARGEST = 1 << 18;
  private static final int MOST_NODES = 500;

  /** Types of pages, which have dates too; those of entries are better. */
  private static final Set<String> PAGES = Set.of("WebPage", "ItemPage", "CollectionPage");

  static StructuredData of(Document page) {
    StructuredData found = new StructuredData(null, null, null, null);
    for (Element script : page.select("script[type=application/ld+json]")) {
      String json = script.data();
      if (json.length() <= LARGEST) {
        found = found.or(of(PhpJson.decode(json.strip()).orElse(Value.NULL)));
      }
    }
    return found;
  }

  private static StructuredData of(Value json) {
    StructuredData entry = new StructuredData(null, null, null, null);
    StructuredData whole = entry;
    Deque<LooseValue> nodes = new ArrayDeque<>();
    nodes.add(LooseValue.of(json));
    for (int node = 0; !nodes.isEmpty() && node < MOST_NODES; node++) {
      LooseValue next = nodes.remove();
      nodes.addAll(next.get("@graph").list());
      if (!next.get("@type").present()) {
        nodes.addAll(next.list());
      } else if (next.get("datePublished").present()) {
        LooseValue type = next.get("@type");
        boolean ofPage = PAGES.contains(String.valueOf(type.string()));
        StructuredData facts = facts(next);
        entry = ofPage ? entry : entry.or(facts);
        whole = ofPage ? whole.or(facts) : whole;
      }
    }
    return entry.or(whole);
  }

  private static StructuredData facts(LooseValue node) {
    LooseValue author = node.get("author");
    LooseValue first = author.list().isEmpty() ? author : author.list().get(0);
    String name = first.get("name").filled();
    return new StructuredData(
        node.get("headline").filled(),
        name,
        node.get("datePublished").filled(),
        node.get("dateModified").filled());
  }

  private StructuredData or(StructuredData other) {
    return new StructuredData(
        headline == null ? other.headline : headline,
        author == null ? other.author : author,
        datePublished == null ? other.datePublished : datePublished,
        dateModified == null ? other.dateModified : dateModified);
  }
}
