package dev.pressport.plugin.eventsmanager;

import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.ContentFilter;
import dev.pressport.settings.SiteOptions;
import java.util.Set;

/**
 * Shows a location by the site's format, or by one with the words of the plugin's own:
 * classes/em-location-post.php, the_content().
 */
final class LocationContent implements ContentFilter {
  static final String USUAL =
      """
      {has_loc_image}<div>#_LOCATIONIMAGE</div>{/has_loc_image}
      <section class="em-location-where">
      <h3>Location</h3>
      <p>#_LOCATIONFULLBR</p>
      </section>
      <section class="em-location-next-event">
      <h3>Next Event</h3>
      {has_events}<p>#_LOCATIONNEXTEVENT</p>{/has_events}
      {no_events}<p>No upcoming events</p>{/no_events}
      </section>
      <section class="em-location-section-map">#_LOCATIONMAP</section>
      <section class="em-location-content">
      #_LOCATIONNOTES
      </section>
      <section class="em-location-events">
      <h3>Upcoming Events</h3>
      {has_events}#_LOCATIONNEXTEVENTS{/has_events}
      {no_events}<p>No events in this location</p>{/no_events}
      </section>
      """;

  @Override
  public Set<String> types() {
    return Set.of(EventLocation.NAME);
  }

  @Override
  public String filter(String html, Body body) {
    SiteOptions options = SiteOptions.of(body.site());
    LooseValue formatted = options.value("dbem_cp_locations_formats");
    boolean isManaged =
        LooseValue.of(body.entry().meta(), Locations.NUMBER).present()
            || LooseValue.of(body.entry().meta(), "_location_address").present();
    if (!isManaged || body.entry().isProtected() || (formatted.present() && !formatted.isTrue())) {
      return html;
    }
    String format = options.value("dbem_single_location_format").filled();
    return Format.fill(
        format == null ? USUAL : format,
        new LocationValues(body.subject(), body.entry().meta(), html, body));
  }
}
