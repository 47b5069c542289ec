package dev.pressport.plugin.theeventscalendar;

import dev.pressport.model.Text;
import dev.pressport.render.Body;
import dev.pressport.render.EventPage;
import dev.pressport.render.SinglePage;
import java.util.Set;

/** The page of an event: its facts above the text, unless blocks in the text show them. */
final class CalendarPage implements SinglePage {
  private static final String DATES = "<!-- wp:tribe/event-datetime";

  private final SinglePage facts = new EventPage(CalendarEvent.NAME);

  @Override
  public Set<String> types() {
    return facts.types();
  }

  @Override
  public String page(String content, Body body) {
    Text stored = body.entry().content().raw();
    boolean shown = stored != null && stored.inline() && stored.string().contains(DATES);
    return shown ? content : facts.page(content, body);
  }
}
