package dev.pressport.source.sql;

import dev.pressport.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The tables of a site that are not read, which plugins have made. */
final class UnreadTables {
  /** The names, without the prefix, of tables that people would not miss in another system. */
  private static final Pattern UPKEEP =
      Pattern.compile(
          "(?:.*_)?(?:logs?|logging|caches?|cached|queues?|transients?|lookups?|locks?|hits"
              + "|visits?|visitors?|statistics?|stats|migrations|404|rate_limits|indexables?)"
              + "|(?:actionscheduler|yoast|wfls|blc|itsec|aiowps|wsal|cerber|litespeed|wpr|wpmailsmtp"
              + "|simple_history|stream|statistics|slim_stats|koko_analytics|burst|matomo"
              + "|rank_math_analytics|rank_math_internal|limit_login|loginizer|duplicator|wpvivid"
              + "|ewwwio|smush|imagify|shortpixel|jetpack_sync|wc_admin_notes?)(?:_.*)?|wf_?[a-z]+"
              + "|(?:woocommerce|learnpress)_sessions|wc_reserved_stock|wc_product_download_directories|wpforms_tasks_meta|wpdatatables_templates"
              + "|trp_(?:gettext_)?original_(?:strings|meta)"
              + "|icl_(?:background_task|(?:content|core|message|string|translation)_status"
              + "|countries(?:_translations)?|flags|language_pairs|links_post_to_(?:post|term)"
              + "|locale_map|mo_files_domains|node|reminders|string_(?:batches|pages|positions|urls)"
              + "|translate_job|translation_(?:batches|downloads))"
              + "|gf_form_view|rg_form_view|e_events|tec_events|tec_occurrences"
              // Of WordPress itself: the administration of a network.
              + "|blogmeta|blog_versions|registration_log|signups|site|sitemeta",
          Pattern.DOTALL);

  private UnreadTables() {}

  /**
   * Returns a problem for each table with rows, the largest first.
   *
   * @param foreign the rows of the tables that are not WordPress's; negative where unknown
   * @param others the prefixes of the other sites
   */
  static List<Problem> of(
      SiteTables site, Map<TableListener.TableName, Long> foreign, List<String> others) {
    List<Problem> problems = new ArrayList<>();
    site.unread().forEach((table, rows) -> add(site, table, rows, others, problems));
    foreign.forEach(
        (table, rows) -> {
          if (table.database().equals(site.database())) {
            add(site, table.table(), rows, others, problems);
          }
        });
    problems.sort(
        Comparator.comparingLong((Problem problem) -> problem.times())
            .reversed()
            .thenComparing(problem -> String.valueOf(problem.subject())));
    return problems;
  }

  /** Returns problems with those of tables that cannot be read after all. */
  static List<Problem> and(List<Problem> unread, SiteTables site, List<SiteTable> more) {
    List<Problem> all = new ArrayList<>();
    for (SiteTable table : more) {
      add(site, site.prefix() + table.suffix(), site.rows(table), List.of(), all);
    }
    all.addAll(unread);
    return all;
  }

  private static void add(
      SiteTables site, String table, long rows, List<String> others, List<Problem> problems) {
    String prefix = site.prefix();
    boolean ofOther =
        others.stream()
            .anyMatch(other -> other.length() > prefix.length() && table.startsWith(other));
    if (rows == 0 || ofOther || !table.startsWith(prefix)) {
      return;
    }
    String name = table.substring(prefix.length()).toLowerCase(Locale.ROOT);
    Object number = rows < 0 ? "an unknown number of" : rows;
    problems.add(
        Problem.of(
                UPKEEP.matcher(name).matches()
                    ? SqlProblem.UPKEEP_TABLE_UNREAD
                    : SqlProblem.TABLE_UNREAD,
                table,
                number)
            .about(table)
            .times(Math.max(rows, 0)));
  }
}
