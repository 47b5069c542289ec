package dev.pressport.export.ghost;

import dev.pressport.export.LayoutRequest;
import dev.pressport.export.MediaPlaces;
import dev.pressport.export.cms.CmsFormat;
import dev.pressport.export.cms.CmsPlan;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.CmsWriter;
import dev.pressport.export.cms.SlugRules;
import dev.pressport.export.site.SiteAddress;
import dev.pressport.model.Addresses;
import dev.pressport.option.Option;
import dev.pressport.option.Options;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The import format of Ghost 6. */
final class GhostFormat implements CmsFormat {
  /** The form of bodies. */
  static final Option<Body> BODY =
      Option.choice(
          "body",
          Body.AUTO,
          "bodies: Ghost's own cards, with HTML cards for the other parts; or one HTML card");

  /** The fate of custom post types. */
  static final Option<Types> TYPES =
      Option.choice(
          "types",
          Types.SKIP,
          "custom post types: left out, or as posts with an internal tag such as #type-book");

  /** With room for a suffix below the 191 characters of Ghost. */
  private static final int LONGEST_SLUG = 180;

  /** Ghost appends to slugs that it needs itself. */
  private static final Set<String> RESERVED = Set.of("ghost", "rss", "amp");

  private static final SlugRules SLUGS = new SlugRules(true, LONGEST_SLUG, RESERVED);

  /** Forms of bodies. */
  enum Body {
    AUTO,
    HTML
  }

  /** Fates of custom post types. */
  enum Types {
    SKIP,
    POSTS
  }

  @Override
  public List<Option<?>> options() {
    return List.of(BODY, TYPES);
  }

  @Override
  public SlugRules slugs() {
    return SLUGS;
  }

  /** The importer drops the second of two entries with one slug, even of a post and a page. */
  @Override
  public String slugScope(String type) {
    return type.equals("attachment") ? type : "posts";
  }

  @Override
  public String termScope(String taxonomy) {
    return "tags";
  }

  @Override
  public String whyNot(String type) {
    return "not a post or page; to import them as posts: -O types=posts";
  }

  @Override
  public boolean hasModel() {
    return false;
  }

  @Override
  public boolean takes(String type, Options options) {
    return type.equals("post") || type.equals("page") || options.get(TYPES) == Types.POSTS;
  }

  @Override
  public MediaPlaces mediaPlaces(LayoutRequest request) {
    return new ContentFolder(SiteAddress.of(request));
  }

  @Override
  public Addresses addresses(LayoutRequest request, CmsPlan plan) {
    return new GhostAddresses(
        request.index(),
        plan,
        Routes.of(request.site(), request.index(), request.permalinks(), plan),
        new GhostTags(request.index(), request.permalinks(), plan));
  }

  @Override
  public CmsWriter open(CmsRequest request) throws IOException {
    return new GhostWriter(request);
  }
}
