package dev.pressport.html.markdown;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A dialect of Markdown: CommonMark with the tables and strikethrough of GitHub, and the other
 * constructs that the reader interprets and must be escaped, or does not know and must be avoided.
 *
 * @param features in which the reader differs from {@link #COMMONMARK}
 * @param templateTags what a generator runs in the text before it reads the Markdown
 */
public record MarkdownDialect(Set<Feature> features, List<TemplateTag> templateTags) {
  /** CommonMark, GitHub, markdown-it, remark. */
  public static final MarkdownDialect COMMONMARK = new MarkdownDialect(Set.of(), List.of());

  /** A difference between readers of Markdown. */
  public enum Feature {
    /** The id of a heading can stand behind it, <code>{#id}</code>. */
    HEADING_IDS,
    /** Addresses and mailboxes within a text become links. */
    BARE_LINKS,
    /** Blocks that arrange others, such as columns, are tags with WordPress's classes. */
    BLOCK_LAYOUT,
    /** {@code <!--more-->} ends the summary, wherever it stands. */
    SUMMARY_DIVIDER,
    /**
     * Within a block of HTML, Markdown is read only where an attribute {@code markdown} says so.
     */
    MARKDOWN_ATTRIBUTE,
    /** Attributes of elements stand in braces, anywhere in a text. */
    ATTRIBUTE_LISTS,
    /** {@code $$} begins a formula. */
    MATH,
    /**
     * Any line with a {@code |} can be the row of a table, and a table needs a row besides its
     * head.
     */
    LOOSE_TABLES,
    /** The items of a list begin with text behind the marker, and numbers count from one. */
    STRICT_LISTS,
    /** A line is broken by blanks at its end, not by a backslash. */
    BREAKS_BY_BLANKS
  }

  public MarkdownDialect {
    Set<Feature> all = EnumSet.noneOf(Feature.class);
    all.addAll(features);
    features = Collections.unmodifiableSet(all);
    templateTags = List.copyOf(templateTags);
  }

  boolean has(Feature feature) {
    return features.contains(feature);
  }

  MarkdownDialect without(Feature feature) {
    if (!features.contains(feature)) {
      return this;
    }
    Set<Feature> others = EnumSet.copyOf(features);
    others.remove(feature);
    return new MarkdownDialect(others, templateTags);
  }

  /** Returns whether a character after another is the end of what begins a template tag. */
  boolean opensTag(char before, char c) {
    for (TemplateTag tag : templateTags) {
      if (tag.endsOpening(before, c)) {
        return true;
      }
    }
    return false;
  }
}
