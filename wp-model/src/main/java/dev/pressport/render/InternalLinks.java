package dev.pressport.render;

import dev.pressport.html.link.FileElements;
import dev.pressport.html.link.HtmlAddresses;
import dev.pressport.html.link.HtmlAddresses.Role;
import dev.pressport.html.link.ValueAddresses;
import dev.pressport.model.Addresses;
import dev.pressport.model.FileAddresses;
import dev.pressport.model.Ref;
import dev.pressport.model.Value;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Target;
import dev.pressport.problem.ItemProblems;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The links within the site and the addresses of its files, rewritten to those of the new one. Safe
 * for many threads.
 *
 * @param permalinks the old addresses
 * @param addresses the new ones; {@link Addresses#NONE} leaves all links unchanged
 * @param files the new addresses of files
 */
public record InternalLinks(Permalinks permalinks, Addresses addresses, FileAddresses files) {
  private static final int MOST_DEAD = 100;
  private static final int LONGEST_SHOWN = 300;

  /** The links of content whose files keep their addresses. */
  public InternalLinks(Permalinks permalinks, Addresses addresses) {
    this(permalinks, addresses, FileAddresses.NONE);
  }

  /**
   * The address to link to when HTML is made, to be changed by {@link #rewrite} like all others:
   * the old one, but empty for what has no place in the new site.
   */
  public Optional<String> urlOf(Ref ref) {
    return pagesStay() || addresses.urlOf(ref).isPresent()
        ? permalinks.urlOf(ref)
        : Optional.empty();
  }

  /**
   * Returns HTML with changed addresses; the rest is unchanged, byte for byte. Each address within
   * the site that the new one does not have is reported once.
   */
  public String rewrite(String html, Ref from, ItemProblems problems) {
    Set<String> dead = new LinkedHashSet<>();
    String rewritten = rewrite(html, from, dead::add);
    dead.stream()
        .limit(MOST_DEAD)
        .forEach(address -> problems.addOnce(RenderProblem.DEAD_LINK, "content", address));
    return rewritten;
  }

  /** Returns HTML with changed addresses; the rest is unchanged, byte for byte. */
  public String rewrite(String html, Ref from) {
    return rewrite(html, from, address -> {});
  }

  /**
   * Returns HTML with changed addresses; the rest is unchanged, byte for byte.
   *
   * @param dead receives each address within the site that the new one does not have
   */
  public String rewrite(String html, Ref from, Consumer<String> dead) {
    if (stay()) {
      return html;
    }
    String kept =
        files.dropsFiles() ? FileElements.without(html, url -> files.drops(url, from)) : html;
    return HtmlAddresses.replace(
        kept,
        (url, role) -> {
          if (role == Role.FILE) {
            return file(url, from);
          }
          Target target = permalinks.resolve(url, from);
          Optional<String> found = found(target, url, from);
          if (found.isEmpty() && !pagesStay() && !(target instanceof Target.File)) {
            permalinks.within(url, from).map(InternalLinks::shortened).ifPresent(dead);
          }
          return found.orElse(url);
        });
  }

  private static String shortened(String address) {
    return address.length() > LONGEST_SHOWN ? address.substring(0, LONGEST_SHOWN) + "..." : address;
  }

  /** Returns a value, such as that of a field, with changed addresses. */
  public Value rewrite(Value value, Ref from) {
    return stay() ? value : ValueAddresses.replace(value, (url, role) -> changed(url, role, from));
  }

  /** Returns a record of the model with changed addresses. */
  public <R extends Record> R rewriteRecord(R part, Ref from) {
    return stay() ? part : ValueAddresses.replace(part, (url, role) -> changed(url, role, from));
  }

  private String changed(String url, Role role, Ref from) {
    return role == Role.LINK ? link(url, from) : file(url, from);
  }

  /** Returns the new address of a file; the same when it keeps its old one. */
  public String file(String url, Ref from) {
    return files.of(url, from).orElse(url);
  }

  /**
   * The new address that an old one stands for, with what it asks and the place within the page;
   * the same when it leads elsewhere, or its target has no place in the new site.
   *
   * @param from what the link stands in, for a relative address
   */
  public String link(String url, Ref from) {
    return stay() ? url : found(permalinks.resolve(url, from), url, from).orElse(url);
  }

  private Optional<String> found(Target target, String url, Ref from) {
    if (target instanceof Target.Page page && !pagesStay()) {
      return addresses.urlOf(page.ref()).map(address -> at(address, page, from));
    }
    return files.of(url, from);
  }

  /** Returns the address of a page; that of an attachment may be the old one of its file. */
  private String at(String address, Target.Page page, Ref from) {
    return address.contains("://")
        ? file(address, from)
        : address + after('?', page.query()) + after('#', page.fragment());
  }

  private static String after(char mark, @Nullable String part) {
    return part == null ? "" : mark + part;
  }

  private boolean stay() {
    return pagesStay() && files == FileAddresses.NONE;
  }

  /** Returns whether pages keep their old addresses. */
  boolean pagesStay() {
    return addresses == Addresses.NONE;
  }
}
