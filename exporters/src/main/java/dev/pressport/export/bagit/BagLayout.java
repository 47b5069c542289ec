package dev.pressport.export.bagit;

import dev.pressport.export.LayoutRequest;
import dev.pressport.export.output.FileNames;
import dev.pressport.export.output.UniqueNames;
import dev.pressport.model.Addresses;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The places of entries in the payload: those of their records, which are the addresses, and those
 * of their pages, {@code html/post/12-hello.html}.
 */
final class BagLayout implements Addresses {
  private static final String PAGES = "html";

  private final Addresses records;
  private final SiteIndex index;
  private final Predicate<EntryOutline> wanted;
  private final Map<String, String> folders = new LinkedHashMap<>();

  /** Creates the layout with that of the records. */
  BagLayout(Addresses records, LayoutRequest request) {
    this.records = records;
    this.index = request.index();
    this.wanted = request.wanted();
    UniqueNames names = new UniqueNames();
    index.forEachEntry(
        entry ->
            folders.computeIfAbsent(
                entry.type(),
                type -> Payload.withoutPercent(PAGES + "/" + names.name(PAGES, type, "") + "/")));
  }

  /** Returns the layout of the records. */
  Addresses records() {
    return records;
  }

  @Override
  public Optional<String> urlOf(Ref ref) {
    return records.urlOf(ref);
  }

  /** Returns the folder of the pages of a type, with a slash at its end. */
  String folder(String type) {
    return folders.getOrDefault(type, PAGES + "/");
  }

  /** Returns the path of the page of an entry. */
  String page(long id, String type, String slug) {
    String name = slug.isEmpty() ? Long.toString(id) : id + "-" + slug;
    return folder(type) + Payload.withoutPercent(FileNames.segment(name + ".html"));
  }

  /** Returns the path of a page that others can link to. */
  Optional<String> linked(long id) {
    return index
        .entry(id)
        .filter(entry -> wanted.test(entry) && !PostTypes.is(entry.type(), Trait.PERSONAL))
        .map(entry -> page(entry.id(), entry.type(), entry.slug()));
  }
}
