package dev.pressport.render;

import dev.pressport.html.Html;
import java.util.List;

/** Entries with pictures beside each other, as themes arrange them. */
public final class EntryGrid {
  private EntryGrid() {}

  /** Returns whether a list is arranged as a grid: more than one of its entries has a picture. */
  public static boolean suits(List<String> entries) {
    return entries.stream().filter(entry -> entry.contains("<img")).limit(2).count() > 1;
  }

  /**
   * Returns a grid of entries.
   *
   * @param className of the element around it, beside those of WordPress's grids
   */
  public static String of(String className, List<String> entries) {
    String classes = (className + " wp-block-group is-layout-grid").strip();
    StringBuilder html = new StringBuilder("<div class=\"" + Html.attribute(classes) + "\">");
    for (String entry : entries) {
      html.append("<article class=\"wp-block-post\">").append(entry).append("</article>");
    }
    return html.append("</div>").toString();
  }
}
