package dev.pressport.export.jekyll;

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

/** Writes a site for Jekyll. */
public final class JekyllExporter implements Exporter {
  private static final JekyllFormat FORMAT = new JekyllFormat();

  @Override
  public String id() {
    return "jekyll";
  }

  @Override
  public String description() {
    return "a site for Jekyll, ready to be built";
  }

  @Override
  public List<OptionSpec> options() {
    return BuildOptions.SPECS;
  }

  @Override
  public List<String> nextSteps(String folder) {
    return List.of("jekyll serve --source " + folder + " --destination " + folder + "/_site");
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
