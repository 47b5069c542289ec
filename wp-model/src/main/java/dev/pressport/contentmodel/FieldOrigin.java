package dev.pressport.contentmodel;

/** The part of an item that holds the value of a field. */
public enum FieldOrigin {
  /** A field of ACF. */
  ACF,
  /** A meta that no plugin describes. */
  META,
  /** The details of a post type: {@link dev.pressport.model.Entry#details()}. */
  DETAILS
}
