package dev.pressport.plugin.eventsmanager;

import dev.pressport.model.Details;
import dev.pressport.model.EventDetails.Moment;
import dev.pressport.model.EventDetails.Recurrence;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import dev.pressport.settings.SiteOptions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code event-recurring}: the pattern of events that Events Manager makes of it. Each of its dates
 * is an event itself.
 */
public final class RecurringEvent extends PostType {

  /** The post type {@code event-recurring}. */
  public RecurringEvent() {
    super(
        "event-recurring",
        "Recurring events",
        "a pattern of events of Events Manager; each date is an event itself",
        RecurringEventDetails.class,
        Set.of(Trait.IN_WXR));
  }

  @Override
  public Details details(DetailsRequest request) {
    Schedule schedule =
        Schedule.of(request.entry().meta(), SiteOptions.of(request.site()).timezone());
    return new RecurringEventDetails(
        schedule.start(), schedule.end(), schedule.allDay(), RecurrenceRules.of(request));
  }

  /**
   * The details that a pattern adds.
   *
   * @param start of the first date
   * @param end of the last date
   */
  public record RecurringEventDetails(
      @Nullable Moment start, @Nullable Moment end, boolean allDay, @Nullable Recurrence recurrence)
      implements Details {}
}
