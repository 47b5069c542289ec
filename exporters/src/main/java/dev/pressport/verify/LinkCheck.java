package dev.pressport.verify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The internal links and images of a site: how many there are, and which are broken. */
public final class LinkCheck {
  private final Findings<BrokenLink> broken = new Findings<>();
  private long checked;
  private long oldHost;

  LinkCheck() {}

  /**
   * A link, or a part of a page, that leads to no file.
   *
   * @param page the path of the page or file that contains it
   * @param address as written there
   * @param part whether the page loads it, as an image, and does not only link to it
   */
  public record BrokenLink(String page, String address, boolean part) {}

  /**
   * Checks the addresses of a page; each is counted once.
   *
   * @param shown the page for people
   * @param page its path
   * @param there whether the site has a path, decoded, below its home
   */
  void check(
      String shown,
      String page,
      List<PageLinks.PageLink> links,
      SitePaths paths,
      Predicate<String> there) {
    Set<PageLinks.PageLink> all = new LinkedHashSet<>(links);
    for (PageLinks.PageLink link : all) {
      SitePaths.Goal goal = paths.goal(link.address(), page);
      if (goal instanceof SitePaths.Goal.Whole whole) {
        boolean found = there.test(whole.path());
        checked += found ? 1 : 0;
        oldHost += found ? 0 : 1;
      } else if (!(goal instanceof SitePaths.Goal.Elsewhere)) {
        checked++;
        if (!(goal instanceof SitePaths.Goal.Path path && there.test(path.path()))) {
          broken.add(new BrokenLink(shown, link.address(), link.part()));
        }
      }
    }
  }

  /** The number of internal links and images. */
  public long checked() {
    return checked;
  }

  /**
   * The number of whole addresses of the site's host that lead to no file of the site: they work
   * only while the old site runs there.
   */
  public long oldHost() {
    return oldHost;
  }

  /** The broken ones. */
  public Findings<BrokenLink> broken() {
    return broken;
  }
}
