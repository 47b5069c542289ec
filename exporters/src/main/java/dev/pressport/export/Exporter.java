package dev.pressport.export;

import dev.pressport.model.Addresses;
import dev.pressport.option.Option;
import dev.pressport.option.Options;
import dev.pressport.render.FormStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A target. Found through {@code META-INF/services}; stateless. */
public interface Exporter {

  /** Kebab-case, unique, stable. */
  String id();

  /** Returns other words, in lower case, that users may type for it. */
  default List<String> otherNames() {
    return List.of();
  }

  /** Returns a description of its output, in half a line. */
  String description();

  /** Returns its options, set with {@code -O name=value}. */
  List<Option<?>> options();

  /**
   * Returns whether {@code --out -} may select a file, when entries of one type are wanted or
   * {@link #streamsAll} says so.
   */
  default boolean streams(String path, Options options) {
    return false;
  }

  /** Returns whether {@code --out -} may write entries of all types, as they are in one file. */
  default boolean streamsAll(Options options) {
    return false;
  }

  /**
   * Plans where everything will be, before anything is written. No two things share an address.
   * Asked once, when the outline of the site is known.
   */
  default Addresses layout(LayoutRequest request) {
    return Addresses.NONE;
  }

  /**
   * Returns whether internal links in bodies and menus are rewritten to the addresses of {@link
   * #layout}, as in a site that visitors read; else they are unchanged.
   */
  default boolean changesLinks() {
    return false;
  }

  /** Returns what becomes of the forms in content. */
  default FormStyle forms(Options options) {
    return FormStyle.NOTE;
  }

  /** Returns the names that the user can replace. */
  default Renaming renaming() {
    return Renaming.NONE;
  }

  /** Returns the places of copied files; empty for a target that has none for them. */
  default Optional<MediaPlaces> mediaPlaces(LayoutRequest request) {
    return Optional.empty();
  }

  /**
   * Returns whether it writes a page for each address of {@link #layout}, lists of terms, authors
   * and dates included; else they are left to the program that reads the output.
   */
  default boolean writesLists() {
    return true;
  }

  /** The commands that make use of a folder that it wrote, for people; empty for none. */
  default List<String> nextSteps(String folder) {
    return List.of();
  }

  /** The same for a folder that was written with some options. */
  default List<String> nextSteps(String folder, Options options) {
    return nextSteps(folder);
  }

  /**
   * Returns a warning for people, who see it before anything is written; empty for none.
   *
   * @param personalData whether the export includes personal data
   */
  default Optional<String> warning(boolean personalData) {
    return Optional.empty();
  }

  /** Returns a page in Markdown for people: how to import what it wrote; empty for none. */
  default Optional<String> guide() {
    return Optional.empty();
  }

  /**
   * Returns a page in Markdown about what it writes, for people; that of {@link #guide} if it has
   * one.
   */
  default Optional<String> about() {
    return guide();
  }

  /**
   * Returns what tells the entry of a file from others, by the path of the file alone, so that an
   * update knows a renamed file from one whose entry is gone. Empty when the path does not say it.
   *
   * @param path in the output
   */
  default Optional<String> entryOf(String path) {
    return Optional.empty();
  }

  /**
   * Counts the items in an export by reading it again, under the names of the ledger: post types,
   * {@code authors}, {@code terms} and {@code comments}. Empty for a target that does not count.
   *
   * @throws IOException when the export cannot be read
   */
  default Optional<Map<String, Long>> count(Path folder) throws IOException {
    return Optional.empty();
  }

  /**
   * Requires what is needed to write and may not be there. Asked before the source is read.
   *
   * @throws dev.pressport.problem.Refusal when something is missing
   */
  default void require() throws IOException {}

  /** Starts writing a site. */
  ExportSession open(ExportRequest request) throws IOException;
}
