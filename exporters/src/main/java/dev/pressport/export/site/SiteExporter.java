package dev.pressport.export.site;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.LayoutRequest;
import dev.pressport.export.MediaPlaces;
import dev.pressport.export.Renaming;
import dev.pressport.model.Addresses;
import dev.pressport.option.Option;
import dev.pressport.option.Options;
import dev.pressport.render.FormStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A target that is a web site; each generator adds its {@link SiteFormat}. */
public abstract class SiteExporter implements Exporter {
  private final String id;
  private final String description;
  private final SiteFormat format;
  private final @Nullable SiteEditor editor;

  /** A target with its name, what it writes in half a line, and what its generator wants. */
  protected SiteExporter(String id, String description, SiteFormat format) {
    this(id, description, format, null);
  }

  /** A target that can also prepare an editor for its sites. */
  protected SiteExporter(
      String id, String description, SiteFormat format, @Nullable SiteEditor editor) {
    this.id = id;
    this.description = description;
    this.format = format;
    this.editor = editor;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public final List<Option<?>> options() {
    return BuildOptions.declared(format.conventions().templates() != null, editor != null);
  }

  @Override
  public final List<String> nextSteps(String folder, Options given) {
    BuildOptions options = BuildOptions.of(given);
    List<String> steps = new ArrayList<>();
    if (editor != null && options.editor()) {
      steps.addAll(editor.nextSteps(folder));
    }
    if (options.layouts()) {
      steps.addAll(nextSteps(folder));
    }
    return List.copyOf(steps);
  }

  @Override
  public final boolean writesLists() {
    return format.hasPages(SitePage.Kind.TERM);
  }

  @Override
  public final boolean changesLinks() {
    return true;
  }

  @Override
  public final FormStyle forms(Options given) {
    return BuildOptions.forms(given);
  }

  private SiteFormat format(Options given) {
    return BuildOptions.of(given).forThemes() ? format.forThemes() : format;
  }

  @Override
  public final Renaming renaming() {
    Set<String> reserved = new HashSet<>(Sections.reserved());
    reserved.addAll(format.conventions().reservedWords());
    return Renaming.ofAll(Sections.FIXED, reserved);
  }

  @Override
  public final Addresses layout(LayoutRequest request) {
    return SitePlan.of(request, format(request.options()), editor);
  }

  @Override
  public final Optional<MediaPlaces> mediaPlaces(LayoutRequest request) {
    return Optional.of(
        SiteMedia.of(request, format(request.options()).conventions().mediaFolder()));
  }

  @Override
  public final ExportSession open(ExportRequest request) {
    return new SiteSession(request, format(request.options()), editor);
  }
}
