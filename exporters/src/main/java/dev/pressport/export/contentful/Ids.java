package dev.pressport.export.contentful;

import dev.pressport.export.cms.CmsAddresses;
import dev.pressport.export.cms.CmsContent;
import dev.pressport.export.cms.CmsPlan;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ids of entries and assets: the same in each export of a site, of the characters that
 * Contentful allows, and at most 64.
 */
final class Ids {
  private static final int LONGEST = 64;
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]{1,60}");

  private final SiteIndex index;
  private final CmsPlan plan;
  private final CmsContent content;
  private final CmsAddresses addresses;
  private final Model model;

  Ids(SiteIndex index, CmsPlan plan, CmsContent content, CmsAddresses addresses, Model model) {
    this.index = index;
    this.plan = plan;
    this.content = content;
    this.addresses = addresses;
    this.model = model;
  }

  /** Returns whether an item of the library, and no entry, has an id. */
  boolean isFile(long id) {
    return index.entry(id).filter(entry -> entry.type().equals("attachment")).isPresent();
  }

  /** Returns the id of an imported entry. */
  String entry(long id) {
    String type = index.entry(id).orElseThrow().type();
    return "wp-" + model.ofEntries(type).id() + "-" + id;
  }

  /** Returns the id of the asset of an attachment; empty when it has no file to import. */
  Optional<String> asset(long attachment) {
    return url(attachment).map(url -> "wp-file-" + attachment);
  }

  /**
   * Returns the address of an attachment's file as the importer takes it: below the folder of the
   * export, or on the old site.
   */
  Optional<String> url(long attachment) {
    return addresses
        .copy(attachment)
        .map(path -> "//" + path)
        .or(() -> addresses.oldAddress(attachment));
  }

  String term(Term.Key key) {
    return named(
        model.ofTerms(key.taxonomy()).id(), plan.slug(key), new Ref.ToTerm(key).toString());
  }

  String author(String login) {
    return named(Model.AUTHOR, plan.authorSlug(login), new Ref.ToAuthor(login).toString());
  }

  String menu(String slug) {
    return named(Model.MENU, slug, "menu " + slug);
  }

  private String named(String type, String slug, String of) {
    String id = "wp-" + type + "-" + slug;
    return PLAIN.matcher(slug).matches() && id.length() <= LONGEST ? id : "wp-" + content.uuid(of);
  }

  static String comment(long id) {
    return "wp-comment-" + id;
  }

  static String mediaText(long attachment) {
    return "wp-mediaText-" + attachment;
  }

  static String part(long entry, int number) {
    return "wp-part-" + entry + "-" + number;
  }

  String redirect(String from) {
    return "wp-" + content.uuid("redirect " + from);
  }
}
