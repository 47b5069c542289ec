package dev.pressport.verify;

import dev.pressport.html.Fragment;
import dev.pressport.html.markdown.MarkdownHtml;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The check of the links of a site that is exported but not built. Its pages are files with front
 * matter, which has the address of each; drafts are no pages.
 */
final class ExportedLinks {
  private static final String FENCE = "---\n";
  private static final String END = "\n---\n";
  private static final String FEED = "/feed/";
  private static final int MOST_BYTES = 1 << 25;
  private static final int MOST_HEAD = 1 << 22;

  /** The folders whose files are copied to the root of a site. */
  private static final List<String> STATIC = List.of("", "static/", "public/", "content/");

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(MOST_HEAD).setMaxAliasesForCollections(20).build();

  private final Path folder;
  private final SitePaths paths;
  private final boolean lists;
  private final Set<String> addresses = new HashSet<>();
  private final List<String> pages = new ArrayList<>();
  private final LinkCheck links = new LinkCheck();

  /** A page: its front matter, and its text below that. */
  private record Source(Map<?, ?> facts, String body, boolean markdown) {

    boolean isDraft() {
      return Boolean.TRUE.equals(facts.get("draft"))
          || Boolean.FALSE.equals(facts.get("published"));
    }

    @Nullable String address() {
      for (String key : List.of("url", "permalink", "path")) {
        if (facts.get(key) instanceof String address && address.startsWith("/")) {
          return address;
        }
      }
      return null;
    }

    String html() {
      String kept = facts.get("html") instanceof String html ? html : "";
      return kept + (markdown ? MarkdownHtml.of(body) : body);
    }
  }

  /**
   * A check.
   *
   * @param newHome the address of the new site; null when that is not known
   * @param lists whether it has pages for lists; else links are not checked, since they may lead to
   *     one, and only images are
   */
  ExportedLinks(Path folder, @Nullable String newHome, boolean lists) {
    this.folder = folder;
    this.lists = lists;
    this.paths = SitePaths.of(newHome);
    addresses.add("/");
  }

  /** Returns whether a file may be a page. */
  static boolean isPage(String path) {
    return path.endsWith(".md") || path.endsWith(".html");
  }

  /** Takes a file of the export that may be a page. */
  void file(String path) throws IOException {
    Source source = source(path);
    if (source == null || source.isDraft()) {
      return;
    }
    pages.add(path);
    String address = source.address();
    if (address != null) {
      addresses.add(key(address));
    }
    if (source.facts().get("aliases") instanceof List<?> aliases) {
      aliases.forEach(alias -> addresses.add(key(String.valueOf(alias))));
    }
  }

  private static String key(String address) {
    return address.length() > 1 && address.endsWith("/")
        ? address.substring(0, address.length() - 1)
        : address;
  }

  /** Checks all pages, once all files were taken. */
  LinkCheck check(VerifyProgress progress) throws IOException {
    long done = 0;
    for (String path : pages) {
      Source source = source(path);
      if (source != null) {
        String address = source.address();
        List<PageLinks.PageLink> all = new ArrayList<>(PageLinks.of(Fragment.body(source.html())));
        all.removeIf(link -> isTemplate(link.address()) || (!lists && !link.part()));
        images(source.facts(), all, 0);
        links.check(path, address == null ? "/" : address, all, paths, this::has);
      }
      progress.checked(VerifyProgress.Stage.LINKS, ++done, pages.size());
    }
    return links;
  }

  /** Returns whether an address is made by a template. */
  private static boolean isTemplate(String address) {
    return address.contains("{{") || address.contains("{%");
  }

  /** Adds the files that front matter names, under {@code src}. */
  private static void images(Map<?, ?> facts, List<PageLinks.PageLink> all, int depth) {
    for (Map.Entry<?, ?> fact : facts.entrySet()) {
      if (fact.getValue() instanceof Map<?, ?> below && depth < 3) {
        images(below, all, depth + 1);
      } else if ("src".equals(fact.getKey()) && fact.getValue() instanceof String address) {
        all.add(new PageLinks.PageLink(address, true));
      }
    }
  }

  private boolean has(String path) {
    String wanted = key(path);
    boolean feed =
        path.endsWith(FEED) || path.endsWith("/feed") || path.endsWith("/feed/index.xml");
    String listed = feed ? wanted.substring(0, wanted.lastIndexOf("/feed")) : wanted;
    return addresses.contains(listed.isEmpty() ? "/" : listed) || isFile(path);
  }

  private boolean isFile(String path) {
    String below = SitePaths.normal(path).substring(1);
    try {
      return !below.isEmpty()
          && STATIC.stream()
              .map(root -> folder.resolve(root + below).normalize())
              .anyMatch(
                  file ->
                      file.startsWith(folder)
                          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** A page; null for a file that is none. */
  private @Nullable Source source(String path) throws IOException {
    Path file = folder.resolve(path);
    String text;
    try {
      if (Files.size(file) > MOST_BYTES) {
        return null;
      }
      text = Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (CharacterCodingException e) {
      return null;
    }
    int end = text.startsWith(FENCE) ? text.indexOf(END, FENCE.length() - 1) : -1;
    if (end < 0) {
      return null;
    }
    try {
      Object facts = new Load(SETTINGS).loadFromString(text.substring(FENCE.length(), end + 1));
      return facts instanceof Map<?, ?> map
          ? new Source(map, text.substring(end + END.length()), path.endsWith(".md"))
          : null;
    } catch (YamlEngineException e) {
      return null;
    }
  }
}
