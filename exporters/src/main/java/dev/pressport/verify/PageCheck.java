package dev.pressport.verify;

/** The comparison of the pages of the old site with the new ones. */
public final class PageCheck {
  private final Findings<PageDifference> differences = new Findings<>();
  private long pages;
  private long differing;
  private long lists;
  private long missingLists;
  private long filePages;
  private long words;
  private long missingWords;
  private long images;

  PageCheck() {}

  /** Counts a page that was compared. */
  void add(PageResult result) {
    long fault = result.differences().isEmpty() ? 0 : 1;
    switch (result.kind()) {
      case PAGE -> {
        pages++;
        differing += fault;
      }
      case LIST -> {
        lists++;
        missingLists += fault;
      }
      case UNCERTAIN -> filePages++;
    }
    words += result.words();
    missingWords += result.missingWords();
    images += result.images();
    result.differences().forEach(differences::add);
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
   * The number of pages of media files that are not there, from a source that does not say whether
   * the old site had them; new sites have none since WordPress 6.4.
   */
  public long filePages() {
    return filePages;
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
