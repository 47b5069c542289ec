package dev.pressport.language;

import dev.pressport.model.SiteIndex;
import dev.pressport.php.LooseValue;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.WebAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of languages in addresses, as Polylang's option {@code polylang} sets it: a folder below
 * the home, a host below that of the site, or a separate host for each language.
 */
public final class LanguageAddresses {
  private static final String OPTION = "polylang";
  private static final Pattern PLUGIN = Pattern.compile("polylang(?:-pro)?/polylang\\.php");
  private static final Pattern HOST = Pattern.compile("(?i)(https?://)(www\\.)?([^/?#]++)(.*+)");

  private enum Form {
    NONE,
    FOLDER,
    SUBDOMAIN,
    DOMAIN,
    QUERY
  }

  private final Form form;
  private final String mainLanguage;
  private final boolean showsMain;
  private final boolean homesAreFolders;
  private final String folder;
  private final Map<String, String> domains = new HashMap<>();

  private LanguageAddresses(Form form, String mainLanguage, boolean showsMain, String folder) {
    this.form = form;
    this.mainLanguage = mainLanguage;
    this.showsMain = showsMain;
    this.folder = folder;
    homesAreFolders = true;
  }

  private LanguageAddresses(Form form, LooseValue option) {
    this.form = form;
    mainLanguage = Objects.requireNonNullElse(option.get("default_lang").filled(), "");
    showsMain = !option.get("hide_default").isTrue();
    homesAreFolders = option.get("redirect_lang").isTrue();
    folder = option.get("rewrite").isTrue() ? "" : "language/";
    option
        .get("domains")
        .map()
        .forEach(
            (language, address) -> {
              String home = LooseValue.of(address).filled();
              if (home != null) {
                domains.put(language, WebAddress.withoutSlash(home));
              }
            });
  }

  /** Returns those of a site; languages have no part when Polylang is missing or not active. */
  public static LanguageAddresses of(SiteOptions options) {
    LooseValue option = options.value(OPTION);
    List<String> plugins = options.plugins();
    boolean active =
        plugins == null || plugins.stream().anyMatch(file -> PLUGIN.matcher(file).matches());
    Long forced = option.get("force_lang").integer();
    String permalinks = options.permalinks();
    if (!active || forced == null || forced < 1 || forced > 3) {
      return new LanguageAddresses(Form.NONE, option);
    }
    boolean plain = permalinks != null && permalinks.isEmpty();
    Form pretty = forced == 1 ? Form.FOLDER : forced == 2 ? Form.SUBDOMAIN : Form.DOMAIN;
    return new LanguageAddresses(plain ? Form.QUERY : pretty, option);
  }

  /**
   * Returns those that the paths of entries show, of a source without settings.
   *
   * @param folders the languages whose entries are in a folder of that name
   * @param others the languages whose entries are not
   */
  public static LanguageAddresses shown(Set<String> folders, Set<String> others) {
    boolean hidesOne = others.size() == 1;
    return folders.isEmpty() || others.size() > 1
        ? new LanguageAddresses(Form.NONE, "", false, "")
        : new LanguageAddresses(
            Form.FOLDER, hidesOne ? others.iterator().next() : "", !hidesOne, "");
  }

  /** Returns whether a site's source has the settings. */
  public static boolean isSet(SiteOptions options) {
    return options.value(OPTION).present();
  }

  /** Returns the codes of the languages of a site, which Polylang keeps as terms. */
  public static List<String> codes(SiteIndex index) {
    List<String> codes = new ArrayList<>();
    index.forEachTerm(
        term -> {
          if (term.key().taxonomy().equals("language")) {
            codes.add(term.key().slug());
          }
        });
    return codes;
  }

  /** Returns the language whose addresses may be without a mark; empty when it is not known. */
  public String mainLanguage() {
    return mainLanguage;
  }

  /** Returns whether any address depends on a language. */
  public boolean any() {
    return form != Form.NONE;
  }

  private boolean marks(@Nullable String language) {
    return form != Form.NONE
        && language != null
        && !language.isEmpty()
        && (showsMain || !language.equals(mainLanguage));
  }

  /**
   * Returns the path before that of the content in a language, {@code de/}; mostly empty.
   *
   * @param language null for content without one
   */
  public String folder(@Nullable String language) {
    return form == Form.FOLDER && marks(language) ? folder + language + '/' : "";
  }

  /** Returns a decoded path below the home without the folder of a language. */
  public String withoutFolder(String path, Iterable<String> languages) {
    for (String language : languages) {
      String before = folder(language);
      if (!before.isEmpty() && (path + '/').startsWith(before)) {
        return path.length() < before.length() ? "" : path.substring(before.length());
      }
    }
    return path;
  }

  /**
   * Returns the address of content in a language.
   *
   * @param url its address without the language
   * @param root the home of the site with a slash at the end, and with {@code index.php/} where all
   *     addresses have that
   */
  public String address(String url, String root, @Nullable String language) {
    if (!marks(language) && form != Form.DOMAIN) {
      return url;
    }
    return switch (form) {
      case NONE -> url;
      case FOLDER -> {
        String marked = root + folder(language);
        yield url.startsWith(root) && !url.startsWith(marked)
            ? marked + url.substring(root.length())
            : url;
      }
      case SUBDOMAIN -> withHost(url, language);
      case DOMAIN -> {
        String home = domains.get(language);
        Matcher parts = HOST.matcher(url);
        yield home != null && parts.matches() ? home + parts.group(4) : url;
      }
      case QUERY -> url + (url.contains("?") ? "&" : "?") + "lang=" + language;
    };
  }

  private static String withHost(String url, @Nullable String language) {
    Matcher parts = HOST.matcher(url);
    String before = language + ".";
    return parts.matches() && !parts.group(3).startsWith(before)
        ? parts.group(1) + before + parts.group(3) + parts.group(4)
        : url;
  }

  /**
   * Returns the address of the front page in a language.
   *
   * @param url the address that the page would have as any other
   * @param home of the site with a slash at the end
   */
  public String frontPage(String url, String home, @Nullable String language) {
    if (form == Form.NONE || !marks(language)) {
      return home;
    }
    boolean named = form == Form.FOLDER && !homesAreFolders;
    return named ? url : address(home, home, language);
  }

  /** Returns the hosts of the languages, beside that of the site. */
  public List<String> hosts(String home, Iterable<String> languages) {
    List<String> hosts = new ArrayList<>();
    if (form == Form.SUBDOMAIN || form == Form.DOMAIN) {
      languages.forEach(language -> hosts.add(address(home, home, language)));
    }
    return hosts;
  }
}
