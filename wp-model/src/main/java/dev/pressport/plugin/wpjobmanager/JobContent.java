package dev.pressport.plugin.wpjobmanager;

import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.Term;
import dev.pressport.plugin.wpjobmanager.JobListing.Company;
import dev.pressport.render.Body;
import dev.pressport.render.ContentFilter;
import dev.pressport.render.Picture;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of a job around its description: content-single-job_listing.php of the plugin. */
final class JobContent implements ContentFilter {
  @Override
  public Set<String> types() {
    return Set.of(JobListing.NAME);
  }

  @Override
  public String filter(String html, Body body) {
    return html(html, body.entry().status(), new Job(body.entry().meta()), body);
  }

  /** Returns the facts of the job that a body refers to, around its description. */
  static String html(String description, String status, Job job, Body body) {
    boolean expired = status.equals("expired");
    boolean open = !expired && !job.isTrue("_filled");
    return (expired ? "<p class=\"job-manager-info\">This listing has expired.</p>" : "")
        + facts(job, body)
        + company(job, body)
        + description
        + (open ? application(job, body) : "");
  }

  private static String facts(Job job, Body body) {
    StringBuilder facts = new StringBuilder();
    for (Term.Key term : body.subject().terms()) {
      if (term.taxonomy().equals(JobListing.TYPES)) {
        fact(
            facts,
            Html.stored(body.index().term(term).map(found -> found.name()).orElse(term.slug())));
      }
    }
    String place = job.place();
    fact(facts, place == null ? "Anywhere" : place(place));
    fact(facts, posted(body));
    String salary = job.shownSalary();
    fact(facts, salary == null ? "" : Html.escape(salary));
    fact(facts, job.isTrue("_filled") ? "This position has been filled" : "");
    return "<ul class=\"job-listing-meta\">" + facts + "</ul>";
  }

  /** Returns when the job was posted; empty when that is not known. */
  static String posted(Body body) {
    String posted = body.time(body.subject().date());
    return posted.isEmpty() ? "" : "Posted on " + posted;
  }

  private static void fact(StringBuilder facts, String html) {
    if (!html.isEmpty()) {
      facts.append("<li>").append(html).append("</li>");
    }
  }

  private static String place(String place) {
    String map =
        "https://maps.google.com/maps?q="
            + encoded(place)
            + "&zoom=14&size=512x512&maptype=roadmap&sensor=false";
    return Html.link(map, Html.escape(place));
  }

  private static String company(Job job, Body body) {
    Company company = job.company();
    if (company == null) {
      return "";
    }
    Picture logo = body.featured();
    StringBuilder line = new StringBuilder();
    String website = web(company.website());
    line.append(website == null ? "" : Html.link(website, "Website") + " ");
    String twitter = company.twitter();
    if (twitter != null) {
      String name = twitter.startsWith("@") ? twitter.substring(1) : twitter;
      line.append(Html.link("https://twitter.com/" + name, Html.escape(name))).append(' ');
    }
    String name = company.name();
    line.append(name == null ? "" : "<strong>" + Html.escape(name) + "</strong>");
    return (logo == null ? "" : logo.figure())
        + (line.isEmpty() ? "" : "<p class=\"company\">" + line.toString().strip() + "</p>")
        + Html.paragraph(company.tagline() == null ? null : Html.escape(company.tagline()))
        + body.film(web(company.video()));
  }

  /** Returns how to apply for a job; empty when it does not say that. */
  static String application(Job job, Body body) {
    String address = job.text("_application");
    if (address == null) {
      return "";
    }
    String url = web(address);
    String how =
        url != null
            ? "please visit " + Html.link(url, Html.escape(host(url))) + "."
            : address.contains("@")
                ? "<strong>email your details to</strong> "
                    + Html.link(
                        "mailto:" + address + "?subject=" + encoded(subject(body)),
                        Html.escape(address))
                : Html.escape(address);
    return "<p class=\"job_application\">To apply for this job " + how + "</p>";
  }

  private static String subject(Body body) {
    String home = body.site().home();
    return "Application via "
        + Titles.plain(body.subject().title())
        + " listing"
        + (home == null ? "" : " on " + home);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String host(String url) {
    return url.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("[/?#].*", "");
  }

  private static @Nullable String web(@Nullable String address) {
    return address != null && address.matches("(?i)https?://\\S{1,2000}") ? address : null;
  }
}
