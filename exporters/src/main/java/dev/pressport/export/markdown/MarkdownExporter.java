package dev.pressport.export.markdown;

import dev.pressport.export.site.SiteExporter;

/** Writes Markdown files that belong to no generator. */
public final class MarkdownExporter extends SiteExporter {

  /** Creates the exporter, for the service loader. */
  public MarkdownExporter() {
    super(
        "markdown",
        "Markdown files with front matter, for any static site generator",
        new MarkdownFormat());
  }
}
