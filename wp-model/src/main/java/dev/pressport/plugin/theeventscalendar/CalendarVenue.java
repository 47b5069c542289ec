package dev.pressport.plugin.theeventscalendar;

import dev.pressport.html.Titles;
import dev.pressport.model.Details;
import dev.pressport.model.EventDetails.Place;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code tribe_venue}: a venue of The Events Calendar. */
public final class CalendarVenue extends PostType {
  static final String NAME = "tribe_venue";

  private static final Set<String> KEPT =
      Set.of(
          "_VenueAddress",
          "_VenueCity",
          "_VenueProvince",
          "_VenueState",
          "_VenueStateProvince",
          "_VenueZip",
          "_VenueCountry",
          "_VenuePhone",
          "_VenueURL",
          "_VenueLat",
          "_VenueLng");

  /** The post type {@code tribe_venue}. */
  public CalendarVenue() {
    super(
        NAME, "Venues", "a venue of The Events Calendar", VenueDetails.class, Set.of(Trait.IN_WXR));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(KEPT);
  }

  @Override
  public Details details(DetailsRequest request) {
    Place place = place(request.entry().id(), null, request.entry().meta());
    return new VenueDetails(
        place.address(),
        place.city(),
        place.province(),
        place.postalCode(),
        place.country(),
        place.phone(),
        place.url(),
        place.lat(),
        place.lng());
  }

  /** Returns a venue with the title of its entry. */
  static Place place(SiteIndex.Part venue) {
    return place(venue.outline().id(), Titles.plain(venue.outline().title()), venue.meta());
  }

  /** Returns a venue by its metas. */
  static Place place(long id, @Nullable String name, Metas metas) {
    return new Place(
        id,
        name,
        LooseValue.of(metas, "_VenueAddress").filled(),
        LooseValue.of(metas, "_VenueCity").filled(),
        first(metas, "_VenueProvince", "_VenueState", "_VenueStateProvince"),
        LooseValue.of(metas, "_VenueZip").filled(),
        LooseValue.of(metas, "_VenueCountry").filled(),
        LooseValue.of(metas, "_VenuePhone").filled(),
        LooseValue.of(metas, "_VenueURL").filled(),
        LooseValue.of(metas, "_VenueLat").decimal(),
        LooseValue.of(metas, "_VenueLng").decimal());
  }

  private static @Nullable String first(Metas metas, String... keys) {
    for (String key : keys) {
      String value = LooseValue.of(metas, key).filled();
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The details that a venue adds; its name is the title of the entry. */
  public record VenueDetails(
      @Nullable String address,
      @Nullable String city,
      @Nullable String province,
      @Nullable String postalCode,
      @Nullable String country,
      @Nullable String phone,
      @Nullable String url,
      @Nullable Double lat,
      @Nullable Double lng)
      implements Details {}
}
