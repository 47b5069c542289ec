package dev.pressport.contentmodel;

/**
 * The kind of a field's value. The shapes are those of the clean JSON: an ACF value as {@link
 * dev.pressport.model.Entry#fields()} has it. A site can have another value in a field; {@link
 * FieldValue} leaves out what does not fit, and a value that fits is as described here or null.
 */
public enum FieldKind {
  /**
   * A line of text, of metas at most 255 characters. ACF and details set no limit: such a text may
   * be longer.
   */
  TEXT,
  /** Text of several lines; it may lie in a file. */
  LONG_TEXT,
  /** Formatted text: an object with {@code raw} and {@code html}; of a very long one raw alone. */
  RICH_TEXT,
  /** A whole number of less than 2^53. */
  INTEGER,
  /** A number that may have a fraction. */
  NUMBER,
  /** True or false. */
  BOOLEAN,
  /** A day: {@code 2024-01-31}. */
  DATE,
  /**
   * A moment of the site's clock: {@code 2024-01-31T13:45:00}; in details also one of UTC: {@code
   * 2024-01-31T12:45:00Z}.
   */
  DATE_TIME,
  /** A time of day: {@code 13:45:00}. */
  TIME,
  /** A colour of CSS: {@code #ff0000}, {@code rgba(255,0,0,0.5)}, {@code red}. */
  COLOR,
  /** An e-mail address. */
  EMAIL,
  /**
   * A web address without blanks: relative or with one of the schemes http, https, mailto, tel and
   * ftp. It may be the address of another site, and need not lead anywhere.
   */
  URL,
  /**
   * One of some values: an object with {@code value} and {@code label}. The value need not be one
   * of the field's choices: they may have changed since it was saved. The label is null then.
   */
  CHOICE,
  /** A link: an object with {@code title}, {@code url} and {@code newTab}. */
  LINK,
  /** A page of another site to show: an object with {@code url}. */
  EMBED,
  /**
   * A picture of the media library: a reference. Of a file that is not in the library only {@code
   * url} is not null.
   */
  IMAGE,
  /** Any file of the media library: a reference, as of an image. */
  FILE,
  /**
   * Another entry: a reference, an object with {@code type}, {@code id}, {@code slug}, {@code url}.
   * The entry is in the source; a filter may still leave it out.
   */
  ENTRY,
  /** An address within the site: an object with {@code url}, and {@code id} for an entry. */
  PAGE_LINK,
  /** A term: a reference whose type is the taxonomy. */
  TERM,
  /** An author: a reference whose type is {@code user}, and whose slug is the login. */
  AUTHOR,
  /**
   * A place on a map: an object with {@code address}, {@code lat}, {@code lng} and more, each of
   * which may be absent.
   */
  PLACE,
  /** Fields in an object, each with its name. */
  GROUP,
  /** A list of objects that have the same fields: ACF's repeater. */
  ROWS,
  /** A list of objects of several shapes, {@code layout} names which: ACF's flexible content. */
  LAYOUTS,
  /** Anything else, as JSON. */
  JSON
}
