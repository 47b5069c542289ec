package dev.pressport.plugin.eventsmanager;

import dev.pressport.html.Html;
import dev.pressport.model.Term;
import dev.pressport.posttype.PostTypes;
import dev.pressport.render.Body;
import dev.pressport.settings.SiteOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists of events, locations and terms in the formats of the site, or in the plugin's own words.
 */
final class ListHtml {
  /** Formats with the words of the plugin's own, for a source without its settings. */
  private static final String USUAL_EVENT =
      """
      <section class="em-event em-item">
      {has_image}<div>#_EVENTIMAGE</div>{/has_image}
      {no_image}<p>#d #M</p>{/no_image}
      <h3>#_EVENTLINK</h3>
      {is_cancelled}<p>This event has been cancelled.</p>{/is_cancelled}
      <p>#_EVENTDATES #_EVENTTIMES</p>
      {bookings_open}<p>#_EVENTPRICERANGE</p>{/bookings_open}
      {has_location_venue}<p>#_LOCATIONLINK</p>{/has_location_venue}
      {has_event_location}<p>#_EVENTLOCATION</p>{/has_event_location}
      {has_category}#_EVENTCATEGORIES{/has_category}
      {has_tag}#_EVENTTAGS{/has_tag}
      <p>#_EVENTEXCERPT{25}</p>
      <p><a href="#_EVENTURL">More Info</a></p>
      </section>""";

  private static final String USUAL_LOCATION =
      """
      <section class="em-location em-item">
      {has_loc_image}<div>#_LOCATIONIMAGE</div>{/has_loc_image}
      <h3>#_LOCATIONLINK</h3>
      <p>#_LOCATIONFULLBR</p>
      {has_events}<p>Next Event</p>
      <p>#_LOCATIONNEXTEVENT</p>
      <p><a href="#_LOCATIONURL">See All</a></p>{/has_events}
      {no_events}<p>No upcoming events</p>{/no_events}
      <p>#_LOCATIONEXCERPT{25}</p>
      <p><a href="#_LOCATIONURL">More Info</a></p>
      </section>""";

  private static final int MOST = 1000;

  private final Body body;
  private final SiteOptions options;

  ListHtml(Body body) {
    this.body = body;
    this.options = SiteOptions.of(body.site());
  }

  /** Returns events in a format; null for the one of the site. */
  String events(List<EventValues> events, @Nullable String format) {
    return events.isEmpty()
        ? message("dbem_no_events_message", "No Events")
        : list(events, "dbem_event_list_item_format", format, USUAL_EVENT);
  }

  /** Returns the published locations by their names, likewise. */
  String locations(int most, @Nullable String format) {
    List<LocationValues> locations = locations(most);
    return locations.isEmpty()
        ? message("dbem_no_locations_message", "No Locations")
        : list(locations, "dbem_location_list_item_format", format, USUAL_LOCATION);
  }

  private List<LocationValues> locations(int most) {
    return body.index().children(EventLocation.NAME, 0).stream()
        .map(id -> body.index().part(id).orElse(null))
        .filter(Objects::nonNull)
        .filter(part -> PostTypes.isPublished(part.outline(), body.index()))
        .sorted(Comparator.comparing(part -> part.outline().title()))
        .limit(most == 0 ? MOST : most)
        .map(part -> LocationValues.of(part, body))
        .toList();
  }

  /** Returns the terms of a taxonomy, likewise. */
  String terms(String taxonomy, @Nullable String format) {
    boolean tags = taxonomy.equals(ManagedEvent.TAGS);
    List<TermValues> terms = new ArrayList<>();
    for (Term.Key key : body.terms(taxonomy)) {
      TermValues values = TermValues.of(key, body);
      if (values != null && terms.size() < MOST) {
        terms.add(values);
      }
    }
    if (terms.isEmpty()) {
      return tags
          ? message("dbem_no_tags_message", "No Tags")
          : message("dbem_no_categories_message", "No Categories");
    }
    return list(
        terms,
        tags ? "dbem_tags_list_item_format" : "dbem_categories_list_item_format",
        format,
        TermValues.USUAL);
  }

  private String list(
      List<? extends Format.Values> items, String option, @Nullable String own, String usual) {
    String stored = options.value(option).filled();
    String format = own == null ? (stored == null ? usual : stored) : own;
    String list =
        items.stream()
            .limit(MOST)
            .map(item -> Format.fill(format, item))
            .collect(Collectors.joining("\n"));
    return own == null ? around(option, "header") + list + around(option, "footer") : list;
  }

  /** Returns what the site has around its list, such as the head of a table. */
  private String around(String option, String part) {
    String stored = options.value(option + "_" + part).filled();
    return stored == null || options.value(option).filled() == null ? "" : stored;
  }

  private String message(String option, String usual) {
    String text = options.value(option).filled();
    return Html.paragraph(Html.stored(text == null ? usual : text));
  }
}
