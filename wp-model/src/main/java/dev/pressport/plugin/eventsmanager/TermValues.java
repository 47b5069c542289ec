package dev.pressport.plugin.eventsmanager;

import dev.pressport.html.Html;
import dev.pressport.html.PlainText;
import dev.pressport.html.Titles;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.render.Body;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The placeholders of a category or tag of events: classes/em-taxonomy-term.php, output(). */
record TermValues(TermOutline term, Body body) implements Format.Values {

  /** A format with the words of the plugin's own. */
  static final String USUAL =
      """
      <section class="em-item em-taxonomy">
      <h3>#_TERMLINK</h3>
      {has_events}<p>Next Event</p>
      <p>#_TERMNEXTEVENT</p>
      <p><a href="#_TERMURL">See All</a></p>{/has_events}
      {no_events}<p>No upcoming events</p>{/no_events}
      <p>#_TERMEXCERPT{25}</p>
      <p><a href="#_TERMURL">More Info</a></p>
      </section>""";

  /** The page of a term, likewise. */
  static final String PAGE =
      """
      <p>#_TERMNOTES</p>
      <h3>Upcoming Events</h3>
      {has_events}#_TERMNEXTEVENTS{/has_events}
      {no_events}<p>No events in this category</p>{/no_events}""";

  private static final String EVENT = "#_EVENTLINK - #_EVENTDATES - #_EVENTTIMES";

  @Override
  public boolean holds(String condition) {
    return switch (condition) {
      case "has_events" -> !upcoming().isEmpty();
      case "no_events" -> upcoming().isEmpty();
      default -> condition.startsWith("no_") && condition.endsWith("_image");
    };
  }

  private List<EventValues> upcoming() {
    return ListedEvents.of(body).chosen(EventQuery.upcoming(term.key()), body);
  }

  @Override
  public @Nullable String value(String name, @Nullable String argument) {
    String part = name.replaceFirst("^#_(?:CATEGORY|TAG|TERM)(?=[A-Z])", "");
    return switch (part) {
      case "NAME" -> name();
      case "ID" -> term.id() == null ? "" : Long.toString(term.id());
      case "SLUG" -> Html.escape(term.key().slug());
      case "LINK" -> body.linkTo(new Ref.ToTerm(term.key()), name());
      case "URL" -> url();
      case "NOTES", "DESCRIPTION" -> Html.paragraph(description());
      case "EXCERPT", "EXCERPTCUT" -> Excerpt.of(description(), argument);
      case "NEXTEVENT" ->
          upcoming().stream().findFirst().map(event -> Format.fill(EVENT, event)).orElse("");
      case "NEXTEVENTS", "EVENTSNEXT" -> list(upcoming());
      case "IMAGE", "IMAGEURL", "COLOR" -> "";
      default -> null;
    };
  }

  private String name() {
    return Html.escape(Titles.plain(term.name()));
  }

  private String description() {
    return Html.escape(PlainText.of(term.description() == null ? "" : term.description()).strip());
  }

  private String url() {
    String address = body.address(new Ref.ToTerm(term.key()));
    return address == null ? "" : Html.attribute(address);
  }

  private static String list(List<EventValues> events) {
    return events.stream()
        .map(event -> "<li>" + Format.fill(EVENT, event) + "</li>")
        .collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  /** Returns the values of a term; null for an unknown one. */
  static @Nullable TermValues of(Term.@Nullable Key key, Body body) {
    TermOutline term = key == null ? null : body.index().term(key).orElse(null);
    return term == null ? null : new TermValues(term, body);
  }
}
