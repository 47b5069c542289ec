package dev.pressport.export.strapi;

import dev.pressport.contentmodel.ContentField;

/** The form of an attribute. */
enum Shape {
  SHORT_TEXT,
  LONG_TEXT,
  RICH_TEXT,
  INTEGER,
  FLOAT,
  BOOLEAN,
  DATE,
  DATE_TIME,
  TIME,
  EMAIL,
  ENUMERATION,
  LINK,
  MEDIA,
  RELATION,
  COMPONENT,
  REPEATABLE,
  ZONE,
  JSON;

  /** How deep components may stand in one another: admin/constants, MAX_COMPONENT_DEPTH. */
  private static final int DEEPEST = 6;

  /**
   * Returns the form of a field.
   *
   * @param depth of the owner: 0 for a content type, more for a component
   */
  static Shape of(ContentField field, int depth) {
    boolean many = field.multiple();
    boolean fits = depth < DEEPEST;
    return switch (field.kind()) {
      case TEXT, COLOR, URL, EMBED, PAGE_LINK -> many ? JSON : SHORT_TEXT;
      case LONG_TEXT -> many ? JSON : LONG_TEXT;
      case RICH_TEXT -> many ? JSON : RICH_TEXT;
      case INTEGER -> many ? JSON : INTEGER;
      case NUMBER -> many ? JSON : FLOAT;
      case BOOLEAN -> many ? JSON : BOOLEAN;
      case DATE -> many ? JSON : DATE;
      case DATE_TIME -> many ? JSON : DATE_TIME;
      case TIME -> many ? JSON : TIME;
      case EMAIL -> many ? JSON : EMAIL;
      case CHOICE -> many ? JSON : Enumeration.fits(field.choices()) ? ENUMERATION : SHORT_TEXT;
      case LINK -> fits ? LINK : JSON;
      case IMAGE, FILE -> MEDIA;
      case ENTRY, TERM, AUTHOR -> RELATION;
      case GROUP -> field.fields().isEmpty() || !fits ? JSON : many ? REPEATABLE : COMPONENT;
      case ROWS -> field.fields().isEmpty() || !fits ? JSON : REPEATABLE;
      case LAYOUTS -> field.layouts().isEmpty() || depth > 0 ? JSON : ZONE;
      case PLACE, JSON -> JSON;
    };
  }
}
