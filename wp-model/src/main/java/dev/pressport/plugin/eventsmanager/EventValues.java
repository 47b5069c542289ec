package dev.pressport.plugin.eventsmanager;

import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.EventDetails.Cost;
import dev.pressport.model.EventDetails.Moment;
import dev.pressport.model.Metas;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.php.DateFormat;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.eventsmanager.ManagedEvent.ManagedEventDetails;
import dev.pressport.plugin.eventsmanager.ManagedEvent.Ticket;
import dev.pressport.posttype.EventTimes;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.Picture;
import dev.pressport.render.RenderProblem;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.Labels;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The placeholders and conditions of an event: classes/em-event.php, output(). What depends on the
 * person who reads, or tells of people, is left out.
 */
final class EventValues implements Format.Values {
  private static final String DATE_LETTERS = "dDjlNSwzWFmMntLoYyaABgGhHisueIOPTZcrU";

  private final CurrentEntry event;
  private final Metas metas;
  private final Schedule schedule;
  private final Supplier<String> notes;
  private final @Nullable String excerpt;
  private final @Nullable ManagedEventDetails details;
  private final @Nullable LocationValues location;
  private final Body body;
  private final SiteOptions options;

  private EventValues(
      CurrentEntry event,
      Metas metas,
      Supplier<String> notes,
      @Nullable String excerpt,
      @Nullable ManagedEventDetails details,
      Body body) {
    this.event = event;
    this.metas = metas;
    this.notes = notes;
    this.excerpt = excerpt;
    this.details = details;
    this.body = body;
    this.options = SiteOptions.of(body.site());
    this.schedule = Schedule.of(metas, options.timezone());
    SiteIndex.Part place = body.once(Locations.class, () -> Locations.of(body.index())).of(metas);
    this.location =
        place == null
            ? null
            : new LocationValues(body.subject(place.outline()), place.meta(), "", body);
  }

  /** The values of the event that is rendered. */
  static EventValues of(Body body, String notes) {
    Text text = body.entry().excerpt();
    return new EventValues(
        body.subject(),
        body.entry().meta(),
        () -> notes,
        text == null || !text.inline() || text.string().isBlank() ? null : text.string(),
        body.entry().details() instanceof ManagedEventDetails known ? known : null,
        body);
  }

  /** The values of another event. */
  static EventValues of(SiteIndex.Part part, Body body) {
    String stored = part.body();
    return new EventValues(
        body.subject(part.outline()),
        part.meta(),
        () -> notes(stored, body),
        part.excerpt() == null || part.excerpt().isBlank() ? null : part.excerpt(),
        null,
        body);
  }

  /** Returns the body of an entry as a reader sees it. */
  static String notes(@Nullable String stored, Body body) {
    if (stored == null || !body.fits(stored.length())) {
      return "";
    }
    return stored.contains("<!-- wp:") ? body.rendered(stored) : body.classic(stored);
  }

  @Override
  public boolean holds(String condition) {
    Boolean known =
        switch (condition) {
          case "has_location", "has_location_venue" -> location != null;
          case "no_location", "no_location_venue" -> location == null;
          case "has_event_location" -> isOnline();
          case "no_event_location" -> !isOnline();
          case "has_image" -> picture() != null;
          case "no_image" -> picture() == null;
          case "has_time" -> !schedule.allDay() && !times().isEmpty() && hasEnd();
          case "no_time" -> !schedule.allDay() && !hasEnd();
          case "all_day" -> schedule.allDay();
          case "not_all_day" -> !schedule.allDay();
          case "is_long" -> isLong();
          case "not_long" -> !isLong();
          case "is_cancelled" -> isCancelled();
          case "is_active" -> !isCancelled();
          case "has_bookings", "bookings_open", "has_spaces" -> isBookable();
          case "no_bookings" -> !isBookable();
          case "is_free", "is_free_now" -> isFree();
          case "not_free", "not_free_now" -> !isFree();
          case "not_logged_in", "not_private", "not_recurring" -> true;
          case "is_past" -> isPast();
          case "is_future" -> !isPast();
          case "has_category" -> !terms(ManagedEvent.CATEGORIES).isEmpty();
          case "no_category" -> terms(ManagedEvent.CATEGORIES).isEmpty();
          case "has_tag" -> !terms(ManagedEvent.TAGS).isEmpty();
          case "no_tag" -> terms(ManagedEvent.TAGS).isEmpty();
          case "has_taxonomy" -> hasTerms();
          case "no_taxonomy" -> !hasTerms();
          case "same_timezone" -> isSiteZone();
          case "different_timezone" -> !isSiteZone();
          default -> null;
        };
    return known == null ? holdsNamed(condition) : known;
  }

  private boolean holdsNamed(String condition) {
    if (condition.startsWith("has_att_")) {
      return !attribute(condition.substring(8)).isEmpty();
    }
    if (condition.startsWith("no_att_")) {
      return attribute(condition.substring(7)).isEmpty();
    }
    if (condition.startsWith("has_category_")) {
      return hasTerm(ManagedEvent.CATEGORIES, condition.substring(13));
    }
    if (condition.startsWith("no_category_")) {
      return !hasTerm(ManagedEvent.CATEGORIES, condition.substring(12));
    }
    if (condition.startsWith("has_tag_")) {
      return hasTerm(ManagedEvent.TAGS, condition.substring(8));
    }
    if (condition.startsWith("no_tag_")) {
      return !hasTerm(ManagedEvent.TAGS, condition.substring(7));
    }
    return false;
  }

  private boolean hasTerm(String taxonomy, String slugs) {
    return terms(taxonomy).stream()
        .anyMatch(term -> List.of(slugs.split(",", -1)).contains(term.slug()));
  }

  private boolean isOnline() {
    return LooseValue.of(metas, "_event_location_type").filled() != null;
  }

  private @Nullable Picture picture() {
    return Picture.of(event.featured(), null, body);
  }

  private boolean hasEnd() {
    LocalDateTime start = local(schedule.start());
    LocalDateTime end = local(schedule.end());
    return start != null && end != null && !start.toLocalTime().equals(end.toLocalTime());
  }

  private boolean isLong() {
    LocalDateTime start = local(schedule.start());
    LocalDateTime end = local(schedule.end());
    return start != null && end != null && !start.toLocalDate().equals(end.toLocalDate());
  }

  private boolean isCancelled() {
    return "0".equals(LooseValue.of(metas, "_event_active_status").string());
  }

  private boolean isBookable() {
    LooseValue enabled = options.value("dbem_rsvp_enabled");
    return LooseValue.of(metas, "_event_rsvp").isTrue() && (!enabled.present() || enabled.isTrue());
  }

  private boolean isFree() {
    Cost cost = details == null ? null : details.cost();
    return !isBookable() || (cost != null && Boolean.TRUE.equals(cost.free()));
  }

  private boolean isPast() {
    Moment end = schedule.end() == null ? schedule.start() : schedule.end();
    return end != null && ListedEvents.of(body).isPast(end.utc());
  }

  private boolean hasTerms() {
    return !terms(ManagedEvent.CATEGORIES).isEmpty() || !terms(ManagedEvent.TAGS).isEmpty();
  }

  private boolean isSiteZone() {
    String zone = schedule.start() == null ? null : schedule.start().timezone();
    return zone == null || zone.equals(options.timezone());
  }

  private List<Term.Key> terms(String taxonomy) {
    return event.terms().stream().filter(term -> term.taxonomy().equals(taxonomy)).toList();
  }

  /** The day on which it begins, by its own clock; null when it is unknown. */
  @Nullable LocalDate day() {
    LocalDateTime start = local(schedule.start());
    return start == null ? null : start.toLocalDate();
  }

  /** The same day in the format of the site. */
  String date() {
    return shown(local(schedule.start()), dateFormat());
  }

  private static @Nullable LocalDateTime local(@Nullable Moment moment) {
    return moment == null ? null : moment.local();
  }

  @Override
  public @Nullable String value(String name, @Nullable String argument) {
    String own = own(name, argument);
    if (own != null) {
      return own;
    }
    if (name.startsWith("#_LOCATION") || name.equals("#_MAP") || name.equals("#_ADDRESS")) {
      String place = location == null ? "" : location.value(name, argument);
      return place == null ? unknown(name) : place;
    }
    if (name.startsWith("#_") && name.length() > 2 && Character.isUpperCase(name.charAt(2))) {
      return unknown(name);
    }
    return date(name, argument);
  }

  private String unknown(String name) {
    body.counted(RenderProblem.PLACEHOLDER_LEFT_OUT, name);
    return "";
  }

  private @Nullable String own(String name, @Nullable String argument) {
    return switch (name) {
      case "#_EVENTNAME", "#_NAME" -> event.titleHtml();
      case "#_EVENTID", "#_EVENTPOSTID" -> Long.toString(event.id());
      case "#_EVENTNOTES", "#_NOTES" -> notes.get();
      case "#_EVENTEXCERPT", "#_EXCERPT" ->
          excerpt == null ? Excerpt.of(notes.get(), argument) : Html.stored(excerpt);
      case "#_EVENTEXCERPTCUT" -> Excerpt.of(notes.get(), argument);
      case "#_EVENTIMAGE" -> {
        Picture picture = picture();
        yield picture == null ? "" : picture.described(Titles.plain(event.title())).image();
      }
      case "#_EVENTIMAGEURL" -> {
        Picture picture = picture();
        yield picture == null ? "" : Html.attribute(picture.url());
      }
      case "#_EVENTDATES" -> dates(null);
      case "#_EVENTDATES_SITE" -> dates(siteZone());
      case "#_EVENTTIMES" -> times();
      case "#_EVENTTIMES_SITE" -> times(siteZone());
      case "#_EVENTSTARTDATE" -> date();
      case "#_EVENTENDDATE" -> shown(local(schedule.end()), dateFormat());
      case "#_24HSTARTTIME" -> shown(local(schedule.start()), "H:i");
      case "#_24HENDTIME" -> shown(local(schedule.end()), "H:i");
      case "#_12HSTARTTIME" -> shown(local(schedule.start()), "g:i A");
      case "#_12HENDTIME" -> shown(local(schedule.end()), "g:i A");
      case "#_EVENTTIMEZONE", "#_EVENTTIMEZONERAW" -> zone();
      case "#_EVENTURL", "#_EVENTPAGEURL" -> event.url() == null ? "" : Html.attribute(event.url());
      case "#_EVENTLINK", "#_LINKEDNAME" ->
          body.linkTo(new Ref.ToEntry(event.id()), event.titleHtml());
      case "#_EVENTPRICERANGE", "#_EVENTPRICERANGEALL", "#_EVENTPRICEMIN", "#_EVENTPRICEMAX" ->
          price();
      case "#_BOOKINGFORM", "#_ADDBOOKINGFORM" -> tickets();
      case "#_EVENTSPACES", "#_SPACES" ->
          details == null || details.spaces() == null ? "" : Long.toString(details.spaces());
      case "#_EVENTCATEGORIES", "#_CATEGORIES" -> listed(ManagedEvent.CATEGORIES);
      case "#_EVENTCATEGORIESLINE" -> line(ManagedEvent.CATEGORIES);
      case "#_EVENTTAGS" -> listed(ManagedEvent.TAGS);
      case "#_EVENTTAGSLINE" -> line(ManagedEvent.TAGS);
      case "#_CATEGORYNAME", "#_CATEGORYLINK" -> firstCategory();
      case "#_CATEGORYCOLOR" -> colour();
      case "#_EVENTLOCATION" -> online();
      case "#_CONTACTNAME", "#_CONTACTPERSON" -> body.about(event).author(false);
      case "#_EVENTGCALURL" -> Html.escape(links().google());
      case "#_EVENTGCALLINK" -> Html.link(links().google(), "Google Calendar");
      case "#_EVENTICALURL" -> body.onOldSite() ? Html.escape(links().file()) : "";
      case "#_EVENTICALLINK" -> body.onOldSite() ? Html.link(links().file(), "iCal") : "";
      case "#_EVENTOUTLOOKLIVEURL" -> Html.escape(links().outlook("https://outlook.live.com"));
      case "#_EVENTOFFICE365URL" -> Html.escape(links().outlook("https://outlook.office.com"));
      case "#_EVENTOUTLOOKLIVELINK" ->
          Html.link(links().outlook("https://outlook.live.com"), "Outlook Live");
      case "#_EVENTOFFICE365LINK" ->
          Html.link(links().outlook("https://outlook.office.com"), "Office 365");
      case "#_EVENTADDTOCALENDAR" -> links().html();
      case "#_ATT" -> argument == null ? "" : attribute(argument);
      case "#_BOOKINGBUTTON",
          "#_EDITEVENTLINK",
          "#_EDITEVENTURL",
          "#_ATTENDEES",
          "#_ATTENDEESLIST",
          "#_AVAILABLESPACES",
          "#_BOOKEDSPACES",
          "#_CONTACTEMAIL",
          "#_CONTACTMAIL",
          "#_CONTACTPHONE",
          "#_CONTACTAVATAR",
          "#_CONTACTUSERNAME" ->
          "";
      default -> null;
    };
  }

  private CalendarLinks links() {
    return new CalendarLinks(
        event, schedule, location == null ? "" : location.plain(), notes.get(), body);
  }

  /** Returns a date of one letter of PHP's formats, {@code #d}, or of a format in braces. */
  private @Nullable String date(String name, @Nullable String argument) {
    boolean end = name.startsWith("#@");
    String letters = name.substring(end ? 2 : 1);
    LocalDateTime moment = local(end ? schedule.end() : schedule.start());
    if (letters.equals("_") && argument != null) {
      return end && !isLong() ? "" : shown(moment, argument);
    }
    boolean isLetter = letters.length() == 1 && DATE_LETTERS.contains(letters);
    return isLetter
        ? shown(moment, letters) + (argument == null ? "" : "{" + argument + "}")
        : null;
  }

  private String shown(@Nullable LocalDateTime moment, String format) {
    return moment == null ? "" : Html.escape(DateFormat.format(moment, format, body.locale()));
  }

  private @Nullable ZoneId siteZone() {
    return EventTimes.zone(options.timezone()).orElse(null);
  }

  private static @Nullable LocalDateTime at(@Nullable Moment moment, @Nullable ZoneId zone) {
    if (moment == null) {
      return null;
    }
    return zone == null ? moment.local() : LocalDateTime.ofInstant(moment.utc(), zone);
  }

  private String dates(@Nullable ZoneId zone) {
    String first = shown(at(schedule.start(), zone), dateFormat());
    String separator = option("dbem_dates_separator", " - ");
    return isLong()
        ? first + Html.stored(separator) + shown(at(schedule.end(), zone), dateFormat())
        : first;
  }

  private String times() {
    return times(null);
  }

  private String times(@Nullable ZoneId zone) {
    if (schedule.allDay()) {
      return Html.stored(
          option("dbem_event_all_day_message", Labels.of(body.site().language()).get("allDay")));
    }
    String format = option("dbem_time_format", option("time_format", "g:i a"));
    String first = shown(at(schedule.start(), zone), format);
    String separator = option("dbem_times_separator", " - ");
    return hasEnd()
        ? first + Html.stored(separator) + shown(at(schedule.end(), zone), format)
        : first;
  }

  private String dateFormat() {
    return option("dbem_date_format", option("date_format", "F j, Y"));
  }

  /** Returns an option, of which blanks count too. */
  private String option(String name, String usual) {
    String stored = options.string(name);
    return stored == null || stored.isEmpty() ? usual : stored;
  }

  private String zone() {
    String zone = schedule.start() == null ? null : schedule.start().timezone();
    return zone == null ? "" : Html.escape(zone.replace('_', ' '));
  }

  private String price() {
    Cost cost = details == null ? null : details.cost();
    return cost == null || cost.text() == null ? "" : Html.escape(cost.text());
  }

  /** Returns the kinds of tickets in place of the form that books them. */
  private String tickets() {
    if (!isBookable()) {
      return "";
    }
    body.counted(RenderProblem.FORM_AS_NOTE, "Events Manager");
    if (details == null || details.tickets().isEmpty()) {
      return "";
    }
    Prices prices = new Prices(options);
    return details.tickets().stream()
        .map(ticket -> "<li>" + ticket(ticket, prices) + "</li>\n")
        .collect(Collectors.joining("", "<ul class=\"em-tickets\">\n", "</ul>\n"));
  }

  private static String ticket(Ticket ticket, Prices prices) {
    String name = ticket.name() == null ? "" : Html.escape(Titles.plain(ticket.name()));
    String price = ticket.price() == null ? "" : Html.escape(prices.text(ticket.price()));
    String text =
        ticket.description() == null ? "" : Html.escape(Titles.plain(ticket.description()));
    return List.of(name, price, text).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String listed(String taxonomy) {
    String items =
        terms(taxonomy).stream()
            .map(term -> "<li>" + link(term) + "</li>")
            .collect(Collectors.joining());
    return items.isEmpty() ? "" : "<ul class=\"event-categories\">" + items + "</ul>";
  }

  private String line(String taxonomy) {
    return terms(taxonomy).stream().map(this::link).collect(Collectors.joining(", "));
  }

  private String firstCategory() {
    return terms(ManagedEvent.CATEGORIES).stream().findFirst().map(this::link).orElse("");
  }

  private String link(Term.Key term) {
    String name = body.index().term(term).map(SiteIndex.TermOutline::name).orElse(term.slug());
    return body.linkTo(new Ref.ToTerm(term), Html.escape(Titles.plain(name)));
  }

  private String colour() {
    String stored = options.value("dbem_category_default_color").filled();
    return stored == null ? "" : Html.attribute(stored);
  }

  /** Returns the link of an event that takes place on the web. */
  private String online() {
    String url = LooseValue.of(metas, "_event_location_url").filled();
    String text = LooseValue.of(metas, "_event_location_url_text").filled();
    return url == null ? "" : Html.link(url, Html.escape(Titles.plain(text == null ? url : text)));
  }

  /** Returns a custom attribute, which is a visible meta. */
  private String attribute(String name) {
    String stored = name.startsWith("_") ? null : LooseValue.of(metas, name).filled();
    return stored == null ? "" : Html.stored(stored);
  }
}
