package dev.pressport.html.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as HTML: CommonMark with the tables and strikethrough of GitHub. */
public final class MarkdownHtml {
  private MarkdownHtml() {}

  /** The HTML of the body of a page; HTML within the Markdown is as it was. */
  public static String of(String markdown) {
    List<Extension> extensions = List.of(TablesExtension.create(), StrikethroughExtension.create());
    return HtmlRenderer.builder()
        .extensions(extensions)
        .build()
        .render(Parser.builder().extensions(extensions).build().parse(markdown));
  }
}
