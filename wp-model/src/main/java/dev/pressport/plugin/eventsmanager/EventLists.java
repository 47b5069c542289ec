package dev.pressport.plugin.eventsmanager;

import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.php.DateFormat;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.PostTypes;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.render.ShortcodeHtml;
import dev.pressport.settings.SiteOptions;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.HtmlEntities;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shortcodes that show events, locations and their terms: em-shortcode.php. */
final class EventLists implements ShortcodeFamily {
  private static final Set<String> FORMS =
      Set.of(
          "event_form",
          "location_form",
          "event_search_form",
          "events_search",
          "location_search_form",
          "locations_search",
          "my_bookings");

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        shortcode(EventLists::events, "events_list", "events-list"),
        shortcode(EventLists::grouped, "events_list_grouped"),
        shortcode(EventLists::month, "events_calendar", "events-calendar"),
        shortcode(EventLists::event, "event"),
        shortcode(EventLists::locations, "locations_list", "locations-list"),
        shortcode(EventLists::location, "location"),
        shortcode(
            (attributes, content, body) ->
                new ListHtml(body).terms(ManagedEvent.CATEGORIES, format(attributes, content)),
            "categories_list",
            "event_categories"),
        shortcode(
            (attributes, content, body) ->
                new ListHtml(body).terms(ManagedEvent.TAGS, format(attributes, content)),
            "tags_list",
            "event_tags"),
        shortcode(
            (attributes, content, body) ->
                term(ManagedEvent.CATEGORIES, "category", attributes, content, body),
            "event_category"),
        shortcode(
            (attributes, content, body) ->
                term(ManagedEvent.TAGS, "tag", attributes, content, body),
            "event_tag"),
        new FamilyShortcode(Set.of("events_link"), false, EventLists::link),
        new FamilyShortcode(
            Set.of("events_url"), false, (attributes, content, body) -> Html.escape(url(body))),
        new FamilyShortcode(FORMS, true, (attributes, content, body) -> form(body)));
  }

  private static FamilyShortcode shortcode(ShortcodeHtml html, String... names) {
    return new FamilyShortcode(Set.of(names), false, html);
  }

  /** Returns the format that a shortcode holds; null for none. */
  private static @Nullable String format(ShortcodeAttributes attributes, String content) {
    String own = content.isBlank() ? HtmlEntities.decode(attributes.get("format", "")) : content;
    return own.isBlank() ? null : own;
  }

  private static List<EventValues> chosen(ShortcodeAttributes attributes, Body body) {
    Long usual = SiteOptions.of(body.site()).value("dbem_events_default_limit").id();
    int limit = usual == null || usual > 1000 ? ListedEvents.USUAL : usual.intValue();
    return ListedEvents.of(body).chosen(EventQuery.of(attributes, limit, body), body);
  }

  private static String events(ShortcodeAttributes attributes, String content, Body body) {
    return new ListHtml(body).events(chosen(attributes, body), format(attributes, content));
  }

  /** Lists events below the years, months or days in which they begin. */
  private static String grouped(ShortcodeAttributes attributes, String content, Body body) {
    List<EventValues> events = chosen(attributes, body);
    if (events.isEmpty()) {
      return new ListHtml(body).events(events, null);
    }
    String mode = attributes.get("mode", "monthly");
    String usual =
        switch (mode) {
          case "yearly" -> "Y";
          case "daily" -> null;
          default -> "F Y";
        };
    String form = attributes.get("date_format");
    Map<String, List<EventValues>> groups = new LinkedHashMap<>();
    for (EventValues event : events) {
      LocalDate day = event.day();
      String head =
          day == null
              ? ""
              : form == null && usual == null
                  ? event.date()
                  : DateFormat.format(
                      day.atStartOfDay(),
                      String.valueOf(form == null ? usual : form),
                      body.locale());
      groups.computeIfAbsent(head, key -> new ArrayList<>()).add(event);
    }
    StringBuilder html = new StringBuilder();
    groups.forEach(
        (head, group) ->
            html.append(Html.heading(2, Html.escape(head)))
                .append(new ListHtml(body).events(group, format(attributes, content))));
    return html.toString();
  }

  /** Lists the events of the month that a calendar begins with. */
  private static String month(ShortcodeAttributes attributes, String content, Body body) {
    LocalDate today = ListedEvents.of(body).today(body);
    int year = number(attributes.get("year"), today.getYear(), 9999);
    int month = number(attributes.get("month"), today.getMonthValue(), 12);
    LocalDate first = LocalDate.of(year, month, 1);
    Map<String, String> values = new LinkedHashMap<>(attributes.values());
    values.put("scope", first + "," + first.plusMonths(1).minusDays(1));
    values.put("limit", "200");
    return Html.heading(
            3, Html.escape(DateFormat.format(first.atStartOfDay(), "M Y", body.locale())))
        + new ListHtml(body).events(chosen(new ShortcodeAttributes(values), body), null);
  }

  private static int number(@Nullable String text, int usual, int most) {
    int number = text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : usual;
    return number < 1 || number > most ? usual : number;
  }

  private static String event(ShortcodeAttributes attributes, String content, Body body) {
    SiteIndex.Part part = part(ManagedEvent.NAME, "event_id", "_event_id", attributes, body);
    if (part == null) {
      return "";
    }
    String format = format(attributes, content);
    String stored = SiteOptions.of(body.site()).value("dbem_single_event_format").filled();
    return Format.fill(
        format == null ? (stored == null ? EventContent.USUAL : stored) : format,
        EventValues.of(part, body));
  }

  private static String locations(ShortcodeAttributes attributes, String content, Body body) {
    return new ListHtml(body)
        .locations(number(attributes.get("limit"), 1000, 1000), format(attributes, content));
  }

  private static String location(ShortcodeAttributes attributes, String content, Body body) {
    SiteIndex.Part part =
        part(EventLocation.NAME, "location_id", Locations.NUMBER, attributes, body);
    if (part == null) {
      return "";
    }
    String format = format(attributes, content);
    String stored = SiteOptions.of(body.site()).value("dbem_single_location_format").filled();
    return Format.fill(
        format == null ? (stored == null ? LocationContent.USUAL : stored) : format,
        LocationValues.of(part, body));
  }

  /** Returns the published entry with a number of the plugin, or with an id; null for none. */
  private static SiteIndex.@Nullable Part part(
      String type, String attribute, String meta, ShortcodeAttributes attributes, Body body) {
    String number = attributes.get(attribute, "");
    String id = attributes.get("post_id", "");
    if (!id.isEmpty()) {
      return body.published(type, id)
          .filter(body::lists)
          .flatMap(entry -> body.index().part(entry.id()))
          .orElse(null);
    }
    return number.isEmpty()
        ? null
        : body.index().children(type, 0).stream()
            .map(body.index()::part)
            .flatMap(Optional::stream)
            .filter(part -> number.equals(LooseValue.of(part.meta(), meta).string()))
            .filter(part -> PostTypes.isPublished(part.outline(), body.index()))
            .findFirst()
            .orElse(null);
  }

  private static String term(
      String taxonomy,
      String attribute,
      ShortcodeAttributes attributes,
      String content,
      Body body) {
    String named = attributes.get(attribute + "_id", attributes.get(attribute, ""));
    TermOutline term = EventQuery.find(taxonomy, named, body.index());
    if (term == null) {
      return "";
    }
    String format = format(attributes, content);
    return Format.fill(format == null ? TermValues.PAGE : format, new TermValues(term, body));
  }

  private static String link(ShortcodeAttributes attributes, String content, Body body) {
    String words = attributes.get("text", content.isBlank() ? "Events" : content);
    return Html.link(url(body), Html.stored(words));
  }

  private static String url(Body body) {
    Long page = SiteOptions.of(body.site()).value("dbem_events_page").id();
    String address =
        body.address(page == null ? new Ref.ToArchive(ManagedEvent.NAME) : new Ref.ToEntry(page));
    return address == null ? "" : address;
  }

  private static String form(Body body) {
    body.counted(RenderProblem.SERVER_ONLY, "a form of Events Manager");
    return "";
  }
}
