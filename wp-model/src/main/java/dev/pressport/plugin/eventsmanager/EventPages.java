package dev.pressport.plugin.eventsmanager;

import dev.pressport.html.PlainText;
import dev.pressport.render.Body;
import dev.pressport.render.ContentFilter;
import dev.pressport.render.RenderProblem;
import dev.pressport.settings.SiteOptions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills the pages that the plugin makes for its lists, whose bodies have a mark in the place of the
 * list: em-functions.php, em_content(). The forms to search them are left out.
 */
final class EventPages implements ContentFilter {
  static final List<String> OPTIONS =
      List.of(
          "dbem_events_page",
          "dbem_events_page_scope",
          "dbem_locations_page",
          "dbem_categories_page",
          "dbem_tags_page",
          "dbem_my_bookings_page",
          "dbem_edit_events_page",
          "dbem_edit_locations_page",
          "dbem_edit_bookings_page");

  private static final String MARK = "CONTENTS";

  @Override
  public Set<String> types() {
    return Set.of("page");
  }

  @Override
  public String filter(String html, Body body) {
    if (!html.contains(MARK)) {
      return html;
    }
    SiteOptions options = SiteOptions.of(body.site());
    String option = options.values().isEmpty() ? usual(html, body) : chosen(body, options);
    return option == null
        ? html
        : html.replace("<p>" + MARK + "</p>", MARK).replace(MARK, list(option, body, options));
  }

  private static @Nullable String chosen(Body body, SiteOptions options) {
    for (String option : OPTIONS) {
      Long page = options.value(option).id();
      if (page != null && page == body.entry().id()) {
        return option;
      }
    }
    return null;
  }

  /** Returns the option of a page that has nothing but the mark, by the plugin's usual slugs. */
  private static @Nullable String usual(String html, Body body) {
    if (!PlainText.of(html).strip().equals(MARK)) {
      return null;
    }
    return switch (body.entry().slug()) {
      case "events" -> "dbem_events_page";
      case "locations" -> "dbem_locations_page";
      case "categories" -> "dbem_categories_page";
      case "tags" -> "dbem_tags_page";
      case "my-bookings" -> "dbem_my_bookings_page";
      default -> null;
    };
  }

  private static String list(String option, Body body, SiteOptions options) {
    return switch (option) {
      case "dbem_events_page" -> events(body, options);
      case "dbem_locations_page" -> new ListHtml(body).locations(0, null);
      case "dbem_categories_page" -> new ListHtml(body).terms(ManagedEvent.CATEGORIES, null);
      case "dbem_tags_page" -> new ListHtml(body).terms(ManagedEvent.TAGS, null);
      default -> {
        body.counted(RenderProblem.SERVER_ONLY, "the bookings of a visitor");
        yield "";
      }
    };
  }

  private static String events(Body body, SiteOptions options) {
    String scope = options.value("dbem_events_page_scope").filled();
    ListedEvents all = ListedEvents.of(body);
    return new ListHtml(body)
        .events("all".equals(scope) ? all.all(0, body) : all.upcoming(0, body), null);
  }
}
