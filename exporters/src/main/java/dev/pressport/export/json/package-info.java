/** Clean JSON: every item as one line, every key always there, nothing invented. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.json;
