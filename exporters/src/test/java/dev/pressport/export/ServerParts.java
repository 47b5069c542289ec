package dev.pressport.export;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;

/**
 * The parts of pages that a site without WordPress cannot have or does not need. The page {@code
 * docs/plugin-blocks.md} gives the reason for each kind.
 */
final class ServerParts {
  private static final String VISITOR = "Carts, checkouts, orders, bookings and accounts";
  private static final String LOGIN = "Logins and registrations";
  private static final String CART = "Buttons that put something into the cart";
  private static final String SEARCH = "Searches and filters";
  private static final String ORDER = "How a list is sorted, and \"Showing 1–3 of 13 results\"";
  private static final String COUNTS =
      "Numbers of students, lessons and quizzes in lists of courses";
  private static final String COMMENTS = "Numbers of comments in lists of posts";
  private static final String PAGES = "Page numbers";
  private static final String TIME = "Relative times and countdowns";
  private static final String CALENDAR = "Calendars, feeds of other sites";
  private static final String SCRIPT = "Counters, tabs and titles for small screens";
  private static final String FORM = "Hints and hidden fields of forms";
  private static final String PICTURE = "Avatars, QR codes and pictures made on request";
  private static final String PLACEHOLDER = "Placeholder pictures";
  private static final String USER = "Profiles and roles of users";
  private static final String SHARE = "Buttons to share or print";
  private static final String PREVIEW = "Previews and unresolved shortcodes";
  private static final String THEME = "Additions of the theme";
  private static final String REPEATED = "Heads of columns and repeated units";
  private static final String FILE = "The file on its attachment page";
  private static final String UNDECIDED = "Entries of the same second";

  /** What of the elements is taken away. */
  private enum Loss {
    ELEMENT,
    WORDS,
    LINK
  }

  private record Part(String kind, Loss loss, String selector) {
    void takeFrom(Document page) {
      Elements found = page.select(selector);
      switch (loss) {
        case ELEMENT -> found.remove();
        case WORDS -> found.empty();
        case LINK -> found.removeAttr("href");
      }
    }
  }

  private static final List<Part> PARTS =
      List.of(
          // WooCommerce
          element(VISITOR, ".woocommerce:has(> form.woocommerce-form-login, > form.track_order)"),
          element(PLACEHOLDER, "img[src*='woocommerce-placeholder']"),
          element(VISITOR, ".wp-block-woocommerce-filled-mini-cart-contents-block"),
          link(CART, "a[href*='add-to-cart=']"),
          element(CART, "[hidden]:has(> a.added_to_cart)"),
          element(CART, "section.related, .woocommerce-Reviews, #review_form_wrapper"),
          element(SCRIPT, "ul.wc-tabs"),
          element(CART, ".quantity > .screen-reader-text"),
          element(ORDER, ".woocommerce-ordering, .woocommerce-result-count"),
          element(PAGES, ".wp-block-query-pagination"),
          element(SEARCH, ".wp-block-woocommerce-product-filters"),
          element(SEARCH, "[class*='wp-block-woocommerce-product-filter-']"),
          // Easy Digital Downloads
          element(VISITOR, ".edd_empty_cart, .edd-alert-error"),
          element(CART, ".edd-cart-added-alert, a.edd_go_to_checkout"),
          element(PAGES, ".edd_pagination"),
          element(UNDECIDED, ".edd_downloads_list #edd_download_132"),
          // LearnPress; the page shows the instructor who is logged in
          element(VISITOR, ".learn-press-message:has(a[href*='wp-login.php'])"),
          element(USER, ".lp-single-instructor"),
          link(USER, ".course-instructor a"),
          element(COUNTS, ".course-count-item, .course-count-student"),
          // Events Manager
          element(VISITOR, ".css-my-bookings"),
          element(SEARCH, ".em-search"),
          element(VISITOR, ".em-booking-form, .em-booking-login"),
          element(CALENDAR, ".em-calendar"),
          element(SCRIPT, ".em-loading, .em-loading-maps"),
          // bbPress
          element(SEARCH, ".bbp-search-form"),
          element(LOGIN, ".bbp-login-form, .bbp-no-reply, .bbp-no-topic"),
          element(PAGES, ".bbp-pagination"),
          element(PICTURE, ".bbp-author-avatar"),
          element(USER, ".bbp-author-role"),
          link(USER, "a.bbp-author-link"),
          words(TIME, ".bbp-forum-freshness > a, .bbp-topic-freshness > a"),
          words(TIME, ".bbp-forum-description > a[href*='#post-']"),
          words(TIME, ".bbp-topic-description > a[href*='#post-']"),
          element(REPEATED, ".bbp-replies > .bbp-header, .bbp-replies > .bbp-footer"),
          // WP Job Manager
          element(SEARCH, "form.job_filters"),
          element(PAGES, "a.load_more_jobs"),
          words(TIME, ".date-posted time, .job_listings li.date time, .job_summary_content time"),
          element(LOGIN, "#job-manager-job-dashboard, .job-manager-form"),
          element(PLACEHOLDER, "img[src*='/plugins/wp-job-manager/']"),
          // SiteOrigin
          element(COMMENTS, ".sow-entry-comments"),
          element(REPEATED, "time.published + time.updated"),
          // Shortcodes Ultimate
          element(COMMENTS, ".su-post-comments-link"),
          // forms
          element(FORM, "#wpforms-error-noscript"),
          element(FORM, "label.kadence-verify-label"),
          element(SEARCH, "form.wp-block-search"),
          element(LOGIN, ".wp-block-loginout, .learn-press-form-login, .edd-blocks-form"),
          element(LOGIN, "#edd_login_form, #edd-blocks-form__login"),
          element(CALENDAR, ".wp-block-calendar, .wp-block-rss"),
          element(CALENDAR, ".wp-block-archives-dropdown"),
          // WP Recipe Maker
          element(SHARE, ".wprm-recipe-print, .wprm-recipe-pin"),
          element(REPEATED, ".wprm-recipe-details-unit[aria-hidden]"),
          // Elementor and its additions
          element(SCRIPT, ".elementor-tab-mobile-title"),
          words(SCRIPT, ".elementor-counter-number"),
          element(TIME, ".eael-countdown-wrapper"),
          element(TIME, ".wp-block-themeisle-blocks-countdown, .stk-block-countdown"),
          element(PLACEHOLDER, "img[src*='/plugins/elementor/']"),
          element(PREVIEW, ".elementor-shortcode:matchesOwn(^\\[elementor-template )"),
          element(PREVIEW, "[class*='elementor-widget-tec_events_elementor_widget_']"),
          // blocks, galleries, calendars
          link(SCRIPT, ".kt-tabs-title-list a[href^='#tab-']"),
          element(SHARE, ".wp-block-themeisle-blocks-sharing-icons"),
          element(PICTURE, "img[src*='gravatar.com/avatar/']"),
          element(PICTURE, "img[src*='/nextgen-image/']"),
          element(PICTURE, ".tribe-events-widget-events-qr-code__content img"),
          element(FILE, "p.attachment"),
          // Astra
          element(THEME, ".ast-shop-product-out-of-stock, .ast-woo-product-category"),
          element(THEME, ".ast-on-card-button:not(.ast-onsale-card)"));

  /** The parts that the settings or tables of the old site make, which an export file lacks. */
  private static final List<Part> NOT_IN_EXPORT_FILE =
      List.of(
          element("the forms of WPForms", ".wpforms-container"),
          element("the widgets of a sidebar", ".fl-module-sidebar"),
          element("the galleries of NextGEN", ".ngg-galleryoverview"),
          element("the pictures of NextGEN", ".ngg-gallery-singlepic-image"),
          element("which page is the shop", ".return-to-shop"),
          link("which page is the cart", "a.wc-block-cart-link"));

  private ServerParts() {}

  private static Part element(String kind, String selector) {
    return new Part(kind, Loss.ELEMENT, selector);
  }

  private static Part words(String kind, String selector) {
    return new Part(kind, Loss.WORDS, selector);
  }

  private static Part link(String kind, String selector) {
    return new Part(kind, Loss.LINK, selector);
  }

  /** Takes them from a page as WordPress showed it. */
  static void takeFrom(Document page, boolean inExportFile) {
    PARTS.forEach(part -> part.takeFrom(page));
    if (inExportFile) {
      NOT_IN_EXPORT_FILE.forEach(part -> part.takeFrom(page));
    }
  }

  /** The kinds of parts, as the page of the documentation names them. */
  static List<String> kinds() {
    return PARTS.stream()
        .map(Part::kind)
        .distinct()
        .filter(kind -> !kind.equals(UNDECIDED))
        .toList();
  }
}
