package dev.pressport.plugin.wpjobmanager;

import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.Picture;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.settings.SiteOptions;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Lists of jobs. A page of the site loads them with a script, as many as a visitor asks for. */
final class JobShortcodes implements ShortcodeFamily {
  private static final Set<String> TRUE = Set.of("1", "true", "yes");

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("jobs"), true, (attributes, content, body) -> jobs(attributes, body)),
        shortcode("job", JobShortcodes::whole),
        shortcode("job_summary", JobShortcodes::summary),
        shortcode("job_apply", (part, body) -> JobContent.application(new Job(part.meta()), body)));
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
    List<Part> jobs = new ArrayList<>();
    for (long id : body.publishedEntries().newest(JobListing.NAME)) {
      Part part = body.index().part(id).orElse(null);
      if (part == null || !body.repeat()) {
        continue;
      }
      Job job = new Job(part.meta());
      if ((filled == null
              ? !(hidesFilled && job.isTrue("_filled"))
              : job.isTrue("_filled") == filled)
          && (featured == null || job.isTrue("_featured") == featured)
          && isIn(part.outline(), JobListing.TYPES, attributes.get("job_types", ""))
          && isIn(part.outline(), JobListing.CATEGORIES, attributes.get("categories", ""))) {
        jobs.add(part);
      }
    }
    if (attributes.get("orderby", "featured").equals("featured")) {
      jobs.sort(Comparator.comparing((Part part) -> !new Job(part.meta()).isTrue("_featured")));
    }
    StringBuilder html = new StringBuilder();
    jobs.forEach(part -> html.append("<li>").append(line(part, body)).append("</li>"));
    return html.isEmpty() ? "" : "<ul class=\"job_listings\">" + html + "</ul>";
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

  /** Title, company, place, types and day of a job. */
  private static String line(Part part, Body body) {
    Job job = new Job(part.meta());
    CurrentEntry entry = body.subject(part.outline());
    List<String> facts = new ArrayList<>();
    add(facts, LooseValue.of(part.meta(), "_company_name").filled());
    add(facts, job.place());
    for (Term.Key key : part.outline().terms()) {
      if (key.taxonomy().equals(JobListing.TYPES)) {
        add(facts, body.index().term(key).map(term -> term.name()).orElse(key.slug()));
      }
    }
    String date = body.time(entry.date());
    return entry.titleLink()
        + (facts.isEmpty() ? "" : "<br>" + String.join(" \u00b7 ", facts))
        + (date.isEmpty() ? "" : " \u00b7 " + date);
  }

  private static void add(List<String> facts, @Nullable String fact) {
    if (fact != null && !fact.isBlank()) {
      facts.add(Html.escape(fact.strip()));
    }
  }
}
