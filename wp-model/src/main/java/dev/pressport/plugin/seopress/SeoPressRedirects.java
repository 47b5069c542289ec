package dev.pressport.plugin.seopress;

import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.php.LooseValue;
import dev.pressport.redirect.RedirectRule;
import dev.pressport.redirect.RedirectRules;
import dev.pressport.redirect.RuleSource;
import java.util.function.Consumer;

/**
 * The rules of its paid part: entries of the type {@code seopress_404}, whose title is the source
 * below the home. Without a target they are notes of missing pages.
 */
final class SeoPressRedirects implements RedirectRules {
  static final String TYPE = "seopress_404";
  static final String VALUE = "_seopress_redirections_value";
  static final String KIND = "_seopress_redirections_type";
  static final String ENABLED = "_seopress_redirections_enabled";
  static final String REGEX = "_seopress_redirections_enabled_regex";
  static final String FOR = "_seopress_redirections_logged_status";

  private static final String NAME = "SEOPress";

  @Override
  public void forEach(OldRules rules, Consumer<RedirectRule> action) {
    for (long id : rules.index().children(TYPE, 0)) {
      rules
          .index()
          .part(id)
          .filter(part -> part.outline().status().equals("publish"))
          .filter(part -> "yes".equals(LooseValue.of(part.meta(), ENABLED).string()))
          .ifPresent(part -> action.accept(rule(part, rules.folder())));
    }
  }

  private static RedirectRule rule(Part part, String folder) {
    Metas metas = part.meta();
    String title = part.outline().title();
    String visitors = LooseValue.of(metas, FOR).filled();
    if (visitors != null && !visitors.equals("both")) {
      return RedirectRule.without(NAME, title, "it depends on whether a visitor is logged in");
    }
    Long status = LooseValue.of(metas, KIND).integer();
    String anchored = title.startsWith("^") ? title.substring(1) : ".*?" + title;
    boolean regex = "yes".equals(LooseValue.of(metas, REGEX).string());
    return RedirectRule.of(
        NAME,
        title,
        regex
            ? RuleSource.matching('^' + RuleSource.literal(folder) + "/?" + anchored, false)
            : RuleSource.of(title, folder),
        status == null ? 301 : status.intValue(),
        LooseValue.of(metas, VALUE).filled());
  }
}
