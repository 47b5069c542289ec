package dev.pressport.export.migrate;

import dev.pressport.index.Identity;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.row.Row;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The items that are withheld as a whole: entries about people, and what belongs to these. */
record Withholding(Privacy privacy, SiteIndex index) {

  /** Returns the name of the kind of item that is withheld with a row; empty when it is not. */
  Optional<String> of(Row row, Identity identity) {
    if (privacy.includesPersonalData()) {
      return Optional.empty();
    }
    return switch (row.kind()) {
      case ENTRY -> ofEntry(row.string("post_type").strip(), row.number("post_parent"));
      case COMMENT -> ofComment(row.string("comment_type").strip(), identity.entryId());
      case AUTHOR, TERM -> Optional.empty();
    };
  }

  private Optional<String> ofEntry(String type, @Nullable Long parent) {
    if (privacy.withholds(type)) {
      return Optional.of("type " + type);
    }
    boolean part = type.equals("revision") || type.equals("attachment");
    return part && parent != null ? ofPart(type, parent) : Optional.empty();
  }

  private Optional<String> ofPart(String kind, long entry) {
    return index
        .entry(entry)
        .map(EntryOutline::type)
        .filter(privacy::withholds)
        .map(type -> kind + " of type " + type);
  }

  private Optional<String> ofComment(String type, long entry) {
    return privacy.withholdsComments(type)
        ? Optional.of("comments of type " + type)
        : ofPart("comment", entry);
  }
}
