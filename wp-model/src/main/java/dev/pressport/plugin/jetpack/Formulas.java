package dev.pressport.plugin.jetpack;

import dev.pressport.html.Html;
import dev.pressport.html.PlainText;
import dev.pressport.php.LooseValue;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.row.StoredTextFilter;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formulas in LaTeX, which WordPress.com draws: here they stand as their source. */
final class Formulas implements ShortcodeFamily {
  /** Formulas between dollars are shortcodes, too (modules/latex.php). */
  static final StoredTextFilter DOLLARS = Formulas::withShortcodes;

  private static final Pattern FORMULA =
      Pattern.compile("\\$latex[= ]([^\\[\\]$]{1,2000})(?<!\\\\)\\$");

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("latex"),
            false,
            (attributes, content, body) -> html(PlainText.of(content).strip())));
  }

  /** The formula of a block; null for none. */
  static @Nullable String html(LooseValue stored) {
    String formula = stored.filled();
    return formula == null ? null : Html.paragraph(html(formula));
  }

  private static String html(String formula) {
    return formula.isBlank() ? "" : "<code>" + Html.escape(formula) + "</code>";
  }

  private static String withShortcodes(String stored) {
    return stored.contains("$latex")
        ? FORMULA
            .matcher(stored)
            .replaceAll(
                formula ->
                    Matcher.quoteReplacement("[latex]" + formula.group(1).strip() + "[/latex]"))
        : stored;
  }
}
