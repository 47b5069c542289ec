package dev.pressport.export.site;

import dev.pressport.option.Option;

/** The entries that become drafts of the new site, among those that visitors could not open. */
public enum Drafts {
  /** Drafts, pending and scheduled entries. */
  DRAFTS,
  /** None. */
  OMIT,
  /** Also private, protected and deleted ones. */
  ALL;

  /** The option for them. */
  public static final Option<Drafts> OPTION =
      Option.choice(
          "unpublished",
          DRAFTS,
          "entries that become drafts: drafts, pending and scheduled ones; none; or also private,"
              + " password-protected and deleted ones");
}
