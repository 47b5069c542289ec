package dev.pressport.source.rest;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;
import static dev.pressport.problem.ProblemKind.skipped;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;
import dev.pressport.problem.ProblemKind.Topic;

/** Problems of live sites and recordings of them. */
public final class RestProblem implements CodeProvider {
  public static final ProblemKind SEEN_AS_VISITOR =
      note(
              "seen-as-visitor",
              "The site was read as a visitor: without drafts, private and scheduled entries,"
                  + " the trash, revisions, and stored content. To include them: --user NAME.")
          .on(Topic.ABSENCE)
          .means("Without a login, the REST API provides only what visitors see.")
          .remedy("Use --user NAME with an Application Password.");

  public static final ProblemKind LIMITED_ACCOUNT =
      note(
              "limited-account",
              "The account {0} may not edit all content. Content that it may not edit is exported"
                  + " as visitors see it; unpublished content of other users is missing. To"
                  + " include it: --user with an administrator.")
          .on(Topic.ABSENCE)
          .means(
              "The user may edit only a part of the site, such as an author or an editor. The"
                  + " export has everything that visitors see, and what the user may edit.")
          .remedy("Use --user NAME with an administrator.");

  static final ProblemKind NOT_SHOWN =
      note("not-shown", "Not visible: {0} ({1}).")
          .on(Topic.ABSENCE)
          .means("The site does not show this content to visitors.")
          .remedy("Use --user NAME with an Application Password.");

  static final ProblemKind RIGHTS_MISSING =
      note("rights-missing", "{0} may not {1}.")
          .on(Topic.ABSENCE)
          .means("The user has no permission for this content.")
          .remedy("Use --user NAME with an administrator.");

  static final ProblemKind NOT_IN_API =
      note("not-in-api", "{0}: not in the REST API. A dump of the database has them.")
          .on(Topic.ABSENCE)
          .counted(
              "The REST API of WordPress does not provide custom CSS, settings drafts, embed"
                  + " caches, privacy requests, ACF definitions, events and notes. A dump of"
                  + " the database has them",
              "The REST API of WordPress does not provide custom CSS, settings drafts, embed"
                  + " caches, privacy requests, ACF definitions, events and notes. A dump of"
                  + " the database has them")
          .means("No site provides this post type over its REST API.")
          .remedy("Use a dump of the database.");

  public static final ProblemKind PAGES_HIDDEN =
      lossy(
              "pages-hidden",
              "{0|page|pages} of the type {1} that visitors see and the REST API does not provide:"
                  + " {2}. To export them as visitors see them: --from-pages.")
          .on(Topic.ABSENCE)
          .means(
              "The site names these pages in its sitemap or links to them. A plugin registered"
                  + " their post type without show_in_rest, or hides them from the API.")
          .remedy(
              "Use --from-pages to export them as visitors see them, or a dump of the database.");

  static final ProblemKind TERMS_HIDDEN =
      note(
              "terms-hidden",
              "{0|term|terms} of the taxonomy {1} that the REST API does not provide: {2}.")
          .on(Topic.ABSENCE)
          .means(
              "The site names the pages of these terms in its sitemap. A plugin registered their"
                  + " taxonomy without show_in_rest.")
          .remedy("Use --from-pages to export what their pages show, or a dump of the database.");

  static final ProblemKind TERMS_FROM_PAGES =
      note("terms-from-pages", "{0|term|terms} of the taxonomy {1}, read from their pages.")
          .on(Topic.ABSENCE)
          .means(
              "The REST API does not provide these terms. Their names and descriptions are those"
                  + " that visitors see; entries have the terms whose archives list them.")
          .remedy("Use a dump of the database.");

  static final ProblemKind READ_FROM_PAGES =
      note(
              "read-from-pages",
              "{0|entry|entries} of the type {1}, read from their pages: without their stored"
                  + " content, custom fields and comments.")
          .on(Topic.ABSENCE)
          .means(
              "The REST API does not provide these entries. They are exported as visitors see"
                  + " them.")
          .remedy("Use a dump of the database.");

  static final ProblemKind SITEMAP_DAMAGED =
      note(
              "sitemap-damaged",
              "A sitemap of the site is damaged or too large, so pages that the REST API does not"
                  + " provide may be missing.")
          .on(Topic.ABSENCE)
          .means(
              "Pressport compares the entries of the REST API with the sitemaps of the site. One of"
                  + " them ends early, or there are more than 1,000 sitemaps or 500,000 pages.");

  static final ProblemKind PASSWORD_PROTECTED =
      skipped(
              "password-protected",
              "A password protects this entry, and the site does not show its text without it.")
          .counted(
              "entry behind a password, whose text the site does not show",
              "entries behind a password, whose text the site does not show")
          .means(
              "Visitors need the password of the entry to read it. It is left out, because only its"
                  + " title is available.")
          .remedy("Use --user NAME with an Application Password of a user who may edit it.");

  static final ProblemKind PAGE_FAILED =
      skipped("page-failed", "The site fails to deliver {0} ({1}).")
          .counted("page that the site failed to deliver", "pages that the site failed to deliver")
          .means("The sitemap names the page, and the site answered with an error each time.")
          .remedy("Run the same command later.");

  static final ProblemKind GONE =
      note("gone", "The site no longer has this item. It was there in an earlier pull.")
          .on(Topic.ABSENCE)
          .counted(
              "Items that an earlier pull has and the site no longer has",
              "Items that an earlier pull has and the site no longer has")
          .means(
              "The item was deleted from the site, or is no longer public. The export leaves it"
                  + " out.");

  static final ProblemKind SOURCE_BROKEN =
      skipped("source-broken", "The site fails to deliver {0} ({1}).")
          .counted(
              "request that the site failed to answer", "requests that the site failed to answer")
          .means("The site answered with an error each time; often a plugin fails for one item.")
          .remedy("Run the same command later, or use a dump of the database.");

  static final ProblemKind PLUGIN_LIST_FAILED =
      lossy(
              "plugin-list-failed",
              "{0}: the site fails to deliver all that a plugin adds ({1} at {2}).")
          .on(Topic.ABSENCE)
          .means(
              "A plugin has its own lists in the REST API, and the site failed to deliver one of"
                  + " them. Entries of this type are missing, or their prices, dates and the like.")
          .remedy("Run the same command later, or use a dump of the database.");

  static final ProblemKind REVISIONS_FAILED =
      skipped("revisions-failed", "The site fails to deliver the revisions at {0}.")
          .counted(
              "entry whose revisions the site failed to deliver",
              "entries whose revisions the site failed to deliver")
          .means("The site answered with an error each time.")
          .remedy("Run the same command later, or use a dump of the database.");

  static final ProblemKind JUNK_IN_ANSWERS =
      note(
              "junk-in-answers",
              "{0|answer|answers} of the site contained text beside the data, such as PHP"
                  + " warnings. It was ignored.")
          .counted(
              "answer with text beside the data, such as PHP warnings; ignored",
              "answers with text beside the data, such as PHP warnings; ignored")
          .means("The site prints warnings into its answers. The data is complete.");

  static final ProblemKind AUTHOR_HIDDEN =
      note("author-hidden", "The site does not show the name of its user {0}.")
          .counted(
              "author whose name the site does not show",
              "authors whose names the site does not show")
          .means("The site hides its users from visitors, often with a security plugin.")
          .remedy("Use --user NAME with an Application Password.");
}
