package dev.pressport.export.ics;

import biweekly.component.VEvent;
import biweekly.parameter.ICalParameters;
import biweekly.property.Attachment;
import biweekly.property.Categories;
import biweekly.property.Geo;
import biweekly.property.Organizer;
import biweekly.property.Status;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import dev.pressport.export.ExportRequest;
import dev.pressport.html.Titles;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.posttype.Ai1ecEvent.Ai1ecEventDetails;
import dev.pressport.posttype.Ai1ecEvent.Contact;
import dev.pressport.posttype.Ai1ecEvent.Cost;
import dev.pressport.posttype.Ai1ecEvent.Venue;
import dev.pressport.problem.ItemProblems;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a component of a calendar of an event. Safe for many threads. */
final class EventComponent {
  static final String CATEGORIES = "events_categories";
  private static final String TAGS = "events_tags";

  /** The taxonomies that classify events and become part of them. */
  static final Set<String> TAXONOMIES = Set.of(CATEGORIES, TAGS);

  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\\p{Cntrl}]++");
  private static final Pattern MAIL_ADDRESS =
      Pattern.compile("[^\\s\\p{Cntrl}@,;:\"<>]++@[^\\s\\p{Cntrl}@,;:\"<>]++");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
  private static final Pattern NEW_LINE = Pattern.compile("\\r\\n?+");

  private final ExportRequest request;

  EventComponent(ExportRequest request) {
    this.request = request;
  }

  /** An event as a component, all but its UID. */
  VEvent of(
      Entry entry,
      Ai1ecEventDetails event,
      EventDates dates,
      boolean published,
      ItemProblems problems) {
    VEvent component = new VEvent();
    stamp(entry, dates, component);
    when(event, dates, component);
    new EventRecurrence(event, dates, component, problems).write();
    state(entry, published, component);
    words(entry, component, problems);
    where(event.venue(), component);
    who(event.contact(), component);
    price(event, component);
    addresses(entry, published, component);
    return component;
  }

  private static void stamp(Entry entry, EventDates dates, VEvent component) {
    Instant created = entry.dateUtc();
    Instant modified = entry.modifiedUtc() == null ? created : entry.modifiedUtc();
    component.setDateTimeStamp(Date.from(modified == null ? dates.start() : modified));
    component.setCreated(created == null ? null : Date.from(created));
    component.setLastModified(modified == null ? null : Date.from(modified));
  }

  private static void when(Ai1ecEventDetails event, EventDates dates, VEvent component) {
    component.setDateStart(new biweekly.property.DateStart(dates.date(dates.start())));
    if (Boolean.TRUE.equals(event.instant())) {
      component.addExperimentalProperty("X-INSTANT-EVENT", "1");
      return;
    }
    var end = dates.endDate();
    if (end != null) {
      component.setDateEnd(new biweekly.property.DateEnd(end));
    }
  }

  private static void state(Entry entry, boolean published, VEvent component) {
    if (published) {
      component.setStatus(Status.confirmed());
    } else {
      component.setStatus(entry.status().equals("trash") ? Status.cancelled() : Status.tentative());
      component.setClassification("PRIVATE");
    }
  }

  private void words(Entry entry, VEvent component, ItemProblems problems) {
    String title = clean(Titles.line(entry.title(), entry.slug())).strip();
    if (!title.isEmpty()) {
      component.setSummary(title);
    }
    Text html = request.rendering().html(entry, problems);
    Text text = request.rendering().text(html, problems);
    if (text != null && text.inline() && !text.string().isBlank()) {
      component.setDescription(clean(text.string()).strip());
    }
    if (html != null && html.inline() && !html.string().isBlank()) {
      component
          .addExperimentalProperty("X-ALT-DESC", escaped(html.string().strip()))
          .setParameter(ICalParameters.FMTTYPE, "text/html");
    }
    List<String> names =
        Stream.concat(names(entry, CATEGORIES), names(entry, TAGS)).distinct().toList();
    if (!names.isEmpty()) {
      component.addCategories(new Categories(names));
    }
  }

  private static Stream<String> names(Entry entry, String taxonomy) {
    return entry.terms().stream()
        .filter(term -> term.taxonomy().equals(taxonomy))
        .map(EventComponent::name)
        .filter(name -> !name.isEmpty());
  }

  private static String name(Term.Ref term) {
    String name = line(term.name());
    return name.isEmpty() ? line(term.slug()) : name;
  }

  private static void where(@Nullable Venue venue, VEvent component) {
    if (venue == null) {
      return;
    }
    String place = place(venue);
    if (!place.isEmpty()) {
      component.setLocation(place);
    }
    if (venue.lat() != null && venue.lng() != null) {
      component.setGeo(new Geo(venue.lat(), venue.lng()));
    }
  }

  /** The address is mostly whole; what is not in it of its parts follows. */
  private static String place(Venue venue) {
    List<String> parts = new ArrayList<>();
    for (String part :
        new String[] {
          venue.name(),
          venue.address(),
          joined(" ", venue.postalCode(), venue.city()),
          venue.province(),
          venue.country()
        }) {
      String plain = line(part);
      boolean known =
          parts.stream()
              .anyMatch(
                  other -> other.toLowerCase(Locale.ROOT).contains(plain.toLowerCase(Locale.ROOT)));
      if (!plain.isEmpty() && !known) {
        parts.add(plain);
      }
    }
    return String.join(", ", parts);
  }

  private static void who(@Nullable Contact contact, VEvent component) {
    if (contact == null) {
      return;
    }
    String words = joined("; ", contact.name(), contact.phone(), contact.email(), contact.url());
    if (!words.isEmpty()) {
      component.addContact(words);
    }
    String email = contact.email();
    if (email != null && MAIL_ADDRESS.matcher(email.strip()).matches()) {
      String name = line(contact.name());
      component.setOrganizer(new Organizer(name.isEmpty() ? null : name, email.strip()));
    }
  }

  private static void price(Ai1ecEventDetails event, VEvent component) {
    Cost cost = event.cost();
    if (cost != null) {
      own(component, "X-COST", Boolean.TRUE.equals(cost.free()) ? "0" : cost.text());
      own(component, "X-COST-TYPE", cost.type());
    }
    own(component, "X-TICKETS-URL", event.ticketUrl());
  }

  private static void own(VEvent component, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      component.addExperimentalProperty(name, escaped(value.strip()));
    }
  }

  private void addresses(Entry entry, boolean published, VEvent component) {
    if (published) {
      address(entry).filter(EventComponent::isWebAddress).ifPresent(component::setUrl);
    }
    Optional.ofNullable(entry.featuredMediaId())
        .flatMap(request.index()::media)
        .map(SiteIndex.MediaOutline::url)
        .filter(EventComponent::isWebAddress)
        .ifPresent(url -> component.addAttachment(new Attachment(null, url)));
  }

  private static boolean isWebAddress(String url) {
    return WEB_ADDRESS.matcher(url).matches();
  }

  /** The old address; below the home of the new site when the user named one. */
  private Optional<String> address(Entry entry) {
    String home = request.baseUrl();
    Optional<String> old = Optional.ofNullable(entry.url());
    if (home == null || home.equals(request.site().home())) {
      return old;
    }
    return request
        .permalinks()
        .pathOf(new Ref.ToEntry(entry.id()))
        .map(path -> home + encoded(path))
        .or(() -> old);
  }

  private static String encoded(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      return path;
    }
  }

  private static String joined(String separator, @Nullable String... parts) {
    return Stream.of(parts)
        .map(EventComponent::line)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(separator));
  }

  /** The words of a short text that may hold HTML, on one line. */
  private static String line(@Nullable String stored) {
    return clean(Titles.plain(stored)).strip();
  }

  private static String clean(String text) {
    return CONTROL.matcher(NEW_LINE.matcher(text).replaceAll("\n")).replaceAll("");
  }

  /** Escapes the text of the plugin's own properties, which the library does not treat as text. */
  private static String escaped(String text) {
    return VObjectPropertyValues.escape(clean(text)).replace("\n", "\\n");
  }
}
