package dev.pressport.export.markdown;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.LayoutRequest;
import dev.pressport.site.BuildOptions;
import dev.pressport.site.SitePlan;
import dev.pressport.site.SiteSession;
import dev.pressport.source.Addresses;
import dev.pressport.source.OptionSpec;
import java.util.List;

/** Writes Markdown files that belong to no generator. */
public final class MarkdownExporter implements Exporter {
  private static final MarkdownFormat FORMAT = new MarkdownFormat();

  @Override
  public String id() {
    return "markdown";
  }

  @Override
  public String description() {
    return "Markdown files with front matter, for any generator";
  }

  @Override
  public List<OptionSpec> options() {
    return BuildOptions.WITHOUT_LAYOUTS;
  }

  @Override
  public boolean changesLinks() {
    return true;
  }

  @Override
  public Addresses layout(LayoutRequest request) {
    return new SitePlan(request, FORMAT.files());
  }

  @Override
  public ExportSession open(ExportRequest request) {
    return new SiteSession(request, FORMAT);
  }
}
