package dev.pressport.export.sanity;

import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;

/** References to documents of the import; those to drafts are weak until these are published. */
final class References {
  private final SanityIds ids;

  References(SanityIds ids) {
    this.ids = ids;
  }

  Value.Dict toEntry(long id) {
    EntryOutline entry = ids.entry(id);
    Document reference = reference(ids.published(entry));
    if (ids.isDraft(entry)) {
      reference
          .flag("_weak", true)
          .value(
              "_strengthenOnPublish",
              new Document()
                  .text("type", ids.type(entry))
                  .value("template", new Document().text("id", ids.type(entry)).build())
                  .build());
    }
    return reference.build();
  }

  Value.Dict toTerm(Term.Key key) {
    return reference(ids.term(key)).build();
  }

  Value.Dict toAuthor(String login) {
    return reference(ids.author(login)).build();
  }

  /** Returns a reference to a comment, which may not be imported. */
  static Value.Dict toComment(long id) {
    return reference(SanityIds.comment(id)).flag("_weak", true).build();
  }

  private static Document reference(String id) {
    return Document.object("reference").text("_ref", id);
  }
}
