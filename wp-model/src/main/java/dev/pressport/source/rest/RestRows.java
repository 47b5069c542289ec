package dev.pressport.source.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.pressport.php.LooseValue;
import dev.pressport.row.RestEntry;
import dev.pressport.row.Row;
import dev.pressport.row.RowBuilder;
import dev.pressport.source.RowReader;
import dev.pressport.source.rest.RecordedItems.Part;
import dev.pressport.source.rest.RecordedItems.Ref;
import dev.pressport.work.TextFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a recording: users, terms, entries with their comments, the rest. */
final class RestRows implements RowReader {
  private final Source source;
  private final TextFiles texts;
  private final long longest;
  private final RestRowMaker maker;
  private final List<Truncation> truncations = new ArrayList<>();
  private final Iterator<Ref> users;
  private final Iterator<Ref> terms;
  private final Iterator<Ref> entries;
  private final Iterator<Ref> ofPlugins;
  private final Iterator<Ref> comments;
  private final PageRows pages;
  private final Iterator<RecordedItems.Lost> lost;
  private Iterator<Ref> ofEntry = List.<Ref>of().iterator();
  private long read;
  private long kept;
  private @Nullable String last;
  private boolean ended;

  /** The recording to read. */
  record Source(
      String name,
      Recording recording,
      RecordedItems items,
      PluginItems ofPlugins,
      ShownBodies shown,
      RecordedPages pages,
      ApiSiteSettings facts,
      long bytes) {}

  RestRows(Source source, Path work, long longest) throws IOException {
    this.source = source;
    this.longest = longest;
    texts = new TextFiles(work);
    ReferencedNames names = new ReferencedNames(source.items(), texts, longest);
    maker = new RestRowMaker(source.name(), names, source.facts());
    users = source.items().all(Part.USER).iterator();
    terms = source.items().all(Part.TERM).iterator();
    entries = source.items().all(Part.ENTRY).iterator();
    ofPlugins =
        source.ofPlugins().all().stream().filter(ref -> !isEntry(ref.id())).toList().iterator();
    comments = source.items().all(Part.COMMENT).iterator();
    pages = source.pages().rows(source.name(), source.items(), texts, longest);
    lost = source.items().lost().iterator();
  }

  @Override
  public @Nullable Row next() throws IOException {
    Ref ref = nextRef();
    Row page = ref == null ? pages.next() : null;
    if (page != null) {
      return page;
    }
    if (ref == null && lost.hasNext()) {
      return row(lost.next());
    }
    if (ref == null) {
      end();
      return null;
    }
    read += ref.end() - ref.start();
    if (ref.part() == Part.ENTRY) {
      kept++;
      last = ref.name() + " " + ref.id();
      ofEntry = source.items().comments(ref.id()).iterator();
    }
    try {
      return row(ref);
    } catch (JsonProcessingException e) {
      return Row.unreadable(kind(ref.part()), source.name(), -1, "Its answer was changed on disk.");
    }
  }

  private boolean isEntry(long id) {
    return source.items().find(Part.ENTRY, "", id).isPresent();
  }

  private Row row(Ref ref) throws IOException {
    RestEntry more =
        ref.part() == Part.ENTRY
            ? source.ofPlugins().entry(ref.name(), ref.id(), texts, longest)
            : new RestEntry();
    if (ref.part() == Part.ENTRY && !isEntry(ref.id())) {
      return maker.row(ref, more.fields(), more);
    }
    LooseValue item = RecordedItems.read(ref, texts, longest);
    return maker.row(ref, source.shown().shownIn(item, ref, texts, longest), more);
  }

  private Row row(RecordedItems.Lost item) {
    RowBuilder row = new RowBuilder(kind(item.part()), source.name());
    if (item.part() == Part.ENTRY) {
      row.put("ID", Long.toString(item.id()));
      row.put("post_type", item.name());
    }
    row.unreadable(
        "The site answers with an error when it is asked for "
            + item.name()
            + " "
            + item.id()
            + ".");
    return row.row();
  }

  private @Nullable Ref nextRef() {
    if (ofEntry.hasNext()) {
      return ofEntry.next();
    }
    if (users.hasNext()) {
      return users.next();
    }
    if (terms.hasNext()) {
      return terms.next();
    }
    if (entries.hasNext()) {
      return entries.next();
    }
    if (ofPlugins.hasNext()) {
      return ofPlugins.next();
    }
    while (comments.hasNext()) {
      Ref comment = comments.next();
      if (!isEntry(comment.owner()) && !source.ofPlugins().has(comment.owner())) {
        return comment;
      }
    }
    return null;
  }

  private static Row.Kind kind(Part part) {
    return switch (part) {
      case USER -> Row.Kind.AUTHOR;
      case TERM -> Row.Kind.TERM;
      case ENTRY -> Row.Kind.ENTRY;
      case COMMENT -> Row.Kind.COMMENT;
    };
  }

  private void end() {
    if (!ended && !source.recording().head().complete()) {
      truncations.add(new Truncation(Whole.PULL, source.name(), last, read, source.bytes(), kept));
    }
    ended = true;
  }

  @Override
  public long bytesRead() {
    return ended ? source.bytes() : Math.min(read, source.bytes());
  }

  @Override
  public List<Truncation> truncations() {
    return List.copyOf(truncations);
  }

  @Override
  public void close() throws IOException {
    texts.close();
  }
}
