package dev.pressport.export.markdown;

import dev.pressport.export.site.SiteExporter;
import java.util.List;

/** Writes Markdown files that belong to no generator. */
public final class MarkdownExporter extends SiteExporter {

  /** Creates the exporter, for the service loader. */
  public MarkdownExporter() {
    super(
        "markdown",
        "Markdown files with front matter, for any static site generator",
        new MarkdownFormat());
  }

  @Override
  public List<String> otherNames() {
    return List.of("md", "obsidian", "gatsby", "hexo", "zola", "pelican");
  }
}
