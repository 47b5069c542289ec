package dev.pressport.export.richtext;

import dev.pressport.export.richtext.RichText.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a text that stands for itself. */
public sealed interface Block {

  /**
   * A paragraph.
   *
   * @param align {@code left}, {@code center}, {@code right} or {@code justify}; null for none
   */
  record Paragraph(List<Inline> content, @Nullable String align) implements Block {
    public Paragraph {
      content = List.copyOf(content);
    }
  }

  /**
   * A heading.
   *
   * @param level 1 to 6
   * @param id the target of links to it, null for none
   * @param align as of a paragraph
   */
  record Heading(int level, List<Inline> content, @Nullable String id, @Nullable String align)
      implements Block {
    public Heading {
      content = List.copyOf(content);
    }
  }

  /**
   * A list.
   *
   * @param start the number of the first item of an ordered one
   * @param items each a list of blocks, mostly a paragraph and perhaps a list below it
   */
  record Listing(boolean ordered, int start, List<List<Block>> items) implements Block {
    public Listing {
      items = items.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A quotation.
   *
   * @param cite its source, empty for none
   */
  record Quote(List<Block> content, List<Inline> cite) implements Block {
    public Quote {
      content = List.copyOf(content);
      cite = List.copyOf(cite);
    }
  }

  /**
   * Preformatted text.
   *
   * @param language of the program in it, null when it is not known
   */
  record Code(String text, @Nullable String language) implements Block {}

  /** A line between two parts. */
  record Rule() implements Block {}

  /**
   * A picture.
   *
   * @param src its address as in the HTML
   * @param alt empty for none
   * @param link where it leads, null for nowhere
   */
  record Picture(
      String src,
      String alt,
      @Nullable String title,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable String link,
      List<Inline> caption)
      implements Block {
    public Picture {
      caption = List.copyOf(caption);
    }
  }

  /** Pictures beside each other. */
  record Gallery(List<Picture> pictures, List<Inline> caption) implements Block {
    public Gallery {
      pictures = List.copyOf(pictures);
      caption = List.copyOf(caption);
    }
  }

  /**
   * A sound or a film that is played, or a file that is offered.
   *
   * @param name of a file, as it is offered; else null
   */
  record Media(Kind kind, String src, @Nullable String name, List<Inline> caption)
      implements Block {
    /** What is done with it. */
    public enum Kind {
      AUDIO,
      VIDEO,
      FILE
    }

    public Media {
      caption = List.copyOf(caption);
    }
  }

  /**
   * A page of another site that is shown in this one.
   *
   * @param url its address, not that of its player
   */
  record Embed(String url, List<Inline> caption) implements Block {
    public Embed {
      caption = List.copyOf(caption);
    }
  }

  /**
   * A table.
   *
   * @param rows each a list of cells; all have the same number
   * @param headRows how many of them are its head
   */
  record Table(List<List<Cell>> rows, int headRows, List<Inline> caption) implements Block {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
      caption = List.copyOf(caption);
    }

    /** A cell; a head names what is in its row or column. */
    public record Cell(boolean head, List<Inline> content) {
      public Cell {
        content = List.copyOf(content);
      }
    }
  }

  /** A button that leads somewhere. */
  record Button(String text, String href) implements Block {}

  /** The end of the summary: {@code <!--more-->}. */
  record More() implements Block {}

  /**
   * Blocks within an element that means more than its content: columns, a group with a background,
   * a details element.
   *
   * @param name of the element, with what says most of it: {@code div.wp-block-columns}
   */
  record Section(String name, List<Part> parts) implements Block {
    public Section {
      parts = List.copyOf(parts);
    }
  }

  /**
   * What is no text: a form, a script, a drawing.
   *
   * @param words that visitors read in it; empty for none
   */
  record Html(String html, String words) implements Block {}
}
