package dev.pressport.posttype;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of the data that a post type keeps. */
public final class PostTypeProblem implements CodeProvider {
  public static final ProblemKind DETAILS_UNREAD =
      lossy("details-unread", "The content of this post type {0}. It is exported as stored.")
          .counted(
              "entry whose settings cannot be decoded; exported as stored",
              "entries whose settings cannot be decoded; exported as stored")
          .means(
              "Some post types keep JSON or PHP data in the content of an entry. This one is"
                  + " corrupt in the source.");

  public static final ProblemKind FOOTNOTES_UNREAD =
      lossy("footnotes-unread", "The footnotes are not valid JSON. They are exported as stored.")
          .counted(
              "entry with corrupt footnotes; exported as stored",
              "entries with corrupt footnotes; exported as stored")
          .means(
              "WordPress keeps footnotes as JSON in a custom field. This one is corrupt in the"
                  + " source.");

  public static final ProblemKind MENU_PARENT_MISSING =
      note("menu-parent-missing", "The parent of this menu item, {0}, is not in the source.")
          .counted("menu item without its parent", "menu items without their parent")
          .means(
              "A menu item refers to a parent item that was deleted. WordPress shows the item"
                  + " at the top level, and so does the export.");

  public static final ProblemKind EVENT_DATE_UNREAD =
      lossy("event-date-unread", "The date of the event in {0} cannot be read. It stays a meta.")
          .counted(
              "event with a date that cannot be read; it stays a meta",
              "events with dates that cannot be read; they stay metas")
          .means("The plugin stored text that is not a date, or a date without a time zone.")
          .remedy("Correct the date of the event in WordPress, or in the new calendar.");

  public static final ProblemKind EVENT_RECURRENCE_UNREAD =
      lossy(
              "event-recurrence-unread",
              "Some rules by which the event recurs cannot be converted. They stay metas.")
          .counted(
              "event with recurrence rules that cannot be converted; they stay metas",
              "events with recurrence rules that cannot be converted; they stay metas")
          .means("The plugin stored the rules in a form that has no equivalent in calendars.")
          .remedy("Set the recurrence of these events in the new calendar.");

  static final ProblemKind MENU_TARGET_HIDDEN =
      note(
              "menu-target-hidden",
              "This menu item leads to entry {0}, which is not published. It is not in the menu.")
          .counted(
              "menu item that leads to an unpublished entry",
              "menu items that lead to unpublished entries")
          .means(
              "The target is private, a draft or in the trash. The menus of the export are those"
                  + " that visitors saw, so that they do not show its title.")
          .remedy("Publish the entry in WordPress, or add the item to the new menu.");
}
