package dev.pressport.shortcode;

/**
 * A shortcode in a text; all places are indexes of UTF-16 units.
 *
 * @param start of its first bracket
 * @param end behind its last bracket: that of the closing tag where it has one
 * @param name as written; WordPress distinguishes capital letters from small ones
 * @param attributes what stands between the name and the end of the opening tag
 * @param contentStart behind the opening tag
 * @param contentEnd where the closing tag begins; {@code contentStart} when there is none
 * @param closed whether it has a closing tag
 * @param escaped whether it stands in doubled brackets and is text
 */
public record Shortcode(
    int start,
    int end,
    String name,
    String attributes,
    int contentStart,
    int contentEnd,
    boolean closed,
    boolean escaped) {}
