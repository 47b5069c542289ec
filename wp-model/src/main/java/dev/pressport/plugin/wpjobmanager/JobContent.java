package dev.pressport.plugin.wpjobmanager;

import dev.pressport.html.Html;
import dev.pressport.model.Entry;
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
    Entry entry = body.entry();
    Job job = new Job(entry.meta());
    boolean expired = entry.status().equals("expired");
    return (expired ? "<p class=\"job-manager-info\">This listing has expired.</p>" : "")
        + facts(entry, job, body)
        + company(job, body)
        + html
        + (expired || job.isTrue("_filled") ? "" : application(job.text("_application"), body));
  }

  private static String facts(Entry entry, Job job, Body body) {
    StringBuilder facts = new StringBuilder();
    for (Term.Ref term : entry.terms()) {
      if (term.taxonomy().equals(JobListing.TYPES)) {
        fact(facts, Html.stored(term.name()));
      }
    }
    String place = job.place();
    fact(facts, place == null ? "Anywhere" : place(place));
    String posted = body.time(entry.date(), null);
    fact(facts, posted.isEmpty() ? "" : "Posted on " + posted);
    String salary = job.shownSalary();
    fact(facts, salary == null ? "" : Html.escape(salary));
    fact(facts, job.isTrue("_filled") ? "This position has been filled" : "");
    return "<ul class=\"job-listing-meta\">" + facts + "</ul>";
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

  private static String application(@Nullable String address, Body body) {
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
        + body.entry().title()
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
