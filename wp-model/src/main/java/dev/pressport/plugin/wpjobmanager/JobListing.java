package dev.pressport.plugin.wpjobmanager;

import dev.pressport.model.Details;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code job_listing}: a vacant position. */
final class JobListing extends PostType {
  static final String NAME = "job_listing";
  static final String TYPES = "job_listing_type";
  static final String CATEGORIES = "job_listing_category";

  JobListing() {
    super(
        NAME,
        "Jobs",
        "a vacant position of WP Job Manager; the body describes it",
        JobDetails.class,
        Set.of(Trait.VIEWABLE, Trait.IN_WXR, Trait.IN_REST));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(Job.METAS);
  }

  @Override
  public Details details(DetailsRequest request) {
    Job job = new Job(request.entry().meta());
    return new JobDetails(
        job.company(),
        job.text("_job_location"),
        job.isTrue("_remote_position"),
        job.salary(),
        request.entry().terms().stream()
            .filter(term -> term.taxonomy().equals(TYPES))
            .map(term -> term.slug())
            .toList(),
        job.text("_job_expires"),
        job.isTrue("_filled"),
        job.isTrue("_featured"),
        job.text("_application"));
  }

  /**
   * The details that a job adds. Facts: WP Job Manager's
   * includes/class-wp-job-manager-post-types.php, get_job_listing_fields().
   *
   * @param types slugs of its terms: full-time, part-time
   * @param expires a day as {@code 2024-01-31}
   * @param application the e-mail or web address to apply at, as the page shows it
   */
  public record JobDetails(
      @Nullable Company company,
      @Nullable String location,
      boolean remote,
      @Nullable Salary salary,
      List<String> types,
      @Nullable String expires,
      boolean filled,
      boolean featured,
      @Nullable String application)
      implements Details {}

  /** The employer. */
  public record Company(
      @Nullable String name,
      @Nullable String website,
      @Nullable String tagline,
      @Nullable String twitter,
      @Nullable String video) {}

  /** The salary as the employer wrote it; the unit is the period, such as YEAR. */
  public record Salary(String amount, @Nullable String currency, @Nullable String unit) {}
}
