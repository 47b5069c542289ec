package dev.pressport.export.wxr;

import dev.pressport.model.Author;
import dev.pressport.model.Term;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The authors and terms in the head of an export file. */
final class DeclarationXml {
  private final XmlText xml;
  private final MetaXml metas;

  DeclarationXml(XmlText xml, MetaXml metas) {
    this.xml = xml;
    this.metas = metas;
  }

  /** Writes an author in one line, as readers with patterns expect it. */
  void author(Author author) throws IOException {
    xml.markup("\t<wp:author>");
    if (author.id() != null) {
      xml.markup("<wp:author_id>" + author.id() + "</wp:author_id>");
    }
    inLine("wp:author_login", author.login());
    inLine("wp:author_email", author.email() == null ? "" : author.email());
    inLine("wp:author_display_name", author.displayName());
    inLine("wp:author_first_name", author.firstName());
    inLine("wp:author_last_name", author.lastName());
    xml.markup("</wp:author>\n");
  }

  private void inLine(String name, @Nullable String text) throws IOException {
    if (text != null) {
      xml.markup("<" + name + ">");
      xml.cdata(text);
      xml.markup("</" + name + ">");
    }
  }

  /** Writes a term of any taxonomy. */
  void term(Term term) throws IOException {
    TermNames names =
        switch (term.taxonomy()) {
          case "category" -> TermNames.CATEGORY;
          case "post_tag" -> TermNames.TAG;
          default -> TermNames.TERM;
        };
    xml.markup("\t<" + names.element + ">\n");
    if (term.id() != null) {
      xml.markup("\t\t<wp:term_id>" + term.id() + "</wp:term_id>\n");
    }
    if (names == TermNames.TERM) {
      line("wp:term_taxonomy", term.taxonomy());
    }
    line(names.slug, StoredSlug.of(term.slug()));
    if (names.parent != null) {
      line(names.parent, term.parentSlug() == null ? "" : StoredSlug.of(term.parentSlug()));
    }
    line(names.name, StoredSlug.name(term.name()));
    if (term.description() != null && !term.description().isEmpty()) {
      line(names.description, term.description());
    }
    metas.write("\t\t", "wp:termmeta", term.meta());
    xml.markup("\t</" + names.element + ">\n");
  }

  private void line(String name, String text) throws IOException {
    xml.markup("\t\t");
    inLine(name, text);
    xml.markup("\n");
  }

  /** The names of the elements of a term. */
  private enum TermNames {
    CATEGORY(
        "wp:category",
        "wp:category_nicename",
        "wp:category_parent",
        "wp:cat_name",
        "wp:category_description"),
    TAG("wp:tag", "wp:tag_slug", null, "wp:tag_name", "wp:tag_description"),
    TERM("wp:term", "wp:term_slug", "wp:term_parent", "wp:term_name", "wp:term_description");

    private final String element;
    private final String slug;
    private final @Nullable String parent;
    private final String name;
    private final String description;

    TermNames(
        String element, String slug, @Nullable String parent, String name, String description) {
      this.element = element;
      this.slug = slug;
      this.parent = parent;
      this.name = name;
      this.description = description;
    }
  }
}
