package dev.pressport.source.rest.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page that is the content of its entry: what the theme marks as such, or else the
 * smallest element with nearly all of the text that is neither navigation nor comments. It changes
 * the document that it is found in.
 */
final class MainContent {
  /** The places where themes, block themes and page builders put the content, the surest first. */
  private static final List<String> MARKED =
      List.of(
          ".entry-content",
          ".wp-block-post-content",
          "[itemprop=articleBody]",
          "[data-elementor-type=wp-post],[data-elementor-type=wp-page]",
          ".elementor-widget-theme-post-content",
          ".et_pb_post_content",
          ".fl-post-content,.fl-builder-content-primary",
          ".brxe-post-content",
          ".td-post-content,.tdb_single_content",
          ".post-content,.post-entry,.post_content,.article-content,.single-content,.page-content",
          ".woocommerce-Tabs-panel--description");

  /** What is never content of the entry, wherever it stands. */
  private static final String ALIEN =
      "script:not([type=application/json]),style,template,link,meta,noscript:not(:has(img)),#comments,.comments-area,"
          + ".comment-respond,.wp-block-comments,.sharedaddy,.sd-sharing,.jp-relatedposts,"
          + "#jp-relatedposts,.yarpp,.yarpp-related,.related-posts,.addtoany_share_save_container,"
          + ".heateor_sss_sharing_container,.ssba,.post-navigation,.nav-links,.page-links,"
          + ".wp-block-post-navigation-link,.post-views,.author-box,.code-block-ad";

  /** What is not content of the entry unless the theme marks it so. */
  private static final String FRAME =
      "nav,header.site-header,#masthead,footer,aside,form,[role=navigation],[role=banner],"
          + "[role=contentinfo],[role=search],[role=complementary],.widget,.widget-area,#sidebar,"
          + ".sidebar,.breadcrumbs,.breadcrumb,.skip-link,#wpadminbar,.entry-meta,.entry-footer,"
          + ".entry-header,.post-meta,.wp-block-template-part,iframe[hidden]";

  private static final double NEARLY_ALL = 0.98;

  private final Document page;

  MainContent(Document page) {
    this.page = page;
  }

  /**
   * Returns the content as HTML; empty when the page has none.
   *
   * @param entry the element of the entry ({@code post-5}); null when the theme has none
   * @param title of the entry, which is not part of its content
   */
  String html(@Nullable Element entry, @Nullable String title) {
    page.select(ALIEN).remove();
    Lazy.show(page);
    IdentityHashMap<Node, Integer> lengths = Lengths.in(page.body());
    Element marked = entry == null ? null : marked(entry, lengths);
    marked = marked == null ? marked(page.body(), lengths) : marked;
    if (marked != null) {
      return hasOwnText(marked) ? marked.html().strip() : "";
    }
    Element whole = entry == null ? main() : entry;
    whole.select(FRAME).remove();
    removeTitle(whole, title);
    Element smallest = smallest(whole);
    return hasOwnText(smallest) ? smallest.html().strip() : "";
  }

  /**
   * The marked element with the most text that stands in no frame of the page; one without text
   * where there is no other.
   */
  private static @Nullable Element marked(Element within, IdentityHashMap<Node, Integer> lengths) {
    Element empty = null;
    for (String selector : MARKED) {
      Element best = null;
      int most = -1;
      for (Element candidate : within.select(selector)) {
        int length = lengths.getOrDefault(candidate, 0);
        boolean framed = candidate.closest("aside,footer,nav,.related,.wp-block-query") != null;
        if (!framed && length > most) {
          best = candidate;
          most = length;
        }
      }
      if (best != null && hasOwnText(best)) {
        return best;
      }
      empty = empty == null ? best : empty;
    }
    return empty;
  }

  private static boolean hasOwnText(Element element) {
    return element.hasText() || !element.select("img,iframe,video,audio").isEmpty();
  }

  private Element main() {
    for (String selector : List.of("main article", "article", "main,[role=main]", "#content")) {
      Elements found = page.select(selector);
      if (found.size() == 1 && found.get(0).hasText()) {
        return found.get(0);
      }
    }
    return page.body();
  }

  private static void removeTitle(Element whole, @Nullable String title) {
    Element heading = whole.selectFirst("h1");
    if (heading != null && title != null && heading.text().strip().equals(title)) {
      heading.remove();
    }
  }

  /** Returns the smallest element with nearly all of the text that is not in links. */
  private static Element smallest(Element whole) {
    IdentityHashMap<Node, Integer> lengths = Lengths.in(whole);
    double enough = NEARLY_ALL * lengths.getOrDefault(whole, 0);
    Element smallest = whole;
    Element next = whole;
    while (next != null) {
      smallest = next;
      next = null;
      for (Element child : smallest.children()) {
        boolean section = child.nameIs("div") || child.nameIs("section") || child.nameIs("article");
        if (section && lengths.getOrDefault(child, 0) >= enough && enough > 0) {
          next = child;
        }
      }
    }
    return smallest;
  }

  /** Adds up the text outside links below each element. */
  private static final class Lengths implements NodeVisitor {
    private final IdentityHashMap<Node, Integer> lengths = new IdentityHashMap<>();
    private final List<Integer> open = new ArrayList<>(List.of(0));
    private int links;

    static IdentityHashMap<Node, Integer> in(Element whole) {
      Lengths visitor = new Lengths();
      whole.traverse(visitor);
      return visitor.lengths;
    }

    @Override
    public void head(Node node, int depth) {
      links += node.nameIs("a") ? 1 : 0;
      open.add(node instanceof TextNode text && links == 0 ? text.text().strip().length() : 0);
    }

    @Override
    public void tail(Node node, int depth) {
      links -= node.nameIs("a") ? 1 : 0;
      int length = open.remove(open.size() - 1);
      if (node instanceof Element) {
        lengths.put(node, length);
      }
      open.set(open.size() - 1, open.get(open.size() - 1) + length);
    }
  }
}
