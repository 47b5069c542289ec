package dev.pressport.model;

/** The details of an undescribed post type: its entries keep the common columns. */
public record NoDetails() implements Details {

  /** The only one needed. */
  public static final NoDetails INSTANCE = new NoDetails();
}
