package dev.pressport.posttype;

import dev.pressport.model.Details;
import dev.pressport.model.Entry;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code exactmetrics_note}: a note on a day of ExactMetrics' statistics. */
public final class ExactmetricsNote extends PostType {

  /** The post type {@code exactmetrics_note}. */
  public ExactmetricsNote() {
    super(
        "exactmetrics_note",
        "Notes",
        "a note on a day of ExactMetrics' statistics",
        ExactmetricsNoteDetails.class,
        Set.of(Trait.IN_WXR));
  }

  @Override
  public Details details(DetailsRequest request) {
    Entry entry = request.entry();
    return new ExactmetricsNoteDetails(
        entry.title(),
        entry.date() == null ? null : entry.date().toLocalDate().toString(),
        LooseValue.of(entry.meta(), "important").isTrue(),
        category(request),
        LooseValue.of(entry.meta(), "medias").list().stream()
            .map(LooseValue::id)
            .filter(Objects::nonNull)
            .toList(),
        LooseValue.of(entry.meta(), "_ga4_annotation_id").filled(),
        request.index().referrers(entry.id()).stream().findFirst().orElse(null));
  }

  /** The term, or only its name from a meta. */
  private static @Nullable Category category(DetailsRequest request) {
    Term.Ref term = EntryTerms.first(request.entry(), "exactmetrics_note_category");
    if (term == null) {
      String name = LooseValue.of(request.entry().meta(), "_category").filled();
      return name == null ? null : new Category(name, null);
    }
    Metas metas = request.index().term(term.key()).map(TermOutline::meta).orElse(Metas.NONE);
    return new Category(term.name(), LooseValue.of(metas, "background_color").filled());
  }

  /**
   * The details that a note adds.
   *
   * @param day as {@code 2024-01-31}
   * @param mediaIds the ids of the attachments it shows
   * @param linkedPostId the entry for which the plugin made it automatically
   */
  public record ExactmetricsNoteDetails(
      String text,
      @Nullable String day,
      boolean important,
      @Nullable Category category,
      List<Long> mediaIds,
      @Nullable String ga4AnnotationId,
      @Nullable Long linkedPostId)
      implements Details {}

  /** The category of a note; its colour is hexadecimal with a {@code #}. */
  public record Category(String name, @Nullable String color) {}
}
