package dev.pressport.html.link;

import dev.pressport.text.HtmlEntities;

/**
 * An attribute of a tag.
 *
 * @param name in lower case
 * @param gap where the blanks before it begin
 * @param valueStart where its value begins, with the quotation mark
 * @param end where its value ends, behind the quotation mark
 * @param written the value as written, without quotation marks
 */
record Attribute(String name, int gap, int valueStart, int end, String written) {

  /** The value with entities decoded. */
  String value() {
    return HtmlEntities.decode(written);
  }
}
