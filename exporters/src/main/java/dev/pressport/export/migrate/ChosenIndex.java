package dev.pressport.export.migrate;

import dev.pressport.contentmodel.NameChoices;
import dev.pressport.model.Menu;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** An index without the taxonomies that the user drops. */
record ChosenIndex(SiteIndex index, NameChoices taxonomies) implements SiteIndex {

  /** Returns the index as the user wants it. */
  static SiteIndex of(SiteIndex index, NameChoices taxonomies) {
    return taxonomies.dropped().isEmpty() ? index : new ChosenIndex(index, taxonomies);
  }

  private boolean keeps(Term.Key term) {
    return !taxonomies.drops(term.taxonomy());
  }

  private EntryOutline chosen(EntryOutline entry) {
    return entry.terms().stream().allMatch(this::keeps)
        ? entry
        : entry.withTerms(entry.terms().stream().filter(this::keeps).toList());
  }

  @Override
  public Optional<EntryOutline> entry(long id) {
    return index.entry(id).map(this::chosen);
  }

  @Override
  public Optional<TermOutline> term(Term.Key key) {
    return keeps(key) ? index.term(key) : Optional.empty();
  }

  @Override
  public Optional<TermOutline> term(String taxonomy, long id) {
    return taxonomies.drops(taxonomy) ? Optional.empty() : index.term(taxonomy, id);
  }

  @Override
  public void forEachTerm(Consumer<TermOutline> action) {
    index.forEachTerm(
        term -> {
          if (keeps(term.key())) {
            action.accept(term);
          }
        });
  }

  @Override
  public void forEachEntry(Consumer<EntryOutline> action) {
    index.forEachEntry(entry -> action.accept(chosen(entry)));
  }

  @Override
  public List<String> taxonomies(String postType) {
    return index.taxonomies(postType).stream().filter(name -> !taxonomies.drops(name)).toList();
  }

  @Override
  public Optional<AuthorOutline> author(String login) {
    return index.author(login);
  }

  @Override
  public Optional<AuthorOutline> author(long id) {
    return index.author(id);
  }

  @Override
  public Optional<AuthorOutline> authorByNicename(String nicename) {
    return index.authorByNicename(nicename);
  }

  @Override
  public Optional<CommentOutline> comment(long id) {
    return index.comment(id);
  }

  @Override
  public void forEachAuthor(Consumer<AuthorOutline> action) {
    index.forEachAuthor(action);
  }

  @Override
  public Optional<Part> part(long id) {
    return index.part(id);
  }

  @Override
  public List<CommentTeaser> latestComments() {
    return index.latestComments();
  }

  @Override
  public int commentCount(long entryId) {
    return index.commentCount(entryId);
  }

  @Override
  public Optional<Teaser> teaser(long id) {
    return index.teaser(id);
  }

  @Override
  public List<Long> children(String type, long parentId) {
    return index.children(type, parentId);
  }

  @Override
  public List<Long> attached(long entryId) {
    return index.attached(entryId);
  }

  @Override
  public List<Long> menuItems(Term.Key menu) {
    return index.menuItems(menu);
  }

  @Override
  public Optional<MediaOutline> media(long id) {
    return index.media(id);
  }

  @Override
  public void forEachMedia(Consumer<MediaOutline> action) {
    index.forEachMedia(action);
  }

  @Override
  public Set<String> entryTypes() {
    return index.entryTypes();
  }

  @Override
  public Set<String> splitLanguages() {
    return index.splitLanguages();
  }

  @Override
  public boolean hasEntry(long id) {
    return index.hasEntry(id);
  }

  @Override
  public List<Long> referrers(long id) {
    return index.referrers(id);
  }

  @Override
  public List<Long> sticky() {
    return index.sticky();
  }

  @Override
  public List<Menu> menus() {
    return index.menus();
  }

  @Override
  public List<FieldUse> fieldUses(String postType) {
    return index.fieldUses(postType);
  }

  @Override
  public List<MetaUse> metaUses(String postType) {
    return index.metaUses(postType);
  }

  @Override
  public long omittedMetas(String postType) {
    return index.omittedMetas(postType);
  }

  @Override
  public List<Value.Dict> acfDefinitions() {
    return index.acfDefinitions();
  }
}
