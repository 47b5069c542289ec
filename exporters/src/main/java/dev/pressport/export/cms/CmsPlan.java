package dev.pressport.export.cms;

import dev.pressport.contentmodel.ContentModel;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.SiteMapping;
import dev.pressport.contentmodel.TermType;
import dev.pressport.export.LayoutRequest;
import dev.pressport.export.Unpublished;
import dev.pressport.export.site.SitePlan;
import dev.pressport.model.Addresses;
import dev.pressport.model.Comment;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.CommentOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.option.Options;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Visibility;
import dev.pressport.posttype.Bylines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The items of a site that another system imports, with their slugs and addresses. What visitors
 * saw takes its slug first, then drafts. Safe for many threads once it is made.
 */
public final class CmsPlan implements Addresses {
  private static final String ATTACHMENT = "attachment";

  private final SiteIndex index;
  private final Permalinks permalinks;
  private final Predicate<EntryOutline> wanted;
  private final Options options;
  private final CmsFormat format;
  private final SiteMapping mapping;
  private final ContentModel model;
  private final SitePlan site;
  private final CmsSlugs slugs;
  private final Set<String> authors = new HashSet<>();
  private final Set<String> possible;
  private final Set<String> types = new HashSet<>();
  private final Set<String> taxonomies = new HashSet<>(Set.of("category", "post_tag"));
  private final Set<String> ofTerms = new LinkedHashSet<>();
  private final Addresses addresses;

  CmsPlan(LayoutRequest request, CmsFormat format) {
    this.index = request.index();
    this.permalinks = request.permalinks();
    this.wanted = request.wanted();
    this.options = request.options();
    this.format = format;
    this.mapping = request.mapping();
    this.model = request.contentModel();
    this.site = SitePlan.withoutFiles(request);
    this.slugs = new CmsSlugs(format);
    this.possible = possible();
    addEntries(false);
    addEntries(true);
    index.forEachTerm(
        term -> {
          if (takes(term.key())) {
            slugs.add(term.key());
            ofTerms.add(term.key().taxonomy());
          }
        });
    index.forEachAuthor(
        author -> {
          if (authors.contains(author.login())) {
            slugs.addAuthor(author.login(), author.nicename());
          }
        });
    this.addresses = format.addresses(request, this);
  }

  private Set<String> possible() {
    Set<String> names = new HashSet<>();
    names.add(ATTACHMENT);
    model.types().stream()
        .map(ContentType::name)
        .filter(type -> format.takes(type, options))
        .forEach(names::add);
    names.removeIf(type -> permalinks.visibility(type) == Visibility.NONE);
    return names;
  }

  private void addEntries(boolean drafts) {
    index.forEachEntry(
        entry -> {
          if (takes(entry) && isDraft(entry) == drafts) {
            slugs.add(entry);
            if (types.add(entry.type())) {
              taxonomies.addAll(index.taxonomies(entry.type()));
            }
            authors.addAll(Bylines.of(entry, index));
          }
        });
  }

  /** Returns the content types of the old site. */
  public ContentModel model() {
    return model;
  }

  /** Returns the pages of the old site at their old paths. */
  public SitePlan site() {
    return site;
  }

  /** Returns whether an entry or file is imported. */
  public boolean takes(EntryOutline entry) {
    return possible.contains(entry.type())
        && wanted.test(entry)
        && !site.isSold(entry)
        && site.leftOut(entry) == null;
  }

  /** Returns whether an entry or file is imported. */
  public boolean takes(long id) {
    return index.entry(id).filter(this::takes).isPresent();
  }

  /** Returns why visitors could not open an entry; null when they could. */
  public @Nullable Unpublished reason(EntryOutline entry) {
    return site.reason(entry);
  }

  /** Returns whether an entry is imported as a draft. */
  public boolean isDraft(EntryOutline entry) {
    return site.reason(entry) != null;
  }

  /** Returns whether a term is imported: one of a taxonomy that imported entries have. */
  public boolean takes(Term.Key term) {
    return taxonomies.contains(term.taxonomy())
        && site.sections().shows(term)
        && format.takesTaxonomy(term.taxonomy(), options);
  }

  /** Returns whether entries of a post type are imported. */
  public boolean hasEntries(String type) {
    return types.contains(type);
  }

  /** Returns whether terms of a taxonomy are imported. */
  public boolean hasTerms(String taxonomy) {
    return ofTerms.contains(taxonomy);
  }

  /** Returns the name of a taxonomy in the target, as far as the user chose one. */
  public String newName(String taxonomy) {
    return mapping.taxonomies().of(taxonomy);
  }

  /** Returns the taxonomies of the content model, and those of imported terms that it lacks. */
  public List<TermType> taxonomies() {
    List<TermType> all = new ArrayList<>(model.taxonomies());
    for (String name : ofTerms) {
      if (model.taxonomy(name).isEmpty()) {
        all.add(new TermType(name, newName(name), name, name, false, List.of()));
      }
    }
    return List.copyOf(all);
  }

  /** Returns whether a comment is imported: a public one on an imported entry. */
  public boolean takes(CommentOutline comment) {
    return format.takesComments()
        && comment.status().equals(Comment.APPROVED)
        && takesCommentsOn(comment.entryId());
  }

  /** Returns whether visitors can read comments on an entry that is imported. */
  boolean takesCommentsOn(long entryId) {
    return index
        .entry(entryId)
        .filter(entry -> !entry.type().equals(ATTACHMENT))
        .filter(this::takes)
        .filter(entry -> !isDraft(entry))
        .isPresent();
  }

  /** Returns whether an author is imported: who wrote an entry, or added a file, that is. */
  public boolean takesAuthor(String login) {
    return authors.contains(login);
  }

  /** Returns the slug of an imported entry. */
  public String slug(EntryOutline entry) {
    return slugs.of(entry);
  }

  /** Returns the slug of an imported term. */
  public String slug(Term.Key term) {
    return slugs.of(term);
  }

  /** Returns the slug of an imported author. */
  public String authorSlug(String login) {
    return slugs.ofAuthor(login);
  }

  @Override
  public Optional<String> urlOf(Ref ref) {
    return addresses.urlOf(ref);
  }

  /** Returns whether lists within bodies may show an entry; they show no drafts. */
  @Override
  public boolean lists(EntryOutline entry) {
    return site.lists(entry);
  }
}
