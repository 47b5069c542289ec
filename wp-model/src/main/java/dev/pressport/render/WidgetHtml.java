package dev.pressport.render;

import dev.pressport.php.LooseValue;

/** Makes the HTML of one kind of widget, its title included. */
@FunctionalInterface
public interface WidgetHtml {

  /**
   * Returns what a reader sees.
   *
   * @param fields the settings of the widget
   */
  String render(LooseValue fields, Body body);
}
