package dev.pressport.export.json;

import dev.pressport.export.output.FileNames;
import dev.pressport.export.output.TypeFiles;
import dev.pressport.export.output.UniqueNames;
import dev.pressport.model.Addresses;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A file for each entry, {@code entries/post/12-hello.json}: unique, since ids are. */
final class FilePerEntry implements Addresses {
  private final SiteIndex index;
  private final Map<String, String> folders = new HashMap<>();

  FilePerEntry(SiteIndex index) {
    this.index = index;
    UniqueNames names = new UniqueNames();
    index.forEachEntry(
        entry ->
            folders.computeIfAbsent(
                entry.type(), type -> TypeFiles.FOLDER + names.name("entries", type, "")));
  }

  @Override
  public Optional<String> urlOf(Ref ref) {
    return ref instanceof Ref.ToEntry to ? index.entry(to.id()).map(this::path) : Optional.empty();
  }

  private String path(SiteIndex.EntryOutline entry) {
    String name = entry.slug().isEmpty() ? "" + entry.id() : entry.id() + "-" + entry.slug();
    return folders.get(entry.type()) + "/" + FileNames.segment(name + ".json");
  }
}
