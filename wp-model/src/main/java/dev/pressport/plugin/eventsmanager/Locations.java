package dev.pressport.plugin.eventsmanager;

import dev.pressport.html.Titles;
import dev.pressport.model.EventDetails.Place;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.php.LooseValue;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The locations of a site by the plugin's own numbers, which events name them by. They differ from
 * the ids of the entries.
 */
final class Locations {
  static final String NUMBER = "_location_id";
  private static final int MOST = 100_000;

  private final SiteIndex index;
  private final Map<Long, Long> ids;

  private Locations(SiteIndex index, Map<Long, Long> ids) {
    this.index = index;
    this.ids = ids;
  }

  /** Gathers the numbers of a site. */
  static Locations of(SiteIndex index) {
    Map<Long, Long> ids = new HashMap<>();
    for (long id : index.children(EventLocation.NAME, 0)) {
      Long number =
          index.part(id).map(location -> LooseValue.of(location.meta(), NUMBER).id()).orElse(null);
      if (number != null && ids.size() < MOST) {
        ids.putIfAbsent(number, id);
      }
    }
    return new Locations(index, ids);
  }

  /** Returns the location of an event; null when it has none that visitors can see. */
  SiteIndex.@Nullable Part of(Metas event) {
    Long number = LooseValue.of(event, NUMBER).id();
    Long id = number == null ? null : ids.get(number);
    return id == null
        ? null
        : index
            .part(id)
            .filter(location -> location.outline().status().equals("publish"))
            .orElse(null);
  }

  /**
   * Returns a location as a venue.
   *
   * @param locale of the name of its country
   */
  static Place place(long id, @Nullable String title, Metas metas, Locale locale) {
    Double latitude = LooseValue.of(metas, "_location_latitude").decimal();
    Double longitude = LooseValue.of(metas, "_location_longitude").decimal();
    boolean placed = !isZero(latitude) || !isZero(longitude);
    return new Place(
        id,
        title == null ? null : Titles.plain(title),
        LooseValue.of(metas, "_location_address").filled(),
        LooseValue.of(metas, "_location_town").filled(),
        province(metas),
        LooseValue.of(metas, "_location_postcode").filled(),
        country(LooseValue.of(metas, "_location_country").filled(), locale),
        null,
        null,
        placed ? latitude : null,
        placed ? longitude : null);
  }

  private static boolean isZero(@Nullable Double number) {
    return number == null || number == 0;
  }

  private static @Nullable String province(Metas metas) {
    String state = LooseValue.of(metas, "_location_state").filled();
    String region = LooseValue.of(metas, "_location_region").filled();
    return state == null || region == null
        ? (state == null ? region : state)
        : state + ", " + region;
  }

  /** Returns the name of a country, of which the plugin stores the code. */
  private static @Nullable String country(@Nullable String code, Locale locale) {
    if (code == null || code.strip().length() != 2) {
      return code;
    }
    String name = new Locale("", code.strip()).getDisplayCountry(locale);
    return name.isEmpty() ? code : name;
  }
}
