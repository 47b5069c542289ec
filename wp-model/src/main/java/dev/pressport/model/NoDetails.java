package dev.pressport.model;

/** The details of a post type that nobody described: its entries keep all that is common. */
public record NoDetails() implements Details {

  /** The only one needed. */
  public static final NoDetails INSTANCE = new NoDetails();
}
