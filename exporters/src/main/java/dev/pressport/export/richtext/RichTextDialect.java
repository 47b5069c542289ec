package dev.pressport.export.richtext;

import dev.pressport.model.Value;
import java.util.Optional;

/** The form of formatted text of another system. Stateless. */
public interface RichTextDialect {

  /**
   * Returns a text in this form. What the form cannot say becomes its element for HTML, where it
   * has one; else its words stay, and a loss is told.
   */
  Value write(RichText text, References references, Losses losses);

  /** The items of the export that a text refers to. */
  interface References {
    /** References to nothing. */
    References NONE = new References() {};

    /** Returns the key of the file at an address of the text; empty when it is not imported. */
    default Optional<Value> file(String address) {
      return Optional.empty();
    }

    /** Returns the key of the entry at an address of the text; empty for other addresses. */
    default Optional<Value> entry(String address) {
      return Optional.empty();
    }
  }

  /** What is told of a text that a form cannot say as it is. */
  @FunctionalInterface
  interface Losses {
    /**
     * Takes a loss.
     *
     * @param what what was lost, in a few words: {@code columns}, {@code the size of a picture}
     */
    void add(String what);
  }
}
