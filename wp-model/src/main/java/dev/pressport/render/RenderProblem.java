package dev.pressport.render;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;
import dev.pressport.problem.ProblemKind.Topic;
import java.util.Set;

/** Problems of content: what a body shows that cannot be exported as it is. */
public final class RenderProblem implements CodeProvider {
  public static final ProblemKind CONTENT_TOO_LARGE =
      lossy(
              "content-too-large",
              "The content is too large to be converted to {0}. It is complete in its stored"
                  + " form.")
          .counted("content too large to be converted", "contents too large to be converted")
          .means(
              "The content of an entry does not fit in memory. Its stored form is exported"
                  + " where the target has a place for it.")
          .remedy("Give Pressport more memory: PRESSPORT_JAVA_OPTS=-Xmx2g.");

  public static final ProblemKind UNKNOWN_SHORTCODE =
      lossy("unknown-shortcode", "The shortcode {0} is unknown ({1|time|times}); {2}.")
          .counted(
              "unknown shortcode; its inner text was kept",
              "unknown shortcodes; their inner text was kept")
          .means(
              "A plugin or theme defines the shortcode, and only its PHP code knows what it"
                  + " shows. Pressport keeps the text between its tags, and attributes that read as"
                  + " text: titles, names, the words and link of a button.")
          .remedy("Choose what each becomes with --policy FILE (docs/policy.md).");

  public static final ProblemKind BLOCK_NOT_RENDERED =
      lossy(
              "block-not-rendered",
              "The block {0} is rendered by the server ({1|time|times}); a placeholder replaces"
                  + " it.")
          .counted(
              "server-rendered block; replaced by a placeholder",
              "server-rendered blocks; each was replaced by a placeholder")
          .means(
              "The content has only the settings of the block. Its HTML is made by PHP code on"
                  + " the site.")
          .remedy("Choose what each becomes with --policy FILE (docs/policy.md).");

  public static final ProblemKind SERVER_ONLY =
      lossy("server-only", "Left out, as it needs a running server: {0} ({1|time|times}).")
          .counted(
              "function of the old site that needs a running server",
              "functions of the old site that need a running server")
          .means(
              "The content has a cart, a login, a search form or a similar function of a plugin."
                  + " It depends on the visitor, and PHP code on the site makes it.")
          .remedy("Use a service or a plugin of the new system for it, or remove the page.");

  public static final ProblemKind BLOCK_TEXT_ONLY =
      lossy(
              "block-text-only",
              "Only the text in the settings of the block {0} was exported ({1|time|times}).")
          .counted(
              "server-rendered block of which only the text was exported",
              "server-rendered blocks of which only the text was exported")
          .means(
              "The content has only the settings of the block. Its HTML is made by PHP code on"
                  + " the site. A placeholder has the text and pictures in the settings.")
          .remedy("Choose what each becomes with --policy FILE (docs/policy.md).");

  public static final ProblemKind BLOCK_SIMPLIFIED =
      lossy("block-simplified", "The block {0} is simplified: {1}.")
          .counted("block that was simplified", "blocks that were simplified")
          .means("Pressport renders the block, but without all of its options.")
          .remedy("Choose what each becomes with --policy FILE (docs/policy.md).");

  public static final ProblemKind AUTHOR_BIOGRAPHY =
      lossy("author-biography", "The biography of the author is left out of the content.")
          .counted(
              "author biography that was left out of the content",
              "author biographies that were left out of the content")
          .means("The block shows data that belongs to the author, not to the entry.");

  public static final ProblemKind POLICY_APPLIED =
      note("policy-applied", "The policy {2} {0} ({1|time|times}).")
          .on(Topic.CHOICE)
          .means("Your --policy FILE names this shortcode or block.");

  public static final ProblemKind HIDDEN_FROM_VISITORS =
      lossy(
              "hidden-from-visitors",
              "The text within {0} is left out ({1|time|times}): visitors do not see it.")
          .counted(
              "text that visitors do not see; it was left out of the content",
              "texts that visitors do not see; they were left out of the content")
          .means(
              "A shortcode shows its text only to people who are logged in. A new site may have no"
                  + " such people. The stored content has the text.")
          .remedy("Choose what each becomes with --policy FILE (docs/policy.md).");

  public static final ProblemKind PAGE_BUILDER =
      lossy("page-builder", "Made with {0}: text and pictures are exported, the layout is lost.")
          .counted(
              "page made with a page builder; text and pictures are exported, the layout is"
                  + " lost",
              "pages made with a page builder; text and pictures are exported, the layout is"
                  + " lost")
          .means("Page builders store a layout that only they can show.")
          .remedy("Rebuild the layout of these pages in the new site (docs/page-builders.md).");

  public static final ProblemKind PAGE_BUILDER_PART =
      lossy("page-builder-part", "Only the text of {0} was exported ({1|time|times}).")
          .counted(
              "page builder element of which only the text was exported",
              "page builder elements of which only the text was exported")
          .means(
              "Pressport does not know the element, which often belongs to an extension of the"
                  + " page builder. It exports the text in its settings.");

  public static final ProblemKind PAGE_BUILDER_PART_LOST =
      lossy("page-builder-part-lost", "{0} is left out ({1|time|times}); it stores no text.")
          .counted(
              "page builder element that is left out, since it stores no text",
              "page builder elements that are left out, since they store no text")
          .means(
              "Pressport does not know the element, and its settings have no text. PHP code on"
                  + " the site makes what it shows, such as a list of products.");

  public static final ProblemKind PAGE_BUILDER_UNREADABLE =
      lossy(
              "page-builder-unreadable",
              "The data of {0} is corrupt. The plain text that WordPress stores beside it is"
                  + " exported instead.")
          .counted(
              "page whose page builder data is corrupt; its plain text was exported",
              "pages whose page builder data is corrupt; their plain text was exported")
          .means("The page builder itself cannot open such a page.");

  public static final ProblemKind PAGE_BUILDER_TOO_DEEP =
      lossy("page-builder-too-deep", "The page is nested too deeply. A part of it is left out.")
          .counted(
              "page nested too deeply; a part of it was left out",
              "pages nested too deeply; a part of each was left out")
          .means("The elements of a page builder are nested deeper than any real page.");

  public static final ProblemKind EMBED_AS_LINK =
      lossy(
              "embed-as-link",
              "A link replaces the embedded content of {0} ({1|time|times}), which only a script"
                  + " or Flash shows.")
          .counted(
              "embedded content that a link replaces",
              "embedded contents that a link replaces each")
          .means(
              "The content has a script, a Flash file or a placeholder of another site. Markdown"
                  + " has no scripts, so it links to the page of that content.")
          .remedy("Embed the content again with the means of the new site.");

  public static final ProblemKind SCRIPT_LEFT_OUT =
      lossy("script-left-out", "A script is left out ({1|time|times}): {0}")
          .counted("script that is left out", "scripts that are left out")
          .means(
              "The content has a script. Pressport cannot know what it does; what it changes or"
                  + " shows is missing in Markdown. The content as HTML keeps it.")
          .remedy("Add the script to the templates of the new site if its effect is wanted.");

  public static final ProblemKind FORM_OF_OLD_SITE =
      lossy(
              "form-of-old-site",
              "A form sends its fields to the old site, which has to receive them: {0}"
                  + " ({1|time|times}).")
          .counted(
              "form that sends its fields to the old site",
              "forms that send their fields to the old site")
          .means("The form is kept as HTML, but a static site cannot receive its fields.")
          .remedy("Give the form the address of a form service.");

  public static final ProblemKind FORM_AS_NOTE =
      lossy(
              "form-as-note",
              "The form {0} works only in WordPress ({1|time|times}); its fields are shown as"
                  + " text.")
          .counted(
              "form that works only in WordPress; its fields are shown as text",
              "forms that work only in WordPress; their fields are shown as text")
          .means("Messages of forms are received by a plugin of the old site.")
          .remedy(
              "Use a form service, and export again with -O forms=html, or put a form of your new"
                  + " system in their place.");

  public static final ProblemKind FORM_NEEDS_ACTION =
      lossy(
              "form-needs-action",
              "The form {0} has no address yet that receives its messages ({1|time|times}).")
          .counted(
              "form that needs an address which receives its messages",
              "forms that need an address which receives their messages")
          .means("The form is plain HTML. Its action is empty, since the old site received it.")
          .remedy(
              "Set the attribute action of the form to the address of a form service, or use the"
                  + " one of your host.");

  public static final ProblemKind FORM_NOT_FOUND =
      lossy("form-not-found", "The content shows the form {0}, which is not in the source.")
          .counted(
              "form that is not in the source; nothing is shown in its place",
              "forms that are not in the source; nothing is shown in their place")
          .means(
              "The form was deleted, or it is in a table of the plugin that this source does not"
                  + " have. Export files do not have such tables.")
          .remedy("Export from the database or a dump of it.");

  public static final ProblemKind TABLE_NOT_FOUND =
      lossy("table-not-found", "The content shows the table {0}, which is not in the source.")
          .counted(
              "table that is not in the source; nothing is shown in its place",
              "tables that are not in the source; nothing is shown in their place")
          .means(
              "The table was deleted, or its rows are in a table of the plugin that this source"
                  + " does not have. Export files do not have such tables.")
          .remedy("Export from the database or a dump of it.");

  public static final ProblemKind TABLE_ROWS_ELSEWHERE =
      lossy(
              "table-rows-elsewhere",
              "The rows of the table {0} come from {1}; the table is left out.")
          .counted(
              "table that is left out, since its rows are not in the source",
              "tables that are left out, since their rows are not in the source")
          .means(
              "The plugin reads the rows from a file, a query or another site when somebody opens"
                  + " the page.")
          .remedy(
              "Export the table as CSV on the old site, and add its rows to the page in the new"
                  + " one.");

  public static final ProblemKind PLACEHOLDER_LEFT_OUT =
      lossy(
              "placeholder-left-out",
              "The placeholder {0} of a plugin's format is unknown ({1|time|times}); it is left"
                  + " out.")
          .counted(
              "unknown placeholder of a plugin's format; it was left out",
              "unknown placeholders of a plugin's format; they were left out")
          .means("The format of the page names something that only the plugin can show.")
          .remedy("Check the pages, and add what is missing.");

  public static final ProblemKind MEDIA_NOT_FOUND =
      lossy("media-not-found", "The content shows the file {0}, which is not in the source.")
          .counted("shown file that is not in the source", "shown files that are not in the source")
          .means("The file was deleted from the media library, or the source does not contain it.");

  public static final ProblemKind REFERENCE_NOT_FOUND =
      lossy("reference-not-found", "The content embeds the entry {0}, which {1}.")
          .counted(
              "embedded entry that is not in the source, or is not shown to visitors",
              "embedded entries that are not in the source, or are not shown to visitors")
          .means(
              "The content shows another entry, such as a reusable block. That entry was deleted,"
                  + " the source does not contain it, or it is a draft.");

  public static final ProblemKind REFERENCE_LOOP =
      lossy("reference-loop", "The entry {0} embeds itself, or is embedded too often.")
          .counted("entry that embeds itself", "entries that embed themselves")
          .means("Entries that embed each other have no end, so Pressport stops.");

  static final ProblemKind RENDERED_BY_SITE =
      note(
              "rendered-by-site",
              "The HTML of the content is the site's own: it has parts that only the site can"
                  + " render.")
          .means(
              "The content shows something that its stored text does not have, such as a table of"
                  + " a plugin. A live site gives the HTML that its visitors see, too, and that is"
                  + " exported. The stored text is exported unchanged beside it.");

  static final ProblemKind DEAD_LINK =
      note("dead-link", "A link leads to {0}, which the new site does not have.")
          .counted(
              "link to a page that the new site does not have",
              "links to pages that the new site does not have")
          .on(Topic.ABSENCE)
          .means(
              "The content links to an address of the old site that has no page in the new one:"
                  + " a deleted or unpublished entry, a page of a plugin, or a part of WordPress"
                  + " such as the login. The link is unchanged.")
          .remedy("Change or remove the link.");

  /** The kinds that tell of something which visitors of the old site see and the HTML lacks. */
  private static final Set<ProblemKind> LACKS =
      Set.of(
          UNKNOWN_SHORTCODE,
          BLOCK_NOT_RENDERED,
          BLOCK_TEXT_ONLY,
          PAGE_BUILDER_PART,
          PAGE_BUILDER_PART_LOST,
          PAGE_BUILDER_UNREADABLE,
          FORM_NOT_FOUND,
          TABLE_NOT_FOUND,
          TABLE_ROWS_ELSEWHERE,
          MEDIA_NOT_FOUND,
          REFERENCE_NOT_FOUND);

  /** Returns whether visitors of the old site see more than what the HTML has. */
  static boolean lacks(ProblemKind kind) {
    return LACKS.contains(kind);
  }
}
