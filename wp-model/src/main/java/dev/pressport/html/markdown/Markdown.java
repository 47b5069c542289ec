package dev.pressport.html.markdown;

import dev.pressport.html.Fragment;
import org.jsoup.nodes.Element;

/**
 * HTML as Markdown that reads the same. What Markdown cannot say stays HTML: tables that are no
 * plain grid, figures with captions, players, forms. Scripts, styles and comments are left out.
 */
public final class Markdown {
  private Markdown() {}

  /**
   * The Markdown of the body of a page.
   *
   * @param html a fragment, as it would stand within {@code <body>}; need not be well-formed
   * @return lines that end in a line feed; empty when there is nothing to be read
   */
  public static String of(String html, MarkdownDialect dialect) {
    return of(Fragment.body(html), dialect);
  }

  /**
   * The Markdown of the body of a page.
   *
   * @param body a tree that {@link Fragment} made, which this changes; its attributes {@code dir}
   *     and {@code lang} say what the page around it has
   * @return lines that end in a line feed; empty when there is nothing to be read
   */
  public static String of(Element body, MarkdownDialect dialect) {
    SummaryDivider.arrange(body, dialect);
    String markdown = DialectRenderer.render(new TreeBuilder(body, dialect).build(), dialect);
    return markdown.isBlank() ? "" : markdown;
  }
}
