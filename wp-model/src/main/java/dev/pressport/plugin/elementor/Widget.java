package dev.pressport.plugin.elementor;

/** Makes HTML of one kind of widget. */
@FunctionalInterface
interface Widget {

  String render(ElementorElement part);
}
