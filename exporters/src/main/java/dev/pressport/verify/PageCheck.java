package dev.pressport.verify;

import java.util.ArrayList;
import java.util.List;

/** The comparison of the pages of the old site with the new ones. */
public final class PageCheck {
  private final Findings<PageDifference> differences = new Findings<>();
  private long pages;
  private long differing;
  private long lists;
  private long missingLists;
  private final List<PageResult> missingFilePages = new ArrayList<>();
  private boolean hasFilePages;
  private long words;
  private long missingWords;
  private long images;

  PageCheck() {}

  /** Counts an address that was looked for. */
  void add(PageResult result) {
    if (result.kind() == PageResult.Kind.FILE_PAGE) {
      if (!result.found()) {
        missingFilePages.add(result);
        return;
      }
      hasFilePages = true;
    }
    count(result);
  }

  private void count(PageResult result) {
    long fault = result.differences().isEmpty() ? 0 : 1;
    if (result.kind() == PageResult.Kind.LIST) {
      lists++;
      missingLists += fault;
    } else {
      pages++;
      differing += fault;
    }
    words += result.words();
    missingWords += result.missingWords();
    images += result.images();
    result.differences().forEach(differences::add);
  }

  /** Completes the counts: a site that has pages of files lacks those that are missing. */
  void complete() {
    if (hasFilePages) {
      missingFilePages.forEach(this::count);
      missingFilePages.clear();
    }
  }

  /** The differences, in the order of the pages of the old site. */
  public Findings<PageDifference> differences() {
    return differences;
  }

  /** The number of entries that visitors of the old site could open. */
  public long pages() {
    return pages;
  }

  /** The number of those that differ or are missing. */
  public long differing() {
    return differing;
  }

  /** The number of lists of the old site: home, terms, authors, dates, archives. */
  public long lists() {
    return lists;
  }

  /** The number of lists whose address leads nowhere, or by several redirects. */
  public long missingLists() {
    return missingLists;
  }

  /**
   * The number of pages of media files when the new site has none of them, and the source does not
   * say whether the old one had them: since WordPress 6.4, new sites have none.
   */
  public long filePages() {
    return missingFilePages.size();
  }

  /** The number of words of the old pages. */
  public long words() {
    return words;
  }

  /** The number of words that the new pages do not contain. */
  public long missingWords() {
    return missingWords;
  }

  /** The number of images of the old pages. */
  public long images() {
    return images;
  }
}
