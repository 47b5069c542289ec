package dev.pressport.export.cms;

import dev.pressport.export.LayoutRequest;
import dev.pressport.export.MediaPlaces;
import dev.pressport.model.Addresses;
import dev.pressport.option.Option;
import dev.pressport.option.Options;
import java.io.IOException;
import java.util.List;

/**
 * The import format of one content management system, as far as it differs from the others.
 * Stateless. A resource {@code README.md} beside it tells how to import what it writes, in at most
 * a page; it is printed by the command, too.
 */
public interface CmsFormat {

  /** Returns the options that it has beside those of all such targets. */
  default List<Option<?>> options() {
    return List.of();
  }

  /** Returns what a slug may be. */
  SlugRules slugs();

  /**
   * Returns the name of the set of entries in which no two have the same slug; a post type is one
   * of its own unless several share it.
   */
  default String slugScope(String type) {
    return type;
  }

  /** Returns the same of the terms of a taxonomy. */
  default String termScope(String taxonomy) {
    return taxonomy;
  }

  /** Returns whether it has a place for the entries of a post type that visitors could open. */
  default boolean takes(String type, Options options) {
    return true;
  }

  /** Returns why it does not take the entries of a type, in a few words, perhaps with a remedy. */
  default String whyNot(String type) {
    return "not supported by the target";
  }

  /** Returns whether it has content types and fields, which ACF's definitions become a part of. */
  default boolean hasModel() {
    return true;
  }

  /** Returns whether it has a place for the terms of a taxonomy. */
  default boolean takesTaxonomy(String taxonomy, Options options) {
    return true;
  }

  /** Returns whether it can import comments. */
  default boolean takesComments() {
    return true;
  }

  /** Returns the places of copied files. */
  MediaPlaces mediaPlaces(LayoutRequest request);

  /**
   * Returns the addresses of the new site. Mostly another program makes the pages, and can make
   * each at its old path.
   */
  default Addresses addresses(LayoutRequest request, CmsPlan plan) {
    return plan.site();
  }

  /** Starts the import files of one site. */
  CmsWriter open(CmsRequest request) throws IOException;
}
