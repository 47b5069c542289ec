package dev.pressport.plugin.eventsmanager;

import dev.pressport.html.Html;
import dev.pressport.html.PlainText;
import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import dev.pressport.posttype.PostTypes;
import dev.pressport.render.Body;
import dev.pressport.render.ContentFilter;
import dev.pressport.render.RenderProblem;
import dev.pressport.settings.SiteOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills the pages that the plugin makes for its lists, whose bodies have a mark in the place of the
 * list: em-functions.php, em_content(). The forms to search them are left out.
 */
final class EventPages implements ContentFilter {
  static final List<String> OPTIONS =
      List.of(
          "dbem_events_page",
          "dbem_events_page_scope",
          "dbem_locations_page",
          "dbem_categories_page",
          "dbem_tags_page",
          "dbem_my_bookings_page",
          "dbem_edit_events_page",
          "dbem_edit_locations_page",
          "dbem_edit_bookings_page");

  /** Formats with the words of the plugin's own, for a source without its settings. */
  private static final String USUAL_EVENT =
      """
      <section class="em-event em-item">
      {has_image}<div>#_EVENTIMAGE</div>{/has_image}
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
      <p>#_LOCATIONNEXTEVENT</p>{/has_events}
      {no_events}<p>No upcoming events</p>{/no_events}
      <p>#_LOCATIONEXCERPT{25}</p>
      <p><a href="#_LOCATIONURL">More Info</a></p>
      </section>""";

  private static final String MARK = "CONTENTS";
  private static final int MOST = 1000;

  @Override
  public Set<String> types() {
    return Set.of("page");
  }

  @Override
  public String filter(String html, Body body) {
    if (!html.contains(MARK)) {
      return html;
    }
    SiteOptions options = SiteOptions.of(body.site());
    String option = options.values().isEmpty() ? usual(html, body) : chosen(body, options);
    return option == null
        ? html
        : html.replace("<p>" + MARK + "</p>", MARK).replace(MARK, list(option, body, options));
  }

  private static @Nullable String chosen(Body body, SiteOptions options) {
    for (String option : OPTIONS) {
      Long page = options.value(option).id();
      if (page != null && page == body.entry().id()) {
        return option;
      }
    }
    return null;
  }

  /** Returns the option of a page that has nothing but the mark, by the plugin's usual slugs. */
  private static @Nullable String usual(String html, Body body) {
    if (!PlainText.of(html).strip().equals(MARK)) {
      return null;
    }
    return switch (body.entry().slug()) {
      case "events" -> "dbem_events_page";
      case "locations" -> "dbem_locations_page";
      case "categories" -> "dbem_categories_page";
      case "tags" -> "dbem_tags_page";
      case "my-bookings" -> "dbem_my_bookings_page";
      default -> null;
    };
  }

  private static String list(String option, Body body, SiteOptions options) {
    return switch (option) {
      case "dbem_events_page" -> events(body, options);
      case "dbem_locations_page" -> locations(body, options);
      case "dbem_categories_page" ->
          terms(
              "event-categories", or(options, "dbem_no_categories_message", "No Categories"), body);
      case "dbem_tags_page" ->
          terms("event-tags", or(options, "dbem_no_tags_message", "No Tags"), body);
      default -> {
        body.counted(RenderProblem.SERVER_ONLY, "the bookings of a visitor");
        yield "";
      }
    };
  }

  private static String or(SiteOptions options, String name, String otherwise) {
    String text = options.value(name).filled();
    return text == null ? otherwise : text;
  }

  private static String events(Body body, SiteOptions options) {
    String scope = or(options, "dbem_events_page_scope", "future");
    ListedEvents all = ListedEvents.of(body);
    List<EventValues> events = scope.equals("all") ? all.all(0, body) : all.upcoming(0, body);
    return list(
        events,
        options.value("dbem_event_list_item_format").filled(),
        USUAL_EVENT,
        or(options, "dbem_no_events_message", "No Events"));
  }

  private static String locations(Body body, SiteOptions options) {
    List<LocationValues> locations = new ArrayList<>();
    for (long id : body.index().children(EventLocation.NAME, 0)) {
      body.index()
          .part(id)
          .filter(part -> PostTypes.isPublished(part.outline(), body.index()))
          .ifPresent(
              part ->
                  locations.add(
                      new LocationValues(
                          body.subject(part.outline()),
                          part.meta(),
                          part.body() == null ? "" : body.rendered(part.body()),
                          body)));
      if (locations.size() == MOST) {
        break;
      }
    }
    return list(
        locations,
        options.value("dbem_location_list_item_format").filled(),
        USUAL_LOCATION,
        or(options, "dbem_no_locations_message", "No Locations"));
  }

  private static String list(
      List<? extends Format.Values> items,
      @Nullable String format,
      String usual,
      String whenEmpty) {
    if (items.isEmpty()) {
      return "<p>" + Html.stored(whenEmpty) + "</p>";
    }
    return items.stream()
        .limit(MOST)
        .map(item -> Format.fill(format == null ? usual : format, item))
        .collect(Collectors.joining("\n"));
  }

  private static String terms(String taxonomy, String whenEmpty, Body body) {
    List<Term.Key> terms = body.terms(taxonomy);
    if (terms.isEmpty()) {
      return "<p>" + Html.stored(whenEmpty) + "</p>";
    }
    return terms.stream()
        .map(
            term ->
                "<li>"
                    + body.linkTo(
                        new Ref.ToTerm(term),
                        Html.escape(
                            body.index().term(term).map(found -> found.name()).orElse(term.slug())))
                    + "</li>")
        .collect(Collectors.joining("", "<ul>", "</ul>"));
  }
}
