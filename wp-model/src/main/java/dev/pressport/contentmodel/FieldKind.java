package dev.pressport.contentmodel;

/**
 * The kind of a field's value. The shapes are those of the clean JSON: an ACF value as {@link
 * dev.pressport.model.Entry#fields()} has it.
 */
public enum FieldKind {
  /** A line of text. */
  TEXT,
  /** Text of several lines. */
  LONG_TEXT,
  /** Formatted text: an object with {@code raw} and {@code html}. */
  RICH_TEXT,
  /** A whole number. */
  INTEGER,
  /** A number that may have a fraction. */
  NUMBER,
  /** True or false. */
  BOOLEAN,
  /** A day: {@code 2024-01-31}. */
  DATE,
  /** A moment of the site's clock: {@code 2024-01-31T13:45:00}. */
  DATE_TIME,
  /** A time of day: {@code 13:45:00}. */
  TIME,
  /** A colour of CSS. */
  COLOR,
  /** An e-mail address. */
  EMAIL,
  /** A web address. */
  URL,
  /** One of some values: an object with {@code value} and {@code label}. */
  CHOICE,
  /** A link: an object with {@code title}, {@code url} and {@code newTab}. */
  LINK,
  /** A page of another site to show: an object with {@code url}. */
  EMBED,
  /** A picture of the media library: a reference. */
  IMAGE,
  /** Any file of the media library: a reference. */
  FILE,
  /**
   * Another entry: a reference, an object with {@code type}, {@code id}, {@code slug}, {@code url}.
   */
  ENTRY,
  /** An address within the site: an object with {@code id} and {@code url}. */
  PAGE_LINK,
  /** A term: a reference. */
  TERM,
  /** An author: a reference. */
  AUTHOR,
  /** A place on a map: an object with {@code address}, {@code lat}, {@code lng} and more. */
  PLACE,
  /** Fields in an object. */
  GROUP,
  /** A list of objects that have the same fields: ACF's repeater. */
  ROWS,
  /** A list of objects of several shapes, {@code layout} names which: ACF's flexible content. */
  LAYOUTS,
  /** Anything else, as JSON. */
  JSON
}
