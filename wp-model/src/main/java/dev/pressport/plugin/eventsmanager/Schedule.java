package dev.pressport.plugin.eventsmanager;

import dev.pressport.model.EventDetails.Moment;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.EventTimes;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an event takes place, as its metas have it: dates by its own clocks since the first
 * versions, in UTC since 5.9. Facts: classes/em-event.php.
 */
record Schedule(@Nullable Moment start, @Nullable Moment end, boolean allDay) {

  /** Returns the schedule of an event. */
  static Schedule of(Metas metas, @Nullable String siteZone) {
    String stored = LooseValue.of(metas, "_event_timezone").filled();
    String zone = stored == null ? siteZone : stored;
    return new Schedule(
        moment(metas, "_event_start", zone),
        moment(metas, "_event_end", zone),
        LooseValue.of(metas, "_event_all_day").isTrue());
  }

  private static @Nullable Moment moment(Metas metas, String key, @Nullable String zone) {
    LocalDateTime local = EventTimes.date(LooseValue.of(metas, key + "_local").filled());
    if (local == null) {
      String date = LooseValue.of(metas, key + "_date").filled();
      String time = LooseValue.of(metas, key + "_time").filled();
      local = EventTimes.date(date == null || time == null ? date : date + " " + time);
    }
    return EventTimes.moment(local, EventTimes.date(LooseValue.of(metas, key).filled()), zone);
  }
}
