package dev.pressport.export.ics;

import biweekly.component.VEvent;
import biweekly.parameter.ICalParameters;
import biweekly.property.Attachment;
import biweekly.property.Categories;
import biweekly.property.Geo;
import biweekly.property.Status;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import dev.pressport.export.ExportRequest;
import dev.pressport.html.Titles;
import dev.pressport.model.Entry;
import dev.pressport.model.EventDetails;
import dev.pressport.model.EventDetails.Cost;
import dev.pressport.model.EventDetails.Organizer;
import dev.pressport.model.EventDetails.Place;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.problem.ItemProblems;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a component of a calendar of an event. Safe for many threads. */
final class EventComponent {
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
      Entry entry, EventDetails event, EventDates dates, boolean published, ItemProblems problems) {
    VEvent component = new VEvent();
    stamp(entry, dates, component);
    when(event, dates, component);
    new EventRecurrence(event, dates, component, problems).write();
    state(entry, event, published, component);
    words(entry, event, component, problems);
    where(event.place(), component);
    who(event.organizers(), component);
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

  private static void when(EventDetails event, EventDates dates, VEvent component) {
    component.setDateStart(new biweekly.property.DateStart(dates.date(dates.start())));
    if (event.withoutEnd()) {
      component.addExperimentalProperty("X-INSTANT-EVENT", "1");
      return;
    }
    var end = dates.endDate();
    if (end != null) {
      component.setDateEnd(new biweekly.property.DateEnd(end));
    }
  }

  private static void state(Entry entry, EventDetails event, boolean published, VEvent component) {
    if (published) {
      component.setStatus(event.isCancelled() ? Status.cancelled() : Status.confirmed());
    } else {
      component.setStatus(entry.status().equals("trash") ? Status.cancelled() : Status.tentative());
      component.setClassification("PRIVATE");
    }
  }

  private void words(Entry entry, EventDetails event, VEvent component, ItemProblems problems) {
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
        Stream.concat(names(entry, event, true), names(entry, event, false)).distinct().toList();
    if (!names.isEmpty()) {
      component.addCategories(new Categories(names));
    }
  }

  /** Returns the names of its categories, or of the other terms that visitors can open. */
  private Stream<String> names(Entry entry, EventDetails event, boolean categories) {
    return entry.terms().stream()
        .filter(term -> term.taxonomy().equals(event.categoryTaxonomy()) == categories)
        .filter(term -> categories || request.permalinks().opensTaxonomy(term.taxonomy()))
        .map(EventComponent::name)
        .filter(name -> !name.isEmpty());
  }

  private static String name(Term.Ref term) {
    String name = line(term.name());
    return name.isEmpty() ? line(term.slug()) : name;
  }

  private static void where(@Nullable Place venue, VEvent component) {
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
  private static String place(Place venue) {
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

  private static void who(List<Organizer> organizers, VEvent component) {
    for (Organizer organizer : organizers) {
      String words =
          joined("; ", organizer.name(), organizer.phone(), organizer.email(), organizer.url());
      if (!words.isEmpty()) {
        component.addContact(words);
      }
      if (component.getOrganizer() == null) {
        component.setOrganizer(organizer(organizer));
      }
    }
  }

  /** Returns the property of an organizer who can be reached, by mail or else on the web. */
  private static biweekly.property.@Nullable Organizer organizer(Organizer organizer) {
    String name = line(organizer.name());
    String email = organizer.email();
    if (email != null && MAIL_ADDRESS.matcher(email.strip()).matches()) {
      return new biweekly.property.Organizer(name.isEmpty() ? null : name, email.strip());
    }
    String url = organizer.url();
    if (name.isEmpty() || url == null || !isWebAddress(url)) {
      return null;
    }
    biweekly.property.Organizer property = new biweekly.property.Organizer(name, null);
    property.setUri(url);
    return property;
  }

  private static void price(EventDetails event, VEvent component) {
    Cost cost = event.cost();
    if (cost != null) {
      own(component, "X-COST", Boolean.TRUE.equals(cost.free()) ? "0" : cost.text());
      own(component, "X-COST-TYPE", cost.type());
    }
    own(component, "X-TICKETS-URL", event.ticketUrl());
    own(component, "X-WEBSITE", event.website());
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
