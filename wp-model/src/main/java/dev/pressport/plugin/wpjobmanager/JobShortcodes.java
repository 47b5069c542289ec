package dev.pressport.plugin.wpjobmanager;

import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.Picture;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.render.WidgetFamily;
import dev.pressport.render.WidgetHtml;
import dev.pressport.settings.SiteOptions;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.Collation;
import dev.pressport.text.IdText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists of jobs. A page of the site loads them with a script, as many as a visitor asks for. */
final class JobShortcodes implements ShortcodeFamily, WidgetFamily {
  private static final Set<String> TRUE = Set.of("1", "true", "yes");

  /** The number of jobs of a widget. */
  private static final int WIDGET = 10;

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("jobs"), true, (attributes, content, body) -> jobs(attributes, body)),
        shortcode("job", JobShortcodes::whole),
        shortcode("job_summary", JobShortcodes::summary),
        shortcode("job_apply", (part, body) -> JobContent.application(new Job(part.meta()), body)));
  }

  @Override
  public Map<String, WidgetHtml> widgets() {
    return Map.of(
        "widget_recent_jobs", (fields, body) -> widget(fields, "Recent Jobs", false, body),
        "widget_featured_jobs", (fields, body) -> widget(fields, "Featured Jobs", true, body));
  }

  private static String widget(LooseValue fields, String usual, boolean featured, Body body) {
    Long number = fields.get("number").id();
    List<Part> jobs =
        jobs(part -> !featured || new Job(part.meta()).isTrue("_featured"), body).stream()
            .limit(number == null ? WIDGET : number)
            .toList();
    String title = Objects.requireNonNullElse(fields.get("title").filled(), usual);
    return Html.heading(2, Html.stored(title)) + list(jobs, body);
  }

  /** Returns a shortcode of one job; nothing is shown for what visitors cannot see. */
  private static FamilyShortcode shortcode(String name, BiFunction<Part, Body, String> html) {
    return new FamilyShortcode(
        Set.of(name),
        true,
        (attributes, content, body) ->
            body.published(JobListing.NAME, attributes.get("id", ""))
                .filter(body::lists)
                .map(EntryOutline::id)
                .flatMap(body.index()::part)
                .map(part -> html.apply(part, body.about(body.subject(part.outline()))))
                .orElse(""));
  }

  private static String whole(Part part, Body body) {
    String description =
        part.body() == null
            ? ""
            : body.inlined(
                part.outline().id(),
                Part::body,
                text -> text.contains("<!-- wp:") ? body.rendered(text) : body.classic(text));
    return Html.heading(1, body.subject().titleHtml())
        + JobContent.html(description, part.outline().status(), new Job(part.meta()), body);
  }

  private static String summary(Part part, Body body) {
    Picture logo = body.featured();
    String place = new Job(part.meta()).place();
    String posted = JobContent.posted(body);
    return (logo == null ? "" : logo.figure(body.subject().url()))
        + Html.paragraph(Html.escape(String.join(", ", types(part, body))))
        + Html.heading(2, body.subject().titleLink())
        + Html.paragraph(
            Html.escape(place == null ? "Anywhere" : place)
                + (posted.isEmpty() ? "" : " \u2014 " + posted));
  }

  private static String jobs(ShortcodeAttributes attributes, Body body) {
    SiteOptions options = SiteOptions.of(body.site());
    Boolean filled = bool(attributes.get("filled"));
    Boolean featured = bool(attributes.get("featured"));
    boolean hidesFilled = options.value("job_manager_hide_filled_positions").isTrue();
    List<Part> jobs =
        jobs(
            part -> {
              Job job = new Job(part.meta());
              return (filled == null
                      ? !(hidesFilled && job.isTrue("_filled"))
                      : job.isTrue("_filled") == filled)
                  && (featured == null || job.isTrue("_featured") == featured)
                  && isIn(part.outline(), JobListing.TYPES, attributes.get("job_types", ""))
                  && isIn(part.outline(), JobListing.CATEGORIES, attributes.get("categories", ""));
            },
            body);
    sort(jobs, attributes);
    Long most = IdText.parse(attributes.get("per_page", ""));
    return list(most == null ? jobs : jobs.subList(0, (int) Math.min(most, jobs.size())), body);
  }

  /** Returns the published jobs that fulfil a condition, the newest first. */
  private static List<Part> jobs(Predicate<Part> wanted, Body body) {
    List<Part> jobs = new ArrayList<>();
    for (long id : body.publishedEntries().newest(JobListing.NAME)) {
      Part part = body.index().part(id).orElse(null);
      if (part != null && body.repeat() && wanted.test(part)) {
        jobs.add(part);
      }
    }
    return jobs;
  }

  private static String list(List<Part> jobs, Body body) {
    StringBuilder html = new StringBuilder();
    jobs.forEach(part -> html.append("<li>").append(line(part, body)).append("</li>"));
    return html.isEmpty() ? "" : "<ul class=\"job_listings\">" + html + "</ul>";
  }

  /** Sorts jobs, of which the newest is first. */
  private static void sort(List<Part> jobs, ShortcodeAttributes attributes) {
    boolean ascending = attributes.get("order", "desc").equalsIgnoreCase("asc");
    String by = attributes.get("orderby", "featured");
    if (by.equals("title") || by.equals("name")) {
      Comparator<Part> byTitle =
          Comparator.comparing(part -> part.outline().title(), Collation.ORDER);
      jobs.sort(ascending ? byTitle : byTitle.reversed());
    } else if (ascending) {
      Collections.reverse(jobs);
    }
    if (by.equals("featured")) {
      jobs.sort(Comparator.comparing((Part part) -> !new Job(part.meta()).isTrue("_featured")));
    }
  }

  private static @Nullable Boolean bool(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    return TRUE.contains(value);
  }

  private static boolean isIn(EntryOutline job, String taxonomy, String slugs) {
    if (slugs.isBlank()) {
      return true;
    }
    List<String> wanted = List.of(slugs.split("\\s{0,9},\\s{0,9}"));
    return job.terms().stream()
        .anyMatch(term -> term.taxonomy().equals(taxonomy) && wanted.contains(term.slug()));
  }

  /** Logo, title, company, place, types and day of a job. */
  private static String line(Part part, Body body) {
    Job job = new Job(part.meta());
    CurrentEntry entry = body.subject(part.outline());
    List<String> facts = new ArrayList<>();
    add(facts, job.text("_company_name"));
    add(facts, job.text("_company_tagline"));
    add(facts, job.place());
    types(part, body).forEach(type -> add(facts, type));
    String posted = JobContent.posted(body.about(entry));
    Picture logo = body.about(entry).featured();
    return (logo == null ? "" : logo.figure(entry.url()))
        + entry.titleLink()
        + (facts.isEmpty() ? "" : "<br>" + String.join(" \u00b7 ", facts))
        + (posted.isEmpty() ? "" : " \u00b7 " + posted);
  }

  /** The names of the types of a job. */
  private static List<String> types(Part part, Body body) {
    return part.outline().terms().stream()
        .filter(key -> key.taxonomy().equals(JobListing.TYPES))
        .map(key -> body.index().term(key).map(term -> term.name()).orElse(key.slug()))
        .toList();
  }

  private static void add(List<String> facts, @Nullable String fact) {
    if (fact != null && !fact.isBlank()) {
      facts.add(Html.escape(fact.strip()));
    }
  }
}
