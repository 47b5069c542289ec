package dev.pressport.language;

import dev.pressport.model.SiteIndex;
import dev.pressport.plugin.Plugins;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.WebAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of languages in addresses: a folder below the home, a host below that of the site, a
 * separate host for each language, or a variable of the query.
 */
public final class LanguageAddresses {
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
  private final Map<String, String> domains;

  private LanguageAddresses(
      Form form,
      String mainLanguage,
      boolean showsMain,
      boolean homesAreFolders,
      String folder,
      Map<String, String> domains) {
    this.form = form;
    this.mainLanguage = mainLanguage;
    this.showsMain = showsMain;
    this.homesAreFolders = homesAreFolders;
    this.folder = folder;
    this.domains = Map.copyOf(domains);
  }

  /** Returns those of a site whose addresses do not depend on languages. */
  public static LanguageAddresses none(String mainLanguage) {
    return new LanguageAddresses(Form.NONE, mainLanguage, false, true, "", Map.of());
  }

  /**
   * Returns those in which the language is a folder below the home.
   *
   * @param mainLanguage the one that may be without a mark
   * @param showsMain whether it has a mark, too
   * @param homesAreFolders whether the front page of a language is its folder, and no page in it
   * @param before the path before the folder of a language; mostly empty
   */
  public static LanguageAddresses folders(
      String mainLanguage, boolean showsMain, boolean homesAreFolders, String before) {
    return new LanguageAddresses(
        Form.FOLDER, mainLanguage, showsMain, homesAreFolders, before, Map.of());
  }

  /** Returns those in which the language is a host below that of the site. */
  public static LanguageAddresses subdomains(String mainLanguage, boolean showsMain) {
    return new LanguageAddresses(Form.SUBDOMAIN, mainLanguage, showsMain, true, "", Map.of());
  }

  /** Returns those in which each language has its host, by their homes. */
  public static LanguageAddresses domains(String mainLanguage, Map<String, String> homes) {
    Map<String, String> bare = new HashMap<>();
    homes.forEach((language, home) -> bare.put(language, WebAddress.withoutSlash(home)));
    return new LanguageAddresses(Form.DOMAIN, mainLanguage, true, true, "", bare);
  }

  /** Returns those in which the variable {@code lang} of the query is the language. */
  public static LanguageAddresses queries(String mainLanguage, boolean showsMain) {
    return new LanguageAddresses(Form.QUERY, mainLanguage, showsMain, true, "", Map.of());
  }

  /** Returns those of a site; languages have no part without a plugin for them. */
  public static LanguageAddresses of(SiteOptions options) {
    return Plugins.parts(LanguagePlugin.class).stream()
        .flatMap(plugin -> plugin.addresses(options).stream())
        .findFirst()
        .orElseGet(() -> none(""));
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
        ? none("")
        : folders(hidesOne ? others.iterator().next() : "", !hidesOne, true, "");
  }

  /** Returns whether a site's source has the settings. */
  public static boolean isSet(SiteOptions options) {
    return Plugins.parts(LanguagePlugin.class).stream()
        .anyMatch(plugin -> plugin.addresses(options).isPresent());
  }

  /** Returns the codes of the languages of a site, in the order of its menus. */
  public static List<String> codes(SiteIndex index, SiteOptions options) {
    return Plugins.parts(LanguagePlugin.class).stream()
        .flatMap(plugin -> plugin.codes(index, options).stream())
        .distinct()
        .toList();
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
        String home = language == null ? null : domains.get(language);
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
