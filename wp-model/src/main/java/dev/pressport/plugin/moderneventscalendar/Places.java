package dev.pressport.plugin.moderneventscalendar;

import dev.pressport.html.Titles;
import dev.pressport.model.EventDetails.Organizer;
import dev.pressport.model.EventDetails.Place;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.EntryTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The locations and organizers of an event, which are terms with metas. */
final class Places {
  static final String LOCATIONS = "mec_location";
  static final String ORGANIZERS = "mec_organizer";

  /** The id that stands for none. */
  private static final long HIDDEN = 1;

  private final DetailsRequest request;

  Places(DetailsRequest request) {
    this.request = request;
  }

  /** Returns the location; null for none. */
  @Nullable Place location() {
    return terms(LOCATIONS, "mec_location_id", null).stream()
        .findFirst()
        .map(Places::place)
        .orElse(null);
  }

  /** Returns the further locations. */
  List<Place> otherLocations() {
    List<TermOutline> first = terms(LOCATIONS, "mec_location_id", null);
    return terms(LOCATIONS, null, "mec_additional_location_ids").stream()
        .filter(Predicate.not(first::contains))
        .map(Places::place)
        .toList();
  }

  /** Returns the organizers, the main one first. */
  List<Organizer> organizers() {
    return terms(ORGANIZERS, "mec_organizer_id", "mec_additional_organizer_ids").stream()
        .map(Places::organizer)
        .toList();
  }

  /**
   * Returns the terms that metas name by their ids. Where none is known by its id, those of the
   * entry count.
   *
   * @param main the meta with one id; null for none
   * @param more the meta with several ids; null for none
   */
  private List<TermOutline> terms(String taxonomy, @Nullable String main, @Nullable String more) {
    Metas metas = request.entry().meta();
    Map<Term.Key, TermOutline> terms = new LinkedHashMap<>();
    boolean hidden = false;
    if (main != null) {
      Long id = LooseValue.of(metas, main).id();
      hidden = id != null && id == HIDDEN;
      add(taxonomy, id, terms);
    }
    if (more != null) {
      LooseValue.of(metas, more).list().forEach(id -> add(taxonomy, id.id(), terms));
    }
    if (terms.isEmpty() && main != null && !hidden) {
      for (Term.Ref term : EntryTerms.of(request.entry(), taxonomy)) {
        request.index().term(term.key()).ifPresent(found -> terms.put(found.key(), found));
      }
    }
    return List.copyOf(terms.values());
  }

  private void add(String taxonomy, @Nullable Long id, Map<Term.Key, TermOutline> terms) {
    Optional<TermOutline> term =
        id == null || id <= HIDDEN ? Optional.empty() : request.index().term(taxonomy, id);
    term.ifPresent(found -> terms.put(found.key(), found));
  }

  private static Place place(TermOutline term) {
    Metas metas = term.meta();
    return new Place(
        null,
        Titles.plain(term.name()),
        LooseValue.of(metas, "address").filled(),
        LooseValue.of(metas, "city").filled(),
        LooseValue.of(metas, "state").filled(),
        LooseValue.of(metas, "postcode").filled(),
        LooseValue.of(metas, "country").filled(),
        LooseValue.of(metas, "tel").filled(),
        LooseValue.of(metas, "url").filled(),
        coordinate(metas, "latitude"),
        coordinate(metas, "longitude"));
  }

  /** A location without a place on the map has zeros. */
  private static @Nullable Double coordinate(Metas metas, String key) {
    Double stored = LooseValue.of(metas, key).decimal();
    return stored == null || stored == 0 ? null : stored;
  }

  private static Organizer organizer(TermOutline term) {
    Metas metas = term.meta();
    return new Organizer(
        null,
        Titles.plain(term.name()),
        LooseValue.of(metas, "tel").filled(),
        LooseValue.of(metas, "email").filled(),
        LooseValue.of(metas, "url").filled());
  }
}
