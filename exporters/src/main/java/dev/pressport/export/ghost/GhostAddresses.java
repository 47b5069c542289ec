package dev.pressport.export.ghost;

import dev.pressport.export.cms.CmsPlan;
import dev.pressport.model.Addresses;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.model.Term;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The addresses of the new site, as Ghost makes them from its routes. */
final class GhostAddresses implements Addresses {
  private final SiteIndex index;
  private final CmsPlan plan;
  private final Routes routes;
  private final GhostTags tags;
  private final Set<Term.Key> shown = new HashSet<>();

  GhostAddresses(SiteIndex index, CmsPlan plan, Routes routes, GhostTags tags) {
    this.index = index;
    this.plan = plan;
    this.routes = routes;
    this.tags = tags;
    index.forEachEntry(
        entry -> {
          if (isPublic(entry)) {
            shown.addAll(tags.of(entry.terms()));
          }
        });
  }

  private boolean isPublic(EntryOutline entry) {
    return !entry.type().equals("attachment") && plan.takes(entry) && !plan.isDraft(entry);
  }

  @Override
  public Optional<String> urlOf(Ref ref) {
    if (ref instanceof Ref.ToEntry to && isFile(to.id())) {
      return index.media(to.id()).map(MediaOutline::url);
    }
    return page(ref)
        .or(
            () ->
                ref instanceof Ref.ToEntry to
                    ? index
                        .entry(to.id())
                        .filter(plan::takes)
                        .flatMap(entry -> plan.site().redirected(entry, this::page))
                    : Optional.empty());
  }

  private Optional<String> page(Ref ref) {
    return path(ref).map(plan.site().address()::link);
  }

  private boolean isFile(long id) {
    return index
        .entry(id)
        .filter(entry -> entry.type().equals("attachment"))
        .filter(plan::takes)
        .filter(entry -> !plan.isDraft(entry))
        .isPresent();
  }

  private Optional<String> path(Ref ref) {
    if (ref instanceof Ref.ToEntry to) {
      return index.entry(to.id()).filter(this::isPublic).map(this::path);
    }
    if (ref instanceof Ref.ToTerm to) {
      // Ghost has pages only for tags and authors of what is published.
      return shown.contains(to.key()) && !GhostTags.isInternal(to.key())
          ? Optional.of("/tag/" + plan.slug(to.key()) + "/")
          : Optional.empty();
    }
    if (ref instanceof Ref.ToAuthor to) {
      return plan.site().urlOf(ref).isPresent() && plan.takesAuthor(to.login())
          ? Optional.of("/author/" + plan.authorSlug(to.login()) + "/")
          : Optional.empty();
    }
    if (ref instanceof Ref.ToHome) {
      return Optional.of("/");
    }
    if (ref instanceof Ref.ToFeed) {
      return Optional.of(routes.feed());
    }
    if (ref instanceof Ref.ToArchive to) {
      return to.postType().equals("post")
          ? Optional.of(routes.blog())
          : Optional.ofNullable(routes.others().get(to.postType())).map(Routes.Collection::path);
    }
    return Optional.empty();
  }

  private String path(EntryOutline entry) {
    if (routes.front() != null && routes.front() == entry.id()) {
      return "/";
    }
    if (routes.postsPage() != null && routes.postsPage() == entry.id()) {
      return routes.blog();
    }
    String slug = plan.slug(entry);
    Routes.Collection other = routes.others().get(entry.type());
    if (other != null) {
      return other.base() + slug + "/";
    }
    if (entry.type().equals("page")) {
      return "/" + slug + "/";
    }
    PostPath path = routes.posts();
    String login = entry.author();
    return path.of(
        slug,
        entry.date(),
        path.hasTag() ? tags.first(entry) : "",
        login == null ? null : plan.authorSlug(login));
  }
}
