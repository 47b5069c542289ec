package dev.pressport.export.cms;

import dev.pressport.contentmodel.ContentType;
import dev.pressport.export.Copies;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.io.Closeable;
import java.io.IOException;
import java.util.SortedMap;

/**
 * Writes the import files of one site. It gets only items that {@link CmsPlan} takes.
 *
 * <p>The methods that take an item may be called by any thread and by several at once: they do all
 * the work for it that needs no I/O and no shared state, and return the rest. Everything else is
 * called by one thread, in the order of {@link dev.pressport.export.ExportSession}.
 */
public interface CmsWriter extends Closeable {

  /**
   * The rest of the work for an item, on the one thread that writes, in the order of the source.
   */
  @FunctionalInterface
  interface Step {
    void run() throws IOException;
  }

  /** Prepares an author of imported entries. */
  Step author(Author author, ItemProblems problems);

  /** Prepares a term of a taxonomy for visitors. */
  Step term(Term term, ItemProblems problems);

  /** Prepares a file of the media library. */
  Step file(Entry file, ItemProblems problems);

  /** Prepares an entry of a content type. */
  Step entry(Entry entry, ContentType type, ItemProblems problems);

  /** Returns whether an entry is no content but a setting of the site, such as its style sheet. */
  default boolean isSetting(Entry entry) {
    return false;
  }

  /** Prepares an entry that is a setting. */
  default Step setting(Entry entry) {
    throw new UnsupportedOperationException();
  }

  /** Prepares a public comment on an imported entry; only when the format takes comments. */
  Step comment(Comment comment, ItemProblems problems);

  /**
   * Writes what can only be written when all items are.
   *
   * @param menus as in {@link dev.pressport.export.site.SiteMenus#all}, no two with the same slug
   */
  void finish(Value.Array menus) throws IOException;

  /** As in {@link dev.pressport.export.ExportSession#redirect}. */
  void redirect(String from, String to) throws IOException;

  /** As in {@link dev.pressport.export.ExportSession#complete}. */
  void complete(Copies copies) throws IOException;

  /** As in {@link dev.pressport.export.ExportSession#names}. */
  SortedMap<String, String> names();
}
