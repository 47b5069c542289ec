package dev.pressport.export.contentful;

import dev.pressport.contentmodel.ContentField;

/** The types of fields in Contentful, each with the editor that it has by default. */
enum FieldType {
  SYMBOL("Symbol", "", "singleLine"),
  TEXT("Text", "", "multipleLine"),
  RICH_TEXT("RichText", "", "richTextEditor"),
  INTEGER("Integer", "", "numberEditor"),
  NUMBER("Number", "", "numberEditor"),
  BOOLEAN("Boolean", "", "boolean"),
  DATE("Date", "", "datePicker"),
  LOCATION("Location", "", "locationEditor"),
  OBJECT("Object", "", "objectEditor"),
  ASSET("Link", "Asset", "assetLinkEditor"),
  ENTRY("Link", "Entry", "entryLinkEditor"),
  SYMBOLS("Array", "", "tagEditor"),
  ASSETS("Array", "Asset", "assetLinksEditor"),
  ENTRIES("Array", "Entry", "entryLinksEditor");

  private final String id;
  private final String linkType;
  private final String editor;

  FieldType(String id, String linkType, String editor) {
    this.id = id;
    this.linkType = linkType;
    this.editor = editor;
  }

  /** Returns the name of the type. */
  String id() {
    return id;
  }

  /** Returns the kind of items that links lead to; empty for other fields. */
  String linkType() {
    return linkType;
  }

  /** Returns the editor of these fields. */
  String editor() {
    return editor;
  }

  /** Returns whether it is a list. */
  boolean isList() {
    return id.equals("Array");
  }

  /**
   * Returns the type of a custom field. Contentful has no fields within fields: groups and rows are
   * objects.
   */
  static FieldType of(ContentField field) {
    boolean many = field.multiple();
    return switch (field.kind()) {
      case TEXT, TIME, COLOR, EMAIL, URL, EMBED, CHOICE -> many ? SYMBOLS : SYMBOL;
      case IMAGE, FILE -> many ? ASSETS : ASSET;
      case ENTRY, TERM, AUTHOR -> many ? ENTRIES : ENTRY;
      case LONG_TEXT -> many ? OBJECT : TEXT;
      case RICH_TEXT -> many ? OBJECT : RICH_TEXT;
      case INTEGER -> many ? OBJECT : INTEGER;
      case NUMBER -> many ? OBJECT : NUMBER;
      case BOOLEAN -> many ? OBJECT : BOOLEAN;
      case DATE, DATE_TIME -> many ? OBJECT : DATE;
      case PLACE -> many ? OBJECT : LOCATION;
      case LINK, PAGE_LINK, GROUP, ROWS, LAYOUTS, JSON -> OBJECT;
    };
  }
}
