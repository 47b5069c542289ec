package dev.pressport.render;

import dev.pressport.block.BlockParser;
import dev.pressport.block.Blocks;
import dev.pressport.html.Fragment;
import dev.pressport.html.PlainText;
import dev.pressport.html.Titles;
import dev.pressport.html.Wpautop;
import dev.pressport.html.markdown.Markdown;
import dev.pressport.html.markdown.MarkdownDialect;
import dev.pressport.model.Content;
import dev.pressport.model.Entry;
import dev.pressport.model.EventDetails;
import dev.pressport.model.Ref;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.posttype.SiteValues;
import dev.pressport.problem.ItemProblems;
import dev.pressport.shortcode.Shortcodes;
import dev.pressport.text.TextDirection;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The forms of an entry's body other than the stored one. Safe for many threads. */
public final class Rendering {
  /** The weight of an element of a tree, in UTF-16 units of a text. */
  private static final long NODE = 8;

  private final SiteIndex index;
  private final Site site;
  private final long largest;
  private final Policy policy;
  private final InternalLinks links;
  private final FormStyle forms;
  private final Renderers renderers = new Renderers();
  private final SiteValues siteValues = new SiteValues();
  private @Nullable PublishedEntries publishedEntries;

  /**
   * A rendering that leaves alone what would not fit into memory.
   *
   * @param largest the longest body to render, in UTF-16 units; also how much of other entries'
   *     bodies one may show
   * @param policy what becomes of shortcodes and blocks
   * @param links how links within the site change
   */
  public Rendering(SiteIndex index, Site site, long largest, Policy policy, InternalLinks links) {
    this(index, site, largest, policy, links, FormStyle.NOTE);
  }

  /**
   * A rendering likewise.
   *
   * @param forms what becomes of the forms of plugins
   */
  public Rendering(
      SiteIndex index,
      Site site,
      long largest,
      Policy policy,
      InternalLinks links,
      FormStyle forms) {
    this.index = index;
    this.site = site;
    this.largest = largest;
    this.policy = policy;
    this.links = links;
    this.forms = forms;
  }

  /**
   * Returns the body as HTML, as a reader of the site would see it: classic text in paragraphs,
   * blocks without delimiters, patterns, shortcodes and embeds resolved, and server-rendered blocks
   * as far as the site's own data allow. Pages and the rest after {@code <!--more-->} stay
   * together, as in WordPress's REST API; its change of quotation marks is left out. Links within
   * the site lead to the new addresses.
   */
  public @Nullable Text html(Entry entry, ItemProblems problems) {
    return html(entry, null, problems);
  }

  /**
   * Returns the entry's page below its title, as HTML: the content with what the plugin of its post
   * type shows around it, such as the price of a product; the content alone for other types.
   */
  public @Nullable Text page(Entry entry, ItemProblems problems) {
    return html(entry, renderers.page(entry.type()), problems);
  }

  /**
   * Returns the entry's own words, without what plugins show around them: for a teaser in a list
   * that shows the same facts itself.
   */
  public @Nullable Text teaser(Entry entry) {
    ItemProblems unheard = new ItemProblems(null, entry.type(), entry.id());
    Text raw = entry.content().raw();
    if (raw == null
        || !isText(entry.content().format())
        || !raw.inline()
        || raw.length() > largest) {
      return text(html(entry, unheard), unheard);
    }
    Run run = run(entry, unheard);
    return text(Text.of(finished(html(raw.string(), run), run)), unheard);
  }

  private @Nullable Text html(Entry entry, @Nullable SinglePage page, ItemProblems problems) {
    Text raw = entry.content().raw();
    Text rendered = entry.content().rendered();
    if (raw == null || !isText(entry.content().format())) {
      return rendered == null || rendered.inline() ? ofSite(entry, page, problems) : rendered;
    }
    if (!raw.inline() || raw.length() > largest) {
      tellTooLarge("HTML", problems);
      return null;
    }
    if (rendered == null || !rendered.inline()) {
      return stored(entry, raw.string(), page, problems);
    }
    ItemProblems attempt = problems.attempt();
    Text html = stored(entry, raw.string(), page, attempt);
    String made = html == null || !html.inline() ? null : html.string();
    if (!new ShownParts(rendered.string()).exceed(made, attempt.list())) {
      problems.take(attempt);
      return html;
    }
    problems.add(RenderProblem.RENDERED_BY_SITE, "content");
    return ofSite(entry, page, problems);
  }

  private Text stored(Entry entry, String raw, @Nullable SinglePage page, ItemProblems problems) {
    Run run = run(entry, problems);
    String content = html(raw, run);
    for (ContentFilter filter : renderers.filters(entry.type())) {
      content = filter.filter(content, Body.of(run));
    }
    return Text.of(finished(page == null ? content : page.page(content, Body.of(run)), run));
  }

  /** The body as the site rendered it; null for one without any. */
  private @Nullable Text ofSite(Entry entry, @Nullable SinglePage page, ItemProblems problems) {
    Text rendered = entry.content().rendered();
    if (rendered == null && page == null) {
      return null;
    }
    Run run = run(entry, problems);
    Body body = Body.of(run);
    String content = rendered == null ? "" : RenderedBody.of(rendered.string(), body);
    return Text.of(finished(page == null ? content : page.page(content, body), run));
  }

  /**
   * Returns when an event takes place, in words and in the formats of the site; null when that is
   * not known, and for other entries.
   */
  public @Nullable String when(Entry entry) {
    if (!(entry.details() instanceof EventDetails event)) {
      return null;
    }
    Run run = run(entry, new ItemProblems(null, entry.type(), entry.id()));
    String when = Titles.plain(EventPage.when(event, Body.of(run)));
    return when.isEmpty() ? null : when;
  }

  /**
   * Returns the ACF fields of an entry with their formatted texts as the site shows them: in
   * paragraphs, with shortcodes and embeds resolved (the filters of {@code acf_the_content}). Their
   * addresses are still the old ones: see {@link #rewritten(Value, Ref)}.
   */
  public Map<String, Value> fields(Entry entry, ItemProblems problems) {
    FormattedFields fields =
        new FormattedFields(
            raw -> {
              Run run = run(entry, problems);
              Body body = Body.of(run);
              return cleaned(classic(run.withoutVerbatim(raw, body), body, run), run);
            });
    return fields.of(entry.fields());
  }

  private Run run(Entry mapped, ItemProblems problems) {
    Entry entry = policy.mapping().original(mapped);
    return new Run(
        entry,
        index,
        site,
        links,
        this::publishedEntries,
        siteValues,
        forms,
        renderers,
        problems,
        largest,
        policy);
  }

  private String finished(String html, Run run) {
    return links.rewrite(cleaned(html, run), new Ref.ToEntry(run.entry().id()), run.problems());
  }

  private static String cleaned(String html, Run run) {
    return withoutControls(run.finish(html));
  }

  private static String withoutControls(String html) {
    char[] chars = html.toCharArray();
    int kept = 0;
    for (char c : chars) {
      if (!isForbidden(c)) {
        chars[kept++] = c;
      }
    }
    return kept == chars.length ? html : new String(chars, 0, kept);
  }

  /**
   * Returns whether HTML forbids a character in texts: controls that are no white space, and two
   * that are no characters.
   */
  private static boolean isForbidden(char c) {
    return c < ' ' ? c != '\t' && c != '\n' && c != '\f' && c != '\r' : c == 0x7f || c >= 0xfffe;
  }

  /**
   * Returns the new address for one of the old site outside of bodies, such as in a menu; the same
   * when it leads elsewhere or to nothing that the new site has.
   */
  public String link(String url) {
    return links.link(url, new Ref.ToHome());
  }

  /** Returns the new address of a file of the old site; the same for what keeps its address. */
  public String file(String url) {
    return links.file(url, new Ref.ToHome());
  }

  /** Returns the new address of a file of the old site; empty where files are left out. */
  public Optional<String> keptFile(String url) {
    Ref from = new Ref.ToHome();
    return links.files().drops(url, from) ? Optional.empty() : Optional.of(links.file(url, from));
  }

  /** Returns HTML of an item that is no body, with the new addresses. */
  public String rewritten(String html, Ref from) {
    return links.rewrite(html, from);
  }

  /** Returns a record of the model with the new addresses. */
  public <R extends Record> R rewrittenRecord(R part, Ref from) {
    return links.rewriteRecord(part, from);
  }

  /** Returns a value, such as that of a field, with the new addresses. */
  public Value rewritten(Value value, Ref from) {
    return links.rewrite(value, from);
  }

  /** The steps of the_content() (default-filters.php). */
  private static String html(String raw, Run run) {
    Body body = Body.of(run);
    for (PageBuilder builder : run.renderers().builders()) {
      String page = builder.render(body);
      if (page != null) {
        body.madeWith(builder.name());
        return body.shortcodes(run.embeds().replaceIn(page));
      }
    }
    String stored = run.withoutVerbatim(run.renderers().filtered(raw), body);
    if (Blocks.present(stored)) {
      return body.shortcodes(run.embeds().replaceIn(body.render(BlockParser.parse(stored))));
    }
    return classic(stored, body, run);
  }

  /** Text that is not made of blocks, without its code. */
  static String classic(String stored, Body body, Run run) {
    LayoutParts layout = new LayoutParts();
    String text = layout.takeOut(stored, run.shortcodes(), body);
    String html = Wpautop.apply(run.embeds().replaceIn(text));
    return layout.putBack(body.shortcodes(Shortcodes.unwrap(html, run.knownShortcodes())));
  }

  private synchronized PublishedEntries publishedEntries() {
    if (publishedEntries == null) {
      publishedEntries = new PublishedEntries(index, links.addresses()::lists);
    }
    return publishedEntries;
  }

  /**
   * Returns the blocks of the body as {@code parse_blocks()} returns them; null for a body without
   * blocks.
   */
  public @Nullable Value blocks(Entry entry, ItemProblems problems) {
    Text raw = entry.content().raw();
    if (raw == null || !isText(entry.content().format())) {
      return null;
    }
    if (!raw.inline() || raw.length() > largest) {
      tellTooLarge("blocks", problems);
      return null;
    }
    return Blocks.toValue(BlockParser.parse(raw.string()));
  }

  /** HTML that {@link #html} or {@link #page} gave, as Markdown. */
  public @Nullable Text markdown(
      @Nullable Text html, MarkdownDialect dialect, ItemProblems problems) {
    return parsed(
        html,
        "Markdown",
        problems,
        body -> {
          Element tree = Fragment.body(body);
          if (site.language() != null) {
            tree.attr("lang", site.language()).attr("dir", TextDirection.of(site.language()));
          }
          ScriptedParts.replace(tree, site.home(), problems);
          return Markdown.of(tree, dialect);
        });
  }

  /** The words of HTML that {@link #html} gave. */
  public @Nullable Text text(@Nullable Text html, ItemProblems problems) {
    return parsed(html, "plain text", problems, PlainText::of);
  }

  private @Nullable Text parsed(
      @Nullable Text html, String form, ItemProblems problems, UnaryOperator<String> conversion) {
    if (html == null) {
      return null;
    }
    if (!html.inline() || weight(html.string()) > largest) {
      tellTooLarge(form, problems);
      return null;
    }
    return Text.of(conversion.apply(html.string()));
  }

  /** Returns the weight of a text's tree, without the text itself. */
  private static long weight(String html) {
    return html.length() + NODE * html.chars().filter(c -> c == '<').count();
  }

  private static void tellTooLarge(String form, ItemProblems problems) {
    problems.add(RenderProblem.CONTENT_TOO_LARGE, "content", form);
  }

  private static boolean isText(Content.Format format) {
    return format == Content.Format.BLOCKS
        || format == Content.Format.CLASSIC
        || format == Content.Format.HTML
        || format == Content.Format.EMPTY;
  }
}
