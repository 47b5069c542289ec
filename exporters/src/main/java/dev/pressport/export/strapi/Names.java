package dev.pressport.export.strapi;

import dev.pressport.export.cms.NameScope;
import dev.pressport.export.cms.NameScope.Style;
import dev.pressport.export.cms.SlugRules;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names of types and attributes, as Strapi allows them. */
final class Names {
  static final String TITLE = "title";
  static final String SLUG = "slug";
  static final String BODY = "body";
  static final String BODY_HTML = "bodyHtml";
  static final String EXCERPT = "excerpt";
  static final String COVER = "cover";
  static final String AUTHOR = "author";
  static final String PARENT = "parent";
  static final String CHILDREN = "children";
  static final String COMMENTS = "comments";
  static final String SEO = "seo";
  static final String PATH = "path";
  static final String DATE = "date";
  static final String STICKY = "sticky";
  static final String ORDER = "order";
  static final String LANGUAGE = "language";
  static final String WORDPRESS_ID = "wordpressId";
  static final String FILES = "fileAddresses";

  /** Attributes: content-types.js, RESERVED_ATTRIBUTE_NAMES; and names that JavaScript uses. */
  private static final String RESERVED =
      "id documentId createdAt updatedAt publishedAt firstPublishedAt createdById updatedById"
          + " createdBy updatedBy entryId localizations meta locale component contentType status"
          + " constructor prototype toString valueOf hasOwnProperty then toJSON";

  private static final String CONTENT =
      String.join(
          " ",
          TITLE,
          SLUG,
          BODY,
          BODY_HTML,
          EXCERPT,
          COVER,
          AUTHOR,
          PARENT,
          CHILDREN,
          COMMENTS,
          SEO,
          PATH,
          DATE,
          STICKY,
          ORDER,
          LANGUAGE,
          WORDPRESS_ID,
          FILES);

  private static final String ITEMS =
      String.join(
          " ",
          "name slug description bio url content author authorName authorUrl replies kind",
          DATE,
          PARENT,
          CHILDREN,
          LANGUAGE,
          WORDPRESS_ID,
          PATH,
          FILES);

  private static final String SITE = "title tagline language timezone home frontPage " + FILES;

  /**
   * Types: content-types.js, RESERVED_MODEL_NAMES; the types of this target; and the names and
   * addresses of Strapi's own.
   */
  private static final String RESERVED_TYPES =
      "boolean date dateTime time upload document then author authors comment comments menu menus"
          + " menuItem menuItems redirect redirects site sites shared file files folder folders"
          + " user users auth role roles permission permissions locale locales i18n admin connect"
          + " constructor prototype toString valueOf hasOwnProperty";

  /** Names that Windows keeps for devices: those of types and components are names of files. */
  private static final String DEVICES =
      "con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9"
          + " lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9";

  private static final Pattern PREFIX = Pattern.compile("(?i)[^a-z0-9]*strapi");
  private static final int LONGEST = 50;
  private static final int LONGEST_TYPE = 40;
  private static final SlugRules WORDS = new SlugRules(true, LONGEST_TYPE);

  private Names() {}

  /** Returns the scope of the attributes of a content type. */
  static NameScope contentAttributes() {
    return new NameScope(Style.CAMEL, LONGEST, RESERVED + " " + CONTENT);
  }

  /** Returns the scope of the attributes of another type. */
  static NameScope itemAttributes() {
    return new NameScope(Style.CAMEL, LONGEST, RESERVED + " " + ITEMS);
  }

  /** Returns the scope of the attributes of the site. */
  static NameScope siteAttributes() {
    return new NameScope(Style.CAMEL, LONGEST, RESERVED + " " + SITE);
  }

  /** Returns the scope of the attributes of a component. */
  static NameScope componentAttributes() {
    return new NameScope(Style.CAMEL, LONGEST, RESERVED);
  }

  /** Returns the scope of the names of types. */
  static NameScope types() {
    return new NameScope(Style.KEBAB, LONGEST_TYPE, RESERVED_TYPES + " " + DEVICES);
  }

  /** Returns the scope of the names of components. */
  static NameScope components() {
    return new NameScope(Style.KEBAB, LONGEST_TYPE, DEVICES);
  }

  /** Returns a name that does not begin as Strapi's own do. */
  static String unreserved(String name) {
    return PREFIX.matcher(name).lookingAt() ? "wp_" + name : name;
  }

  /** Returns a name in small letters with hyphens; empty when none is left. */
  static String kebab(String name) {
    return WORDS.of(name);
  }

  /** Returns the English plural of a name. */
  static String plural(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    if (small.matches(".*[^aeiou]y")) {
      return name.substring(0, name.length() - 1) + "ies";
    }
    return small.matches(".*(s|x|z|ch|sh)") ? name + "es" : name + "s";
  }
}
