package dev.pressport.plugin.wpjobmanager;

import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.wpjobmanager.JobListing.Company;
import dev.pressport.plugin.wpjobmanager.JobListing.Salary;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The metas of a job. */
record Job(Metas metas) {
  static final Set<String> METAS =
      Set.of(
          "_job_location",
          "_company_name",
          "_company_tagline",
          "_company_website",
          "_company_twitter",
          "_company_video",
          "_job_salary",
          "_job_salary_currency",
          "_job_salary_unit",
          "_application",
          "_remote_position",
          "_filled",
          "_featured");

  @Nullable String text(String key) {
    String text = LooseValue.of(metas, key).filled();
    return text == null ? null : text.strip();
  }

  boolean isTrue(String key) {
    return LooseValue.of(metas, key).isTrue();
  }

  @Nullable Company company() {
    Company company =
        new Company(
            text("_company_name"),
            text("_company_website"),
            text("_company_tagline"),
            text("_company_twitter"),
            text("_company_video"));
    return company.equals(new Company(null, null, null, null, null)) ? null : company;
  }

  @Nullable Salary salary() {
    String amount = text("_job_salary");
    return amount == null
        ? null
        : new Salary(amount, text("_job_salary_currency"), text("_job_salary_unit"));
  }

  /** The salary as the page shows it: {@code 30000 USD / Year}. */
  @Nullable String shownSalary() {
    Salary salary = salary();
    if (salary == null) {
      return null;
    }
    String unit = salary.unit();
    String period =
        unit == null || unit.isEmpty()
            ? null
            : "/ " + unit.substring(0, 1) + unit.substring(1).toLowerCase(Locale.ROOT);
    return Stream.of(salary.amount(), salary.currency(), period)
        .filter(part -> part != null)
        .collect(Collectors.joining(" "));
  }

  /** The place as the page shows it; null when there is none. */
  @Nullable String place() {
    String location = text("_job_location");
    if (!isTrue("_remote_position")) {
      return location;
    }
    return location == null ? "Remote" : location + " (Remote)";
  }
}
