package dev.pressport.export.strapi;

import dev.pressport.export.cms.CmsRequest;
import dev.pressport.model.Ref;
import dev.pressport.model.Term;

/** The numbers of the rows of items that have none of their own. */
final class Numbers {
  private Numbers() {}

  static long author(CmsRequest request, String login) {
    return RowNumbers.of(request.content().uuid(new Ref.ToAuthor(login)));
  }

  static long term(CmsRequest request, Term.Key key) {
    return RowNumbers.of(request.content().uuid(new Ref.ToTerm(key)));
  }

  /** Returns the number of a file by the path of its copy. */
  static long file(CmsRequest request, String path) {
    return RowNumbers.of(request.content().uuid("file " + path));
  }
}
