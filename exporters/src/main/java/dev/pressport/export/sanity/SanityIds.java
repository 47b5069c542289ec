package dev.pressport.export.sanity;

import dev.pressport.export.cms.CmsContent;
import dev.pressport.export.cms.CmsPlan;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import java.util.regex.Pattern;

/**
 * The ids of documents: the same in each export of a site, of the characters that Sanity allows. No
 * id has a dot, as documents whose ids have one are not public.
 */
final class SanityIds {
  static final String SETTINGS = "siteSettings";
  static final String MEDIA = "mediaItem";
  private static final String DRAFTS = "drafts.";
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]{1,80}");

  private final SiteIndex index;
  private final CmsPlan plan;
  private final CmsContent content;
  private final SanityTypes types;

  SanityIds(SiteIndex index, CmsPlan plan, CmsContent content, SanityTypes types) {
    this.index = index;
    this.plan = plan;
    this.content = content;
    this.types = types;
  }

  /** Returns the id of the document that is written for an entry or file. */
  String document(EntryOutline entry) {
    return isDraft(entry) ? DRAFTS + published(entry) : published(entry);
  }

  /** Returns the id that an entry or file has, or will have once it is published. */
  String published(EntryOutline entry) {
    return "wp-" + type(entry) + "-" + entry.id();
  }

  /** Returns whether only a draft of an entry is imported. */
  boolean isDraft(EntryOutline entry) {
    return !type(entry).equals(MEDIA) && plan.isDraft(entry);
  }

  /** Returns the type of the document of an entry or file. */
  String type(EntryOutline entry) {
    return entry.type().equals("attachment") ? MEDIA : types.ofEntries(entry.type());
  }

  EntryOutline entry(long id) {
    return index
        .entry(id)
        .orElseThrow(() -> new IllegalArgumentException("not in the index: " + id));
  }

  String term(Term.Key key) {
    return named(types.ofTerms(key.taxonomy()), plan.slug(key), new Ref.ToTerm(key));
  }

  String author(String login) {
    return named("author", plan.authorSlug(login), new Ref.ToAuthor(login));
  }

  private String named(String type, String slug, Ref ref) {
    return "wp-"
        + type
        + "-"
        + (PLAIN.matcher(slug).matches() ? slug : content.uuid(ref).toString());
  }

  static String comment(long id) {
    return "wp-comment-" + id;
  }

  String redirect(String from) {
    return "wp-redirect-" + content.uuid("redirect " + from);
  }

  String menu(String slug) {
    return "wp-menu-"
        + (PLAIN.matcher(slug).matches() ? slug : content.uuid("menu " + slug).toString());
  }
}
