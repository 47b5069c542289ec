package dev.pressport.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The details of an event, whichever plugin it was made with: what calendars and the page of an
 * event show. The JSON of an event has the components of the plugin's record; these methods are the
 * common view of them.
 */
public interface EventDetails extends Details {

  /** The beginning; null when the source does not have it. */
  @Nullable Moment start();

  /** The end; null for an event without one, and when the source does not have it. */
  @Nullable Moment end();

  /** Whether it takes whole days; null when the source does not say so. */
  @Nullable Boolean allDay();

  /** Returns whether it is a moment, whose stored end means nothing. */
  default boolean withoutEnd() {
    return false;
  }

  /** The rules by which it comes again; null for a single event. */
  @Nullable Recurrence recurrence();

  /** Returns the beginnings of the single dates that the plugin computed of the rules. */
  default List<Instant> occurrences() {
    return List.of();
  }

  /** Returns whether it is one date of a recurring event that is an entry itself. */
  default boolean isOccurrence() {
    return false;
  }

  /** Returns whether it does not take place. */
  default boolean isCancelled() {
    return false;
  }

  /** The venue; null for none. */
  @Nullable Place place();

  /** The organizers, or the contacts of the event. */
  List<Organizer> organizers();

  /** The cost; null when nothing is said of it. */
  @Nullable Cost cost();

  /** The address of the event's own web site; null for none. */
  @Nullable String website();

  /** The address where tickets are sold; null for none. */
  default @Nullable String ticketUrl() {
    return null;
  }

  /** Returns the name of the taxonomy of its categories. */
  String categoryTaxonomy();

  /**
   * Returns the name by which the plugin's own calendars know it, without the {@code @} and the
   * host.
   *
   * @param id of the entry
   */
  String uid(long id);

  /**
   * Returns the name by which the calendar that it was imported from knows it; null for none.
   *
   * @param id of the entry
   */
  default @Nullable String importedUid(long id) {
    return null;
  }

  /**
   * A point in time, also by the clocks of the event.
   *
   * @param timezone a name of the tz database, or an offset as WordPress writes it ({@code UTC+2},
   *     {@code +05:30})
   */
  record Moment(Instant utc, @Nullable LocalDateTime local, @Nullable String timezone) {}

  /** The recurrence and its exceptions, in the notation of iCalendar. */
  record Recurrence(
      List<String> rrule, List<String> exrule, List<String> rdates, List<String> exdates) {}

  /**
   * A venue.
   *
   * @param id of its entry, when it has one
   */
  record Place(
      @Nullable Long id,
      @Nullable String name,
      @Nullable String address,
      @Nullable String city,
      @Nullable String province,
      @Nullable String postalCode,
      @Nullable String country,
      @Nullable String phone,
      @Nullable String url,
      @Nullable Double lat,
      @Nullable Double lng) {

    /** Returns whether nothing is known of it. */
    public boolean isEmpty() {
      return equals(new Place(null, null, null, null, null, null, null, null, null, null, null));
    }
  }

  /**
   * An organizer or contact.
   *
   * @param id of its entry, when it has one
   */
  record Organizer(
      @Nullable Long id,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String url) {

    /** Returns it without what reaches a person. */
    public Organizer withoutContact() {
      return new Organizer(id, name, null, null, url);
    }
  }

  /**
   * The cost of an event.
   *
   * @param text as the site shows it
   * @param type {@code free}, {@code external} or {@code tickets}; null where the plugin has none
   */
  record Cost(@Nullable String text, @Nullable Boolean free, @Nullable String type) {}
}
