package dev.pressport.seo;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The variables in the texts of an SEO plugin, on one page. */
public abstract class SeoVariables {
  /** The page. */
  protected final SeoPage page;

  /** Its site. */
  protected final SeoSite site;

  private final Pattern variable;
  private boolean assumes;
  private boolean separates;

  /**
   * Creates the variables of a page.
   *
   * @param variable a variable with its marks; the first group that matches is its name
   */
  protected SeoVariables(SeoSite site, SeoPage page, Pattern variable) {
    this.site = site;
    this.page = page;
    this.variable = variable;
  }

  /**
   * Returns the value of a variable, empty for none; null when only the plugin or a running site
   * knows it.
   *
   * @param name in small letters
   * @param written the same as in the text
   */
  protected abstract @Nullable String value(String name, String written);

  /** Returns a text whose variables are replaced, as the plugin tidies it. */
  protected abstract String tidied(String text);

  /** Returns whether a text with unknown variables is left as it is, with their marks. */
  protected boolean keeps(String variableWithMarks) {
    return false;
  }

  /** Returns a text with the values of its variables; null when one of them is not known. */
  public final @Nullable String fill(String text) {
    separates = false;
    Matcher variables = variable.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (variables.find()) {
      String name = variables.group(1) == null ? variables.group(2) : variables.group(1);
      String value = value(name.toLowerCase(Locale.ROOT), name);
      if (value == null && !keeps(variables.group())) {
        return null;
      }
      variables.appendReplacement(
          filled, Matcher.quoteReplacement(value == null ? variables.group() : value));
    }
    return tidied(variables.appendTail(filled).toString());
  }

  /** Adds a text that the author wrote for the page; reports variables that are not known. */
  public final void author(Head head, Head.Part part, @Nullable String text) {
    if (text != null) {
      assumes = false;
      String filled = fill(text);
      head.author(part, filled);
      report(head, part, text, filled);
      if (assumes && filled != null) {
        head.reportSeparator(part, filled);
      }
    }
  }

  /**
   * Returns the character between the title of a page and that of the site. That is the default one
   * in a source without settings, and null on a site where the plugin is not active.
   */
  protected final @Nullable String separator(String chosenOrDefault) {
    separates = true;
    assumes = !site.knowsSettings();
    return site.knowsSettings() || site.isWithoutOptions() ? chosenOrDefault : null;
  }

  /** Returns whether the text that was filled last has the variable of the separator. */
  protected final boolean isSeparated() {
    return separates;
  }

  /** Adds a template of the site; reports variables that are not known. */
  public final void site(Head head, Head.Part part, @Nullable String text) {
    if (text != null && head.lacks(part)) {
      String filled = fill(page.translated(text));
      head.site(part, filled);
      report(head, part, text, filled);
    }
  }

  private static void report(Head head, Head.Part part, String text, @Nullable String filled) {
    if (filled == null) {
      head.reportVariable(part, text);
    }
  }

  /** Returns a name or title of the site's content as plain words with HTML entities. */
  protected static String plain(@Nullable String html) {
    return html == null ? "" : PhpText.withoutTags(html);
  }

  /** Returns the same of a text that the source may not tell; null then. */
  protected static @Nullable String plainIfKnown(@Nullable String html) {
    return html == null ? null : plain(html);
  }

  /** Returns the value of a custom field; empty for none. */
  protected final String field(String key) {
    String value = page.meta(key).string();
    return value == null ? "" : plain(value);
  }
}
