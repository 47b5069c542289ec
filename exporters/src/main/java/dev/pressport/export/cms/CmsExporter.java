package dev.pressport.export.cms;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.LayoutRequest;
import dev.pressport.export.MediaPlaces;
import dev.pressport.export.Renaming;
import dev.pressport.export.site.Drafts;
import dev.pressport.export.site.Sections;
import dev.pressport.model.Addresses;
import dev.pressport.option.Option;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A target that is a content management system; each adds its {@link CmsFormat}. */
public abstract class CmsExporter implements Exporter {
  private final String id;
  private final String description;
  private final CmsFormat format;

  /** A target with its name, what it writes in half a line, and what its system imports. */
  protected CmsExporter(String id, String description, CmsFormat format) {
    this.id = id;
    this.description = description;
    this.format = format;
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
    List<Option<?>> options = new ArrayList<>(List.of(Drafts.OPTION));
    options.addAll(format.options());
    return List.copyOf(options);
  }

  @Override
  public final boolean changesLinks() {
    return true;
  }

  @Override
  public final boolean writesLists() {
    return false;
  }

  @Override
  public final Renaming renaming() {
    return format.hasModel() ? Renaming.ofAll(Set.of(), Sections.reserved()) : Renaming.NONE;
  }

  @Override
  public final Addresses layout(LayoutRequest request) {
    return new CmsPlan(request, format);
  }

  @Override
  public final Optional<MediaPlaces> mediaPlaces(LayoutRequest request) {
    return Optional.of(format.mediaPlaces(request));
  }

  @Override
  public final Optional<String> guide() {
    return Optional.of(CmsGuide.of(format));
  }

  @Override
  public final ExportSession open(ExportRequest request) throws IOException {
    return new CmsSession(request, format);
  }
}
