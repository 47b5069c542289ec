package dev.pressport.plugin.eventsmanager;

import dev.pressport.model.Details;
import dev.pressport.model.EventDetails.Place;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code location}: a location of Events Manager. */
public final class EventLocation extends PostType {
  static final String NAME = "location";

  private static final Set<String> KEPT =
      Set.of(
          Locations.NUMBER,
          "_location_address",
          "_location_town",
          "_location_state",
          "_location_region",
          "_location_postcode",
          "_location_country",
          "_location_latitude",
          "_location_longitude");

  /** The post type {@code location}. */
  public EventLocation() {
    super(
        NAME,
        "Locations",
        "a location of Events Manager",
        LocationDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(KEPT);
  }

  @Override
  public Details details(DetailsRequest request) {
    Place place =
        Locations.place(request.entry().id(), null, request.entry().meta(), Locale.ENGLISH);
    return new LocationDetails(
        place.address(),
        place.city(),
        place.province(),
        place.postalCode(),
        place.country(),
        place.lat(),
        place.lng());
  }

  /** The details that a location adds; its name is the title of the entry. */
  public record LocationDetails(
      @Nullable String address,
      @Nullable String city,
      @Nullable String province,
      @Nullable String postalCode,
      @Nullable String country,
      @Nullable Double lat,
      @Nullable Double lng)
      implements Details {}
}
