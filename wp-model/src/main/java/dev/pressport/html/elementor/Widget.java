package dev.pressport.html.elementor;

/** Makes HTML of one kind of widget. */
@FunctionalInterface
interface Widget {

  String render(Part part);
}
