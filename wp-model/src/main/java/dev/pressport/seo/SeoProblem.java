package dev.pressport.seo;

import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of the head of pages. */
public final class SeoProblem implements CodeProvider {
  static final ProblemKind SEO_VARIABLE =
      note(
              "seo-variable",
              "The SEO {0} has a variable that only the plugin can replace. It is left out: {1}")
          .counted(
              "SEO text with a variable that only its plugin can replace; left out",
              "SEO texts with variables that only their plugin can replace; left out")
          .means(
              "SEO plugins store texts with variables, such as \"%%title%% %%sep%% %%sitename%%\"."
                  + " Pressport replaces the common ones. Some need the settings of the site, which"
                  + " an export file does not have: use a dump of the database. The meta has the"
                  + " text as stored.");

  static final ProblemKind SEO_SEPARATOR =
      note(
              "seo-separator",
              "The SEO {0} has the separator of the plugin, a setting that this source lacks. Its"
                  + " default is used: {1}")
          .counted(
              "SEO text with the plugin's default separator, since this source lacks the setting",
              "SEO texts with the plugin's default separator, since this source lacks the setting")
          .means(
              "SEO plugins let people choose a character that stands between the title of a page and"
                  + " that of the site. An export file does not have this setting, so the default of"
                  + " the plugin is used, a hyphen. Compare a title with the old site. With a dump of"
                  + " the database, the titles are the same.");
}
