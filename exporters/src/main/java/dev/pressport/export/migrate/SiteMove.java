package dev.pressport.export.migrate;

import dev.pressport.contentmodel.SiteMapping;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.LayoutRequest;
import dev.pressport.export.media.MediaPhase;
import dev.pressport.export.media.MediaPhases;
import dev.pressport.export.media.MediaReport;
import dev.pressport.export.redirect.RedirectFiles;
import dev.pressport.media.MediaLibrary;
import dev.pressport.model.Addresses;
import dev.pressport.model.Ref;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.permalink.Permalinks;
import dev.pressport.problem.Problem;
import dev.pressport.render.InternalLinks;
import dev.pressport.render.Rendering;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The move from the addresses of the old site to those of the new one: pages, files, links and
 * redirects.
 */
final class SiteMove {
  private final Migration.Request request;
  private final Site site;
  private final SiteMapping mapping;
  private final SiteIndex index;
  private final Permalinks permalinks;
  private final @Nullable String newHome;

  /** What the layout of the exporter returned. */
  private final Addresses pages;

  /** The pages, and the places in them. */
  private final Addresses addresses;

  private final MediaPhase media;
  private final @Nullable OldAddresses oldAddresses;

  /** Plans the addresses of all pages and files, before anything is written. */
  SiteMove(Migration.Request request, SiteOutline outline, Filters filters, Progress progress)
      throws IOException {
    this.request = request;
    this.site = outline.site();
    this.mapping = request.policy().mapping();
    this.index = ChosenIndex.of(outline.index(), mapping.taxonomies());
    this.permalinks = Permalinks.of(site, outline.index(), request.sameSite(), request.bases());
    this.newHome = request.baseUrl() == null ? site.home() : request.baseUrl();
    LayoutRequest layout =
        new LayoutRequest(
            site,
            index,
            permalinks,
            EntryFilter.ahead(filters, mapping.types(), index),
            mapping,
            filters.statuses(),
            newHome,
            request.options());
    this.pages = request.exporter().layout(layout);
    this.addresses = published() ? new PlacesInPages(pages, index) : pages;
    MediaLibrary library = MediaLibrary.of(index, permalinks);
    this.media =
        MediaPhases.of(
            request.media(),
            library,
            request.exporter().mediaPlaces(layout),
            request.output(),
            request.workFolder(),
            request.keptFolder(),
            address(site.home()),
            progress::copied,
            progress::waiting);
    Set<String> hosts = new TreeSet<>(permalinks.hosts());
    hosts.addAll(library.hosts());
    this.oldAddresses = published() ? new OldAddresses(request.output(), hosts, newHome) : null;
  }

  /** Returns whether visitors see the result. */
  private boolean published() {
    return request.exporter().changesLinks();
  }

  /** Returns the addresses of the old site. */
  Permalinks permalinks() {
    return permalinks;
  }

  /** Returns the files that content uses. */
  MediaPhase media() {
    return media;
  }

  /** Returns the names and addresses of items for the report. */
  ItemReferences references(Privacy privacy) {
    return new ItemReferences(index, permalinks, published() ? addresses : Addresses.NONE, privacy);
  }

  /** Returns the links of the content. */
  InternalLinks links() {
    Addresses linked =
        published()
            ? addresses
            : media.copies() ? new SamePaths(permalinks, request.baseUrl()) : Addresses.NONE;
    return new InternalLinks(permalinks, linked, media);
  }

  /** Returns the input of the exporter. */
  ExportRequest exportRequest(Rendering rendering, Path workFolder) {
    return new ExportRequest(
        site,
        index,
        permalinks,
        pages,
        mapping,
        newHome,
        rendering,
        media,
        request.options(),
        oldAddresses == null ? request.output() : oldAddresses,
        workFolder);
  }

  /**
   * Copies what only old addresses lead to, writes redirects and lists, and lets the session end.
   */
  Report.Move finish(ProblemLog log, ExportSession session) throws IOException {
    if (request.media().wholeLibrary() || published()) {
      takeLibrary();
    }
    MediaReport copied = media.finish();
    RedirectFiles.Result redirects = redirects(log, session);
    session.complete(media);
    return new Report.Move(
        newHome,
        copied,
        redirects.count(),
        redirects.samples(),
        MappedNames.of(mapping, request.exporter().renaming(), session.names()),
        oldAddresses == null ? null : oldAddresses.write());
  }

  private static @Nullable URI address(@Nullable String home) {
    try {
      return home == null || !home.startsWith("http") ? null : new URI(home);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /**
   * Copies the files that no content uses. For a target that visitors see, these are the public
   * ones, whose old addresses lead to them.
   */
  private void takeLibrary() throws IOException {
    List<Long> files = new ArrayList<>();
    index.forEachEntry(
        entry -> {
          if (entry.type().equals("attachment")
              && (!published() || addresses.urlOf(new Ref.ToEntry(entry.id())).isPresent())) {
            files.add(entry.id());
          }
        });
    for (long file : files) {
      media.take(file);
    }
  }

  /** Writes the redirects of a target that publishes. */
  private RedirectFiles.Result redirects(ProblemLog log, ExportSession session) throws IOException {
    if (!published()) {
      return RedirectFiles.Result.NONE;
    }
    tellAssumed(log);
    RedirectFiles.Result written =
        RedirectFiles.write(
            permalinks,
            media.copies() ? new CopiedAttachments(addresses, media, index) : addresses,
            media::forEachMoved,
            newHome,
            permalinks.redirectRules(),
            log,
            request.output(),
            session::redirect);
    if (written.conflicts() > 0) {
      log.add(Problem.of(MigrationProblem.REDIRECT_CONFLICT, written.conflicts()));
    }
    return written;
  }

  /** Notes the assumed addresses of taxonomies of which the new site has pages. */
  private void tellAssumed(ProblemLog log) {
    Map<String, String> assumed = permalinks.assumedPaths();
    Set<String> paths = new TreeSet<>();
    index.forEachTerm(
        term -> {
          String path = assumed.get(term.key().taxonomy());
          if (path != null
              && !paths.contains(path)
              && addresses.urlOf(new Ref.ToTerm(term.key())).isPresent()) {
            paths.add(path);
          }
        });
    if (!paths.isEmpty()) {
      log.add(Problem.of(MigrationProblem.GUESSED_ADDRESSES, String.join(", ", paths)));
    }
  }
}
