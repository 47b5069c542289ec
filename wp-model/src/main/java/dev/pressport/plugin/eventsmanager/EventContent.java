package dev.pressport.plugin.eventsmanager;

import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.ContentFilter;
import dev.pressport.settings.SiteOptions;
import java.util.Set;

/**
 * Shows an event by the site's format, or by one with the words of the plugin's own:
 * classes/em-event-post.php, the_content().
 */
final class EventContent implements ContentFilter {
  static final String USUAL =
      """
      {is_cancelled}<p><strong>This event has been cancelled.</strong></p>{/is_cancelled}
      {has_image}<div>#_EVENTIMAGE</div>{/has_image}
      <section class="em-event-when">
      <h3>When</h3>
      <p>#_EVENTDATES<br>#_EVENTTIMES</p>
      #_EVENTADDTOCALENDAR</section>
      {has_bookings}<section class="em-event-bookings-meta">
      <h3>Bookings</h3>
      <p>#_EVENTPRICERANGE</p>
      </section>{/has_bookings}
      {has_location_venue}<section class="em-event-where">
      <h3>Where</h3>
      <p>#_LOCATIONLINK<br>#_LOCATIONFULLLINE</p>
      </section>{/has_location_venue}
      {has_event_location}<section class="em-event-where">
      <h3>Where</h3>
      <p>#_EVENTLOCATION</p>
      </section>{/has_event_location}
      {has_taxonomy}<section class="em-item-taxonomies">
      <h3>Event Type</h3>
      {has_category}#_EVENTCATEGORIES{/has_category}
      {has_tag}#_EVENTTAGS{/has_tag}
      </section>{/has_taxonomy}
      {has_location_venue}<section class="em-event-location">#_LOCATIONMAP</section>{/has_location_venue}
      <section class="em-event-content">
      #_EVENTNOTES
      </section>
      {has_bookings}<section class="em-event-bookings">
      <h2>Bookings</h2>
      #_BOOKINGFORM</section>{/has_bookings}
      """;

  @Override
  public Set<String> types() {
    return Set.of(ManagedEvent.NAME);
  }

  @Override
  public String filter(String html, Body body) {
    SiteOptions options = SiteOptions.of(body.site());
    LooseValue formatted = options.value("dbem_cp_events_formats");
    boolean isManaged = Schedule.of(body.entry().meta(), options.timezone()).start() != null;
    if (!isManaged || body.entry().isProtected() || (formatted.present() && !formatted.isTrue())) {
      return html;
    }
    String format = options.value("dbem_single_event_format").filled();
    return Format.fill(format == null ? USUAL : format, EventValues.of(body, html));
  }
}
