package dev.pressport.plugin.eventsmanager;

import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.EventDetails.Place;
import dev.pressport.model.Metas;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.Picture;
import dev.pressport.settings.SiteOptions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The placeholders of a location: classes/em-location.php, output(). */
final class LocationValues implements Format.Values {
  private final CurrentEntry location;
  private final Metas metas;
  private final Place place;
  private final String notes;
  private final Body body;
  private final SiteOptions options;

  LocationValues(CurrentEntry location, Metas metas, String notes, Body body) {
    this.location = location;
    this.metas = metas;
    this.notes = notes;
    this.body = body;
    this.options = SiteOptions.of(body.site());
    this.place = Locations.place(location.id(), location.title(), metas, body.locale());
  }

  /** The values of another location. */
  static LocationValues of(SiteIndex.Part part, Body body) {
    return new LocationValues(
        body.subject(part.outline()), part.meta(), EventValues.notes(part.body(), body), body);
  }

  @Override
  public boolean holds(String condition) {
    return switch (condition) {
      case "has_loc_image" -> picture() != null;
      case "no_loc_image" -> picture() == null;
      case "has_events" -> !upcoming().isEmpty();
      case "no_events" -> upcoming().isEmpty();
      default -> false;
    };
  }

  private @Nullable Picture picture() {
    return Picture.of(location.featured(), null, body);
  }

  private Long number() {
    Long number = LooseValue.of(metas, Locations.NUMBER).id();
    return number == null ? 0L : number;
  }

  private List<EventValues> upcoming() {
    return ListedEvents.of(body).upcoming(number(), body);
  }

  @Override
  public @Nullable String value(String name, @Nullable String argument) {
    return switch (name) {
      case "#_LOCATIONNAME", "#_LOCATION" -> words(place.name());
      case "#_LOCATIONID" -> Long.toString(number());
      case "#_LOCATIONPOSTID" -> Long.toString(location.id());
      case "#_LOCATIONADDRESS", "#_ADDRESS" -> words(place.address());
      case "#_LOCATIONTOWN", "#_TOWN" -> words(place.city());
      case "#_LOCATIONSTATE" -> meta("_location_state");
      case "#_LOCATIONREGION" -> meta("_location_region");
      case "#_LOCATIONPOSTCODE" -> words(place.postalCode());
      case "#_LOCATIONCOUNTRY" -> words(place.country());
      case "#_LOCATIONFULLLINE" -> full(", ");
      case "#_LOCATIONFULLBR" -> full("<br>");
      case "#_LOCATIONLATITUDE" -> meta("_location_latitude");
      case "#_LOCATIONLONGITUDE" -> meta("_location_longitude");
      case "#_LOCATIONMAP", "#_MAP" -> map();
      case "#_LOCATIONNOTES", "#_DESCRIPTION" -> notes;
      case "#_LOCATIONEXCERPT", "#_LOCATIONEXCERPTCUT" -> Excerpt.of(notes, argument);
      case "#_LOCATIONIMAGE" -> {
        Picture picture = picture();
        yield picture == null ? "" : picture.described(place.name()).image();
      }
      case "#_LOCATIONIMAGEURL" -> {
        Picture picture = picture();
        yield picture == null ? "" : Html.attribute(picture.url());
      }
      case "#_LOCATIONURL", "#_LOCATIONPAGEURL" ->
          location.url() == null ? "" : Html.attribute(location.url());
      case "#_LOCATIONLINK" -> body.linkTo(new Ref.ToEntry(location.id()), words(place.name()));
      case "#_LOCATIONNEXTEVENTS", "#_NEXTEVENTS" -> list(upcoming());
      case "#_LOCATIONPASTEVENTS", "#_PASTEVENTS" ->
          list(ListedEvents.of(body).past(number(), body));
      case "#_LOCATIONALLEVENTS", "#_ALLEVENTS" -> list(ListedEvents.of(body).all(number(), body));
      case "#_LOCATIONNEXTEVENT" -> next();
      default -> null;
    };
  }

  /** Returns the parts of the address without the country: get_full_address(). */
  String full(String separator) {
    return address().collect(Collectors.joining(separator));
  }

  /** Returns the address with the country, as words. */
  String plain() {
    return Stream.concat(address(), Stream.ofNullable(place.country()).map(LocationValues::words))
        .map(Titles::plain)
        .collect(Collectors.joining(", "));
  }

  private Stream<String> address() {
    return Stream.of(
            place.address(),
            place.city(),
            LooseValue.of(metas, "_location_state").filled(),
            place.postalCode(),
            LooseValue.of(metas, "_location_region").filled())
        .filter(Objects::nonNull)
        .map(LocationValues::words);
  }

  private String meta(String key) {
    return words(LooseValue.of(metas, key).filled());
  }

  private static String words(@Nullable String stored) {
    return stored == null ? "" : Html.escape(Titles.plain(stored));
  }

  /** Returns a link to a map in place of the map that a script draws. */
  private String map() {
    if (options.value("dbem_gmap_is_active").present()
        && !options.value("dbem_gmap_is_active").isTrue()) {
      return "";
    }
    if (place.lat() == null || place.lng() == null) {
      return body.onOldSite() ? "<i>Map Unavailable</i>" : "";
    }
    String at = "mlat=" + place.lat() + "&mlon=" + place.lng();
    return Html.link(
            "https://www.openstreetmap.org/?" + at, "Map: " + place.lat() + ", " + place.lng())
        + "<br>"
        + Stream.of(place.address(), place.city())
            .filter(Objects::nonNull)
            .map(LocationValues::words)
            .collect(Collectors.joining(" - "))
        + "<br>"
        + body.linkTo(new Ref.ToEntry(location.id()), "View Events");
  }

  private String list(List<EventValues> events) {
    if (events.isEmpty()) {
      return message("dbem_location_no_events_message");
    }
    Long stored = options.value("dbem_location_event_list_limit").id();
    long most = stored == null ? ListedEvents.USUAL : stored;
    String item =
        option(
            "dbem_location_event_list_item_format",
            "<li>#_EVENTLINK - #_EVENTDATES - #_EVENTTIMES</li>");
    return option("dbem_location_event_list_item_header_format", "<ul>")
        + events.stream()
            .limit(most)
            .map(event -> Format.fill(item, event))
            .collect(Collectors.joining("\n"))
        + option("dbem_location_event_list_item_footer_format", "</ul>");
  }

  private String next() {
    List<EventValues> events = upcoming();
    return events.isEmpty()
        ? message("dbem_location_no_event_message")
        : Format.fill(
            option(
                "dbem_location_event_single_format", "#_EVENTLINK - #_EVENTDATES - #_EVENTTIMES"),
            events.get(0));
  }

  private String message(String option) {
    String message = options.value(option).filled();
    return message == null ? "" : Html.stored(message);
  }

  private String option(String name, String usual) {
    String stored = options.value(name).filled();
    return stored == null ? usual : stored;
  }
}
