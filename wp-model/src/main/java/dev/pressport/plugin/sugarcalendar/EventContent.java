package dev.pressport.plugin.sugarcalendar;

import dev.pressport.html.Html;
import dev.pressport.model.EventDetails.Moment;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.php.DateFormat;
import dev.pressport.plugin.sugarcalendar.SugarEvent.SugarEventDetails;
import dev.pressport.render.Body;
import dev.pressport.render.ContentFilter;
import dev.pressport.settings.SiteOptions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When and where an event takes place, above its text: src/Frontend of the plugin. */
final class EventContent implements ContentFilter {
  @Override
  public Set<String> types() {
    return Set.of(SugarEvent.NAME);
  }

  @Override
  public String filter(String html, Body body) {
    return body.entry().details() instanceof SugarEventDetails event && event.start() != null
        ? facts(event, body) + html
        : html;
  }

  private static String facts(SugarEventDetails event, Body body) {
    List<String> facts = new ArrayList<>();
    LocalDateTime start = local(event.start());
    LocalDateTime end = local(event.end());
    boolean allDay = Boolean.TRUE.equals(event.allDay());
    if (start != null && end != null && !start.toLocalDate().equals(end.toLocalDate())) {
      facts.add("Date/Time: " + moment(start, allDay, body) + " - " + moment(end, allDay, body));
    } else if (start != null) {
      facts.add("Date: " + day(start, body));
      String to = end == null || end.equals(start) ? "" : " - " + time(end, body);
      facts.add("Time: " + (allDay ? "All-day" : time(start, body) + to));
    }
    if (event.venue() != null && event.venue().name() != null) {
      facts.add("Location: " + Html.stored(event.venue().name()));
    }
    List<String> calendars = calendars(body);
    if (!calendars.isEmpty()) {
      facts.add("Calendar: " + String.join(", ", calendars));
    }
    return Html.list(facts.stream());
  }

  private static @Nullable LocalDateTime local(@Nullable Moment moment) {
    return moment == null ? null : moment.local();
  }

  private static String moment(LocalDateTime date, boolean allDay, Body body) {
    return day(date, body) + (allDay ? "" : " at " + time(date, body));
  }

  private static String day(LocalDateTime date, Body body) {
    return body.time(date, SiteOptions.of(body.site()).value(SugarCalendar.DATE_FORMAT).filled());
  }

  private static String time(LocalDateTime date, Body body) {
    SiteOptions options = SiteOptions.of(body.site());
    String own = options.value(SugarCalendar.TIME_FORMAT).filled();
    String format = own == null ? options.value("time_format").filled() : own;
    return Html.escape(DateFormat.format(date, format == null ? "g:i a" : format, body.locale()));
  }

  private static List<String> calendars(Body body) {
    List<String> links = new ArrayList<>();
    for (Term.Key key : body.subject().terms()) {
      TermOutline term =
          key.taxonomy().equals(SugarCalendar.CALENDARS)
              ? body.index().term(key).orElse(null)
              : null;
      if (term != null) {
        links.add(body.linkTo(new Ref.ToTerm(key), Html.stored(term.name())));
      }
    }
    return links;
  }
}
