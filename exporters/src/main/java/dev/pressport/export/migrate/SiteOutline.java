package dev.pressport.export.migrate;

import dev.pressport.index.Identities;
import dev.pressport.index.Logins;
import dev.pressport.index.Outline;
import dev.pressport.model.Author;
import dev.pressport.model.Item;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.posttype.Bylines;
import dev.pressport.privacy.Disclosure;
import dev.pressport.privacy.Withheld;
import dev.pressport.problem.Problems;
import dev.pressport.render.FormStyle;
import dev.pressport.render.InternalLinks;
import dev.pressport.render.Policy;
import dev.pressport.render.Rendering;
import dev.pressport.row.Row;
import dev.pressport.source.OpenSite;
import dev.pressport.source.OpeningProgress;
import dev.pressport.source.RowReader;
import dev.pressport.text.HtmlEntities;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The first reading of a site: its index, and what follows from that alone. */
public final class SiteOutline implements Closeable {
  private final OpenSite source;
  private final Site site;
  private final Privacy privacy;
  private final Outline index;
  private final Logins logins;
  private final Set<String> withheld = new TreeSet<>();
  private final Set<String> secrets = new TreeSet<>();
  private long rows;
  private boolean empty = true;

  private SiteOutline(OpenSite source, Path workFolder, Disclosure disclosure) {
    this.source = source;
    this.privacy = new Privacy(disclosure);
    this.index = Outline.in(workFolder.resolve("index.sqlite"));
    this.logins = Logins.in(workFolder.resolve("logins.sqlite"));
    this.site = privacy.apply(source.site(), new Settings());
  }

  /** Takes the names of what the settings of the site lose. */
  private final class Settings implements Withheld {
    @Override
    public void personal(String name) {
      withheld.add(name);
    }

    @Override
    public void secret(String name) {
      secrets.add(name);
    }
  }

  /**
   * Reads a site to its end.
   *
   * @param workFolder exists; holds files while the outline is open
   * @param disclosure what is let out of the site
   * @param progress receives the number of bytes read
   */
  public static SiteOutline read(
      OpenSite site, Path workFolder, Disclosure disclosure, OpeningProgress progress)
      throws IOException {
    return read(site, workFolder, disclosure, progress, index -> RowVisitor.NONE);
  }

  /**
   * Reads a site to its end.
   *
   * @param visitor makes what sees each row once the index, which it gets, has it
   */
  public static SiteOutline read(
      OpenSite site,
      Path workFolder,
      Disclosure disclosure,
      OpeningProgress progress,
      Function<SiteIndex, RowVisitor> visitor)
      throws IOException {
    SiteOutline outline = new SiteOutline(site, workFolder, disclosure);
    boolean read = false;
    try (RowReader reader = outline.rows(Problems.MUTE, name -> {})) {
      outline.index.define(site.acfDefinitions());
      RowVisitor visiting = visitor.apply(outline.index);
      long total = site.origins().stream().mapToLong(OpenSite.Origin::bytes).sum();
      for (Row row = reader.next(); row != null; row = reader.next()) {
        visiting.row(row, outline.index.add(row, outline.rows++));
        outline.empty &= row.kind() != Row.Kind.ENTRY;
        progress.read(reader.bytesRead(), total);
      }
      outline.empty &= reader.truncations().isEmpty();
      visiting.end(reader);
      read = true;
      return outline;
    } finally {
      if (!read) {
        outline.close();
      }
    }
  }

  /**
   * Returns a new reading of the site, in which items have the names that the index knows.
   *
   * @param left receives the name of each value that is left out of what identifies items
   */
  RowReader rows(Problems problems, Consumer<String> left) throws IOException {
    return new ScreenedRows(source.rows(problems), logins, privacy, left);
  }

  /** The site as a whole, without what is withheld. */
  public Site site() {
    return site;
  }

  /** The rules about what is withheld. */
  Privacy privacy() {
    return privacy;
  }

  /** The names of the personal data in the settings of the site that is withheld. */
  Set<String> withheld() {
    return withheld;
  }

  /** The names of the secrets in the settings of the site. */
  Set<String> secrets() {
    return secrets;
  }

  /** The filters, with the logins of authors as the index knows them. */
  Filters named(Filters filters) {
    return privacy.includesPersonalData()
        ? filters
        : filters.authors(
            filters.authors().stream()
                .map(login -> logins.name(login, null))
                .collect(Collectors.toSet()));
  }

  /** Returns a site without the personal data and secrets in its settings. */
  public static Site screened(Site site) {
    return new Privacy(Disclosure.NONE).apply(site, Withheld.UNHEARD);
  }

  /** The index of the site. */
  public SiteIndex index() {
    return index;
  }

  /** Returns the identities of the rows of another reading. */
  Identities identities() {
    return new Identities(index);
  }

  /** Returns whether the site has no entries at all, and its source is whole. */
  boolean isEmpty() {
    return empty;
  }

  /** Returns the number of rows of the site. */
  long rows() {
    return rows;
  }

  /** The rendering of its bodies. */
  public Rendering rendering(Policy policy, InternalLinks links) {
    return rendering(policy, links, FormStyle.NOTE);
  }

  /** The rendering of its bodies, with what becomes of forms in them. */
  Rendering rendering(Policy policy, InternalLinks links, FormStyle forms) {
    long largest = Runtime.getRuntime().maxMemory() / 32;
    return new Rendering(index, site, largest, policy, links, forms);
  }

  /** The authors and terms that only entries name, without what is withheld. */
  List<Item> inferred() {
    List<Item> items = new ArrayList<>();
    Map<String, Author> guests = Bylines.guests(index);
    index.forEachAuthor(
        author -> {
          if (author.inferred()) {
            Author guest = guests.getOrDefault(author.login(), Author.named(author.login()));
            items.add(privacy.apply(guest).item());
          }
        });
    index.forEachTerm(
        term -> {
          if (term.inferred()) {
            items.add(named(term));
          }
        });
    return items;
  }

  private static Term named(SiteIndex.TermOutline term) {
    return Term.named(term.key(), HtmlEntities.decode(term.name()));
  }

  @Override
  public void close() {
    logins.close();
    index.close();
  }
}
