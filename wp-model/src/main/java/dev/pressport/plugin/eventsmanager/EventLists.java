package dev.pressport.plugin.eventsmanager;

import dev.pressport.html.Html;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.settings.SiteOptions;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The shortcodes that list events: em-shortcode.php. */
final class EventLists implements ShortcodeFamily {
  private static final String ITEM = "<li>#_EVENTLINK - #_EVENTDATES - #_EVENTTIMES</li>";

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("events_list"),
            false,
            (attributes, content, body) -> list(attributes, content, body)));
  }

  private static String list(ShortcodeAttributes attributes, String content, Body body) {
    String scope = attributes.get("scope");
    ListedEvents events = ListedEvents.of(body);
    List<EventValues> found =
        "all".equals(scope)
            ? events.all(0, body)
            : "past".equals(scope) ? events.past(0, body) : events.upcoming(0, body);
    SiteOptions options = SiteOptions.of(body.site());
    if (found.isEmpty()) {
      String message = options.value("dbem_no_events_message").filled();
      return "<p>" + Html.stored(message == null ? "No Events" : message) + "</p>";
    }
    String format = content.isBlank() ? ITEM : "<li>" + content + "</li>";
    return found.stream()
        .limit(limit(attributes, options))
        .map(event -> Format.fill(format, event))
        .collect(Collectors.joining("\n", "<ul class=\"em-events-list\">\n", "\n</ul>"));
  }

  private static long limit(ShortcodeAttributes attributes, SiteOptions options) {
    String given = attributes.get("limit");
    if (given != null && given.matches("[1-9]\\d{0,3}")) {
      return Long.parseLong(given);
    }
    Long usual = options.value("dbem_events_default_limit").id();
    return usual == null ? ListedEvents.USUAL : usual;
  }
}
