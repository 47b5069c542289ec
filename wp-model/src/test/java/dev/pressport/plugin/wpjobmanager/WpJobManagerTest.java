package dev.pressport.plugin.wpjobmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.plugin.wpjobmanager.JobListing.JobDetails;
import dev.pressport.plugin.wpjobmanager.JobListing.Salary;
import dev.pressport.render.RenderedSite;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;

class WpJobManagerTest {
  private static TestRow job(long id, String title) {
    return TestRow.entry("job_listing", id)
        .named(title, "job-" + id)
        .body("Mends sails.")
        .column("link", "https://a.example/job/job-" + id + "/")
        .column("post_date", "2024-01-31 11:00:00")
        .in("job_listing_type", "full-time")
        .meta("_company_name", "Sails & Co")
        .meta("_company_website", "https://sails.example/")
        .meta("_job_location", "Porto")
        .meta("_job_salary", "30000")
        .meta("_job_salary_currency", "EUR")
        .meta("_job_salary_unit", "YEAR")
        .meta("_application", "jobs@sails.example");
  }

  @Test
  void showsTheFactsAroundTheDescription() {
    String page = new RenderedSite().row(job(7, "Sailmaker")).content(7);
    assertThat(page)
        .containsSubsequence(
            "full-time",
            "q=Porto",
            "Posted on",
            "30000 EUR / Year",
            "<strong>Sails &amp; Co</strong>",
            "Mends sails.",
            "mailto:jobs@sails.example?subject=Application%20via%20Sailmaker");
  }

  @Test
  void saysThatAJobIsGone() {
    RenderedSite site =
        new RenderedSite()
            .row(job(7, "Old").column("post_status", "expired"))
            .row(job(8, "Taken").meta("_filled", "1"));
    assertThat(site.content(7)).contains("has expired", "Mends").doesNotContain("mailto:");
    assertThat(site.content(8)).contains("has been filled").doesNotContain("mailto:");
  }

  @Test
  void opensNoAddressThatIsNoWebAddress() {
    RenderedSite site =
        new RenderedSite()
            .row(
                TestRow.entry("job_listing", 7)
                    .named("Odd", "odd")
                    .body("Odd")
                    .meta("_company_website", "javascript:alert(1)")
                    .meta("_application", "<script>alert(1)</script>"));
    assertThat(site.content(7)).doesNotContain("javascript:", "<script").contains("Anywhere");
  }

  @Test
  void listsJobsWithTheFeaturedOnesFirst() {
    RenderedSite site =
        new RenderedSite()
            .row(job(7, "Sailmaker"))
            .row(job(8, "Cook").meta("_featured", "1").column("post_date", "2024-01-01 11:00:00"))
            .row(job(9, "Hidden").column("post_status", "draft"));
    assertThat(site.html("[jobs]"))
        .containsSubsequence("Cook", "Sails &amp; Co \u00b7 Porto", "Sailmaker")
        .doesNotContain("Hidden");
    assertThat(site.html("[jobs featured=\"true\"]")).doesNotContain("Sailmaker");
    assertThat(site.html("[jobs job_types=\"part-time\"]")).doesNotContain("Cook");
    assertThat(site.html("[job id=7]")).contains("Sailmaker");
    assertThat(site.html("[job id=9]")).doesNotContain("Hidden");
  }

  @Test
  void showsAWholeJobItsSummaryAndHowToApply() {
    RenderedSite site = new RenderedSite().row(job(7, "Sailmaker"));
    assertThat(site.html("[job id=7]"))
        .containsSubsequence(
            "<h1>Sailmaker</h1>",
            "full-time",
            "30000 EUR / Year",
            "<a href=\"https://sails.example/\">Website</a>",
            "Mends sails.",
            "mailto:jobs@sails.example?subject=Application%20via%20Sailmaker");
    assertThat(site.html("[job_summary id=7]"))
        .contains("Sailmaker", "Porto \u2014 Posted on")
        .doesNotContain("Mends");
    assertThat(site.html("[job_apply id=7]")).startsWith("<p class=\"job_application\">To apply");
  }

  @Test
  void readsDetails() {
    MappedSite site = MappedSite.of(job(7, "Sailmaker").meta("_remote_position", "1"));
    JobDetails details = site.details(7, JobDetails.class);
    assertThat(details.salary()).isEqualTo(new Salary("30000", "EUR", "YEAR"));
    assertThat(details.types()).containsExactly("full-time");
    assertThat(details.remote()).isTrue();
    assertThat(details.application()).isEqualTo("jobs@sails.example");
  }

  @Test
  void listsAsManyJobsAsTheShortcodeAsksForInItsOrder() {
    RenderedSite site =
        new RenderedSite()
            .row(
                job(7, "Sailmaker").meta("_company_tagline", "We mend").meta("_thumbnail_id", "31"))
            .row(job(8, "Cook").column("post_date", "2024-01-01 11:00:00"))
            .row(job(9, "Baker").column("post_date", "2024-01-02 11:00:00"))
            .picture(31, "");
    assertThat(site.html("[jobs orderby=\"title\" order=\"ASC\" per_page=\"2\"]"))
        .containsSubsequence("Baker", "Cook")
        .doesNotContain("Sailmaker");
    assertThat(site.html("[jobs order=\"asc\"]")).containsSubsequence("Cook", "Baker", "Sailmaker");
    assertThat(site.html("[jobs]")).contains("p31.jpg", "We mend", "Posted on");
  }

  @Test
  void showsWidgets() {
    RenderedSite site =
        new RenderedSite().row(job(7, "Sailmaker")).row(job(8, "Cook").meta("_featured", "1"));
    String widget =
        "<!-- wp:legacy-widget {\"idBase\":\"%s\",\"instance\":{\"raw\":{\"title\":\"%s\"}}} /-->";
    assertThat(site.html(widget.formatted("widget_recent_jobs", "")))
        .contains("Recent Jobs", "Sailmaker", "Cook");
    assertThat(site.html(widget.formatted("widget_featured_jobs", "Now")))
        .contains("<h2>Now</h2>", "Cook")
        .doesNotContain("Sailmaker");
  }
}
