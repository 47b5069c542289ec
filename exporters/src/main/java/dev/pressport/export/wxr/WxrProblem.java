package dev.pressport.export.wxr;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of written export files. */
public final class WxrProblem implements CodeProvider {
  static final ProblemKind WXR_CONTROL_CHARACTER =
      lossy(
              "wxr-control-character",
              "The text has control characters, which XML cannot contain. Each was replaced by a"
                  + " space.")
          .counted(
              "text with control characters, which XML cannot contain; replaced by spaces",
              "texts with control characters, which XML cannot contain; replaced by spaces")
          .means(
              "XML 1.0 has no form for most control characters. WordPress writes them all the same,"
                  + " so that its own importer cannot read the file.")
          .remedy("Search these entries for the characters; mostly nothing is missed.");

  static final ProblemKind WXR_PASSWORD_WITHHELD =
      lossy(
              "wxr-password-withheld",
              "The password of the entry is personal data and not in the file. The entry is written"
                  + " as private, so that an import does not publish it.")
          .counted(
              "password-protected entry; written as private, without its password",
              "password-protected entries; written as private, without their passwords")
          .means("Without its password, a protected entry would be public after an import.")
          .remedy("Use --include-personal-data to write the passwords.");

  static final ProblemKind WXR_RENDERED_BODY =
      lossy(
              "wxr-rendered-body",
              "The source has only the HTML that visitors see. It is written as the body.")
          .counted(
              "entry whose source has only rendered HTML; written as its body",
              "entries whose source has only rendered HTML; written as their bodies")
          .means(
              "The REST API shows visitors no blocks and shortcodes. An import creates entries with"
                  + " the HTML that these produced.")
          .remedy("Give Pressport a login (--user), an export file, a dump or a backup.");

  static final ProblemKind WXR_FIELDS_WITHOUT_METAS =
      lossy(
              "wxr-fields-without-metas",
              "The source has values of custom fields, but not how WordPress stores them. They are"
                  + " not in the file.")
          .counted(
              "entry with custom fields from the REST API; not in the file",
              "entries with custom fields from the REST API; not in the file")
          .means(
              "Advanced Custom Fields stores a field as two metas with a key that the REST API does"
                  + " not show.")
          .remedy("Use an export file, a dump or a backup as the source.");

  static final ProblemKind WXR_PLUGIN_TABLES =
      note("wxr-plugin-tables", "An export file has no place for the {0}.")
          .counted(
              "entry with data in tables of a plugin, which export files do not have",
              "entries with data in tables of a plugin, which export files do not have")
          .means("The plugin keeps data in its own tables. WordPress does not export these either.")
          .remedy("Use the plugin's own export, or another target.");

  static final ProblemKind WXR_AUTHOR_PROFILE =
      note("wxr-author-profile", "An export file has no place for an author's {0}.")
          .counted(
              "author with profile data, which export files do not have",
              "authors with profile data, which export files do not have")
          .means("Export files have the login, the e-mail address and the names of an author.");

  static final ProblemKind WXR_COLUMNS =
      note("wxr-columns", "An export file has no place for {0}.")
          .counted(
              "item with columns of the database that export files do not have",
              "items with columns of the database that export files do not have")
          .means(
              "WordPress exports most columns of an entry and a comment, but not filtered content,"
                  + " trackback addresses, karma and user agents.");
}
