package dev.pressport.plugin.theeventscalendar;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.row.RestEntry;
import dev.pressport.row.RestList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The lists in the plugin's own API. WordPress's own list of events lacks past ones. Facts:
 * src/Tribe/REST/V1/Post_Repository.php.
 *
 * @param type of the entries
 * @param key the last part of the route, and the key of the list in an answer
 * @param query parameters of a request
 * @param isForUsers whether only users may send these
 * @param reader of an item
 */
record CalendarApi(
    String type,
    String key,
    Map<String, String> query,
    boolean isForUsers,
    BiConsumer<LooseValue, RestEntry> reader)
    implements RestList {
  /** The largest number of items that the plugin returns at a time. */
  private static final int PAGE = 50;

  /** All dates: the plugin accepts none before 1970, and takes the next two years otherwise. */
  private static final Map<String, String> ALL =
      Map.of("start_date", "1970-01-02", "end_date", "2099-12-31");

  private static final String STATUSES = "publish,future,draft,pending,private";

  static Stream<CalendarApi> lists() {
    Map<String, String> more = new LinkedHashMap<>(ALL);
    more.put("status", STATUSES);
    return Stream.of(
        new CalendarApi(CalendarEvent.NAME, "events", ALL, false, CalendarApi::event),
        new CalendarApi(CalendarEvent.NAME, "events", more, true, CalendarApi::event),
        new CalendarApi(CalendarVenue.NAME, "venues", Map.of(), false, CalendarApi::venue),
        new CalendarApi(
            CalendarOrganizer.NAME, "organizers", Map.of(), false, CalendarApi::organizer));
  }

  @Override
  public List<String> routes() {
    return List.of("tribe/events/v1/" + key);
  }

  @Override
  public int pageSize() {
    return PAGE;
  }

  @Override
  public String link() {
    return "url";
  }

  @Override
  public String total() {
    return "X-TEC-Total";
  }

  @Override
  public void read(LooseValue item, RestEntry entry) {
    reader.accept(item, entry);
  }

  private static void fields(LooseValue item, String title, RestEntry entry) {
    for (String name : List.of("id", "slug", "status", "author", "date", "modified")) {
      entry.field(name, item.get(name));
    }
    entry.field("date_gmt", item.get("date_utc"));
    entry.field("modified_gmt", item.get("modified_utc"));
    entry.field("link", item.get("url"));
    entry.field("featured_media", item.get("image").get("id"));
    entry.rendered("title", item.get(title));
    entry.rendered("content", item.get("description"));
    entry.rendered("excerpt", item.get("excerpt"));
  }

  private static void event(LooseValue item, RestEntry entry) {
    fields(item, "title", entry);
    entry.field("sticky", item.get("sticky"));
    entry.ids("tribe_events_cat", item.get("categories"));
    entry.ids("tags", item.get("tags"));
    entry.meta("_EventStartDate", item.get("start_date"));
    entry.meta("_EventEndDate", item.get("end_date"));
    entry.meta("_EventStartDateUTC", item.get("utc_start_date"));
    entry.meta("_EventEndDateUTC", item.get("utc_end_date"));
    entry.meta("_EventAllDay", item.get("all_day").isTrue() ? "yes" : null);
    entry.meta("_EventTimezone", item.get("timezone"));
    entry.meta("_EventTimezoneAbbr", item.get("timezone_abbr"));
    entry.meta("_EventURL", item.get("website"));
    entry.meta("_EventShowMap", item.get("show_map").isTrue() ? "1" : null);
    entry.meta("_EventShowMapLink", item.get("show_map_link").isTrue() ? "1" : null);
    entry.meta("_EventHideFromUpcoming", item.get("hide_from_listings").isTrue() ? "yes" : null);
    entry.meta("_tribe_featured", item.get("featured").isTrue() ? "1" : null);
    cost(item, entry);
    entry.metas("_EventVenueID", ids(item.get("venue")));
    entry.metas("_EventOrganizerID", ids(item.get("organizer")));
  }

  /** The words of a cost are in the text alone, numbers without their currency in the list. */
  private static void cost(LooseValue item, RestEntry entry) {
    LooseValue details = item.get("cost_details");
    List<String> values = details.get("values").strings();
    if (values.isEmpty()) {
      entry.meta("_EventCost", item.get("cost"));
    } else if (values.size() == 1) {
      entry.meta("_EventCost", values.get(0));
    } else {
      entry.meta("_EventCost", values.get(0) + " - " + values.get(values.size() - 1));
    }
    entry.meta("_EventCurrencySymbol", details.get("currency_symbol"));
    entry.meta("_EventCurrencyCode", details.get("currency_code"));
    entry.meta("_EventCurrencyPosition", details.get("currency_position"));
  }

  /** The ids of one item, or of the items of a list, as text. */
  private static List<Value> ids(LooseValue one) {
    List<Value> ids = new ArrayList<>();
    List<LooseValue> all = one.get("id").present() ? List.of(one) : one.list();
    for (LooseValue item : all) {
      Long id = item.get("id").id();
      if (id != null) {
        ids.add(Value.of(id.toString()));
      }
    }
    return ids;
  }

  private static void venue(LooseValue item, RestEntry entry) {
    fields(item, "venue", entry);
    entry.meta("_VenueAddress", item.get("address"));
    entry.meta("_VenueCity", item.get("city"));
    entry.meta("_VenueCountry", item.get("country"));
    entry.meta("_VenueProvince", item.get("province"));
    entry.meta("_VenueState", item.get("state"));
    entry.meta("_VenueStateProvince", item.get("stateprovince"));
    entry.meta("_VenueZip", item.get("zip"));
    entry.meta("_VenuePhone", item.get("phone"));
    entry.meta("_VenueURL", item.get("website"));
    entry.meta("_VenueLat", item.get("geo_lat").plain());
    entry.meta("_VenueLng", item.get("geo_lng").plain());
    entry.meta("_VenueShowMap", item.get("show_map").isTrue() ? "1" : null);
    entry.meta("_VenueShowMapLink", item.get("show_map_link").isTrue() ? "1" : null);
  }

  private static void organizer(LooseValue item, RestEntry entry) {
    fields(item, "organizer", entry);
    entry.meta("_OrganizerPhone", item.get("phone"));
    entry.meta("_OrganizerWebsite", item.get("website"));
    entry.meta("_OrganizerEmail", item.get("email"));
  }
}
