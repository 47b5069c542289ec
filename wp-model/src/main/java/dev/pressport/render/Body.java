package dev.pressport.render;

import dev.pressport.block.Block;
import dev.pressport.block.BlockParser;
import dev.pressport.block.BlockTokens;
import dev.pressport.block.Blocks;
import dev.pressport.html.Excerpt;
import dev.pressport.html.Excerpt.FirstWords;
import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.html.Wpautop;
import dev.pressport.html.code.Listing;
import dev.pressport.html.code.VerbatimText;
import dev.pressport.model.Entry;
import dev.pressport.model.Menu;
import dev.pressport.model.Metas;
import dev.pressport.model.Ref;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.Teaser;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.permalink.Visibility;
import dev.pressport.permalink.VisitorMenus;
import dev.pressport.php.DateFormat;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.privacy.Disclosure;
import dev.pressport.privacy.PersonalValues;
import dev.pressport.privacy.Subject;
import dev.pressport.privacy.ValueScreen;
import dev.pressport.privacy.Withheld;
import dev.pressport.problem.ProblemKind;
import dev.pressport.shortcode.Shortcodes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The context in which blocks and shortcodes are rendered: the entry whose body contains them, the
 * site, and methods to render inner content. For a single thread.
 */
public final class Body {
  static final Teaser NO_WORDS = new Teaser(null, List.of(), List.of(), Metas.NONE);

  private final Run run;
  private final CurrentEntry subject;
  private final LooseValue overrides;
  private final @Nullable QueryResult loop;

  Body(Run run, CurrentEntry subject, LooseValue overrides, @Nullable QueryResult loop) {
    this.run = run;
    this.subject = subject;
    this.overrides = overrides;
    this.loop = loop;
  }

  /** A body of which nothing has been rendered yet. */
  static Body of(Run run) {
    return new Body(run, CurrentEntry.of(run.entry(), run.links()), LooseValue.NONE, null);
  }

  /** The entry that is rendered. */
  public Entry entry() {
    return run.entry();
  }

  /** Returns the entry that blocks such as the post title refer to. */
  public CurrentEntry subject() {
    return subject;
  }

  /** Returns the words with which lists present an entry. */
  public Teaser teaser(CurrentEntry other) {
    Entry whole = other.whole();
    if (whole == null) {
      return index().teaser(other.id()).orElse(NO_WORDS);
    }
    FirstWords first = Excerpt.firstWords(inline(whole.content().raw()), Teaser.MOST_WORDS);
    return new Teaser(inline(whole.excerpt()), first.words(), first.text(), whole.meta());
  }

  private String inline(@Nullable Text text) {
    return text == null || !text.inline() || !fits(text.length()) ? "" : text.string();
  }

  /**
   * Returns the excerpt of an entry as HTML of a line: the one that an author wrote, else the first
   * words of its body.
   *
   * @param most the number of words after which it is cut
   */
  public String excerpt(CurrentEntry other, int most) {
    Teaser teaser = teaser(other);
    String written = teaser.excerpt();
    List<String> words =
        written == null || written.isBlank() ? teaser.words() : Excerpt.words(written, most + 1);
    return Html.escape(Excerpt.shortened(words, most));
  }

  /**
   * Returns the excerpt of an entry as {@link #excerpt}, but with the words of all blocks, as many
   * plugins make it.
   */
  public String beginning(CurrentEntry other, int most) {
    Teaser teaser = teaser(other);
    String written = teaser.excerpt();
    return written == null || written.isBlank()
        ? Html.escape(Excerpt.shortened(teaser.wholeText(), most))
        : excerpt(other, most);
  }

  /** Returns the first words of the body of an entry, whether it has an excerpt or not. */
  public String opening(CurrentEntry other, int most) {
    return Html.escape(Excerpt.shortened(teaser(other).wholeText(), most));
  }

  /** Another entry, in a list of some. */
  public CurrentEntry subject(EntryOutline entry) {
    return CurrentEntry.of(entry, run.links());
  }

  /** Returns HTML within a link to an item of the site, when visitors can open that. */
  public String linkTo(Ref ref, String html) {
    return Html.link(run.links().urlOf(ref).orElse(null), html);
  }

  /** Returns the address of an item of the site; null when visitors cannot open that. */
  public @Nullable String address(Ref ref) {
    return run.links().urlOf(ref).orElse(null);
  }

  /** Returns whether visitors can open the terms of a taxonomy, and find them listed. */
  public boolean opensTaxonomy(String taxonomy) {
    return run.links().permalinks().opensTaxonomy(taxonomy);
  }

  /** Returns whether visitors can open the published entries of a post type. */
  boolean opensType(String postType) {
    return run.links().permalinks().visibility(postType) == Visibility.PUBLIC;
  }

  /** Returns the published entry of a type whose id a text is; empty for any other. */
  public Optional<EntryOutline> published(String type, String id) {
    return id.matches("\\d{1,18}")
        ? index()
            .entry(Long.parseLong(id))
            .filter(entry -> entry.type().equals(type) && PostTypes.isPublished(entry, index()))
        : Optional.empty();
  }

  /** Returns whether lists and menus may show an entry with its title. */
  public boolean lists(EntryOutline entry) {
    return run.links().addresses().lists(entry);
  }

  /** Returns whether lists in this body may show an entry by its language. */
  public boolean speaks(EntryOutline other) {
    return run.language().isOf(other, index());
  }

  /** Returns a value that is made once for the whole site, such as a table of its own numbers. */
  public <T> T once(Class<T> kind, Supplier<T> value) {
    return run.siteValues().get(kind, value);
  }

  /** Returns the widget of a plugin; null for an unknown one. */
  @Nullable WidgetHtml widget(String kind) {
    return run.renderers().widget(kind);
  }

  /** Returns what becomes of forms. */
  FormStyle formStyle() {
    return run.formStyle();
  }

  /**
   * Returns whether pages keep the addresses of the old site, so that links to what its server
   * makes still lead somewhere.
   */
  public boolean onOldSite() {
    return run.links().pagesStay();
  }

  /** Returns the index of the site. */
  public SiteIndex index() {
    return run.index();
  }

  /** Returns the site. */
  public Site site() {
    return run.site();
  }

  /** The menus of the site as visitors see them. */
  List<Menu> menus() {
    return VisitorMenus.of(site(), index(), run.links().permalinks());
  }

  /** The published entries as lists show them. */
  public PublishedEntries publishedEntries() {
    return run.publishedEntries();
  }

  /** The terms of a taxonomy that visitors find in lists: none of one that they cannot open. */
  public List<Term.Key> terms(String taxonomy) {
    return opensTaxonomy(taxonomy) ? publishedEntries().terms(taxonomy) : List.of();
  }

  /** The language of the site. */
  public Locale locale() {
    String language = site().language();
    return language == null ? Locale.US : Locale.forLanguageTag(language.replace('_', '-'));
  }

  /** A moment of the site as a date in its language; empty when there is none. */
  public String time(@Nullable LocalDateTime date) {
    return time(date, null);
  }

  /**
   * A moment of the site as a date.
   *
   * @param format as PHP's date() takes it; null for that of the site
   */
  public String time(@Nullable LocalDateTime date, @Nullable String format) {
    if (date == null) {
      return "";
    }
    String form = format == null ? LooseValue.of(site().options(), "date_format").filled() : format;
    String shown =
        form == null
            ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(date)
            : DateFormat.format(date, form, locale());
    return "<time datetime=\""
        + DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(date)
        + "\">"
        + Html.escape(shown)
        + "</time>";
  }

  /** Returns a moment of the site with its date and time of day, in the site's formats. */
  public String dateTime(@Nullable LocalDateTime date) {
    Map<String, Value> options = site().options();
    String day = LooseValue.of(options, "date_format").filled();
    String time = LooseValue.of(options, "time_format").filled();
    return time(
        date, (day == null ? "F j, Y" : day) + " \\a\\t " + (time == null ? "g:i a" : time));
  }

  /**
   * Returns whether visitors see the entry that is rendered, and not a part of the site's design.
   */
  public boolean isPage() {
    return !PostTypes.isAny(entry().type(), Trait.DESIGN, Trait.MENU, Trait.EMBEDDED);
  }

  /** The featured image of the entry that blocks speak of. */
  public @Nullable Picture featured() {
    return Picture.of(subject.featured(), null, this);
  }

  /** Returns the author's name of the entry that blocks refer to; empty when it is unknown. */
  public String author(boolean linked) {
    return author(linked, name -> name);
  }

  /**
   * Returns words about the author of the entry that blocks refer to; empty when it is unknown.
   *
   * @param words of the name as HTML
   */
  public String author(boolean linked, UnaryOperator<String> words) {
    String login = subject.author();
    AuthorOutline author = login == null ? null : index().author(login).orElse(null);
    if (author == null) {
      return "";
    }
    String name = words.apply(Html.escape(Titles.plain(author.displayName())));
    return linked ? linkTo(new Ref.ToAuthor(author.login()), name) : name;
  }

  /**
   * Returns the biography of an author as HTML; empty for none, and, with a report, where the
   * source does not tell.
   */
  public String biography(@Nullable String login) {
    String text =
        login == null ? "" : index().author(login).map(AuthorOutline::description).orElse(null);
    if (text == null) {
      problem(RenderProblem.AUTHOR_BIOGRAPHY);
    }
    return text == null || text.isBlank() ? "" : paragraphs(text);
  }

  /** The same body, with blocks that speak of another entry. */
  public Body about(CurrentEntry other) {
    return new Body(run, other, overrides, null);
  }

  /** The same body, within a loop over entries. */
  public Body looping(QueryResult entries) {
    return new Body(run, subject, overrides, entries);
  }

  /** The same body, with values of a place of use instead of some that are stored. */
  public Body with(LooseValue newOverrides) {
    return new Body(run, subject, newOverrides, loop);
  }

  /** The values of the place of use that stand in place of stored ones. */
  public LooseValue overrides() {
    return overrides;
  }

  /** The innermost loop; null outside of any. */
  public @Nullable QueryResult loop() {
    return loop;
  }

  /** Stored content of blocks as a reader sees it. */
  public String rendered(String content) {
    return render(BlockParser.parse(content));
  }

  /** Blocks as a reader sees them. */
  public String render(List<Block> blocks) {
    StringBuilder html = new StringBuilder();
    for (Block block : blocks) {
      html.append(render(block));
    }
    return html.toString();
  }

  private String render(Block block) {
    String name = block.name();
    if (name == null) {
      return BlockTokens.withoutDelimiters(block.innerHtml());
    }
    if (!run.enter()) {
      run.policy().notRendered(name);
      return placeholder(block, name);
    }
    try {
      Treatment said = run.policy().block(name);
      String instead = said == null ? null : run.policy().block(block, name, said, this);
      if (instead != null) {
        return instead;
      }
      BlockHtml known = run.renderers().block(name);
      String html = known == null ? saved(block, name) : known.render(block, this);
      return html == null ? ofServer(block, name, said) : html;
    } finally {
      run.leave();
    }
  }

  /** Returns the replacement of a server-rendered block. */
  private String ofServer(Block block, String name, @Nullable Treatment said) {
    Treatment others = run.policy().otherBlocks();
    if (said != null) {
      return placeholder(block, name);
    }
    if (others == null) {
      return settingsTexts(block, name);
    }
    String instead = run.policy().block(block, name, others, this);
    return instead == null ? placeholder(block, name) : instead;
  }

  /** Returns a placeholder with the texts in the settings of a plugin's block. */
  private String settingsTexts(Block block, String name) {
    String texts = name.startsWith("core/") ? "" : new ReadableTexts(this).of(attributes(block));
    if (texts.isEmpty()) {
      run.policy().notRendered(name);
      return placeholder(block, name);
    }
    run.counted(RenderProblem.BLOCK_TEXT_ONLY, name);
    return placeholder(block, name, texts);
  }

  /** The saved HTML with what is bound to it; null when only a server makes any. */
  private @Nullable String saved(Block block, String name) {
    boolean blank = block.innerBlocks().isEmpty() && block.innerHtml().isBlank();
    if (ServerBlocks.isMade(name, blank) || isFilledLater(block, name)) {
      return null;
    }
    String html = new Bindings(entry(), overrides).apply(block, content(block));
    return ServerBlocks.isEmptyImage(name, html) ? "" : html;
  }

  /**
   * Returns whether a block saves empty elements, into which a server puts the pictures it knows.
   */
  private boolean isFilledLater(Block block, String name) {
    return !name.startsWith("core/")
        && block.innerBlocks().isEmpty()
        && ServerBlocks.isEmpty(block.innerHtml())
        && new ReadableTexts(this).of(attributes(block)).contains("<img ");
  }

  /** The block's own HTML with its children rendered in their places. */
  public String content(Block block) {
    StringBuilder html = new StringBuilder();
    Iterator<Block> children = block.innerBlocks().iterator();
    boolean ofPlugin = block.name() != null && !block.name().startsWith("core/");
    for (String piece : block.innerContent()) {
      html.append(
          piece == null
              ? render(children.next())
              : ofPlugin && piece.contains("<svg") ? Icons.sized(piece) : piece);
    }
    return html.toString();
  }

  /** Returns an element that names the block, whose output is lost. */
  private String placeholder(Block block, String name) {
    return placeholder(block, name, "");
  }

  /** The settings of a block as JSON, of which visitors of the old site saw nothing. */
  private String settings(String name, Block block) {
    ValueScreen screen = once(ValueScreen.class, () -> new ValueScreen(Disclosure.NONE));
    Value kept = screen.screen(Subject.CONTENT, "block", name, block.attrs(), Withheld.UNHEARD);
    return PersonalValues.withoutEmails(
        Blocks.json(kept == null ? new Value.Dict(Map.of()) : kept));
  }

  private String placeholder(Block block, String name, String texts) {
    String className = name.startsWith("core/") ? name.substring(5) : name.replace('/', '-');
    return "<div class=\"wp-block-"
        + className
        + "\" data-block=\""
        + name
        + "\" data-attrs=\""
        + Html.escape(settings(name, block))
        + "\">"
        + texts
        + "</div>";
  }

  /**
   * Returns the body of a published pattern or navigation; empty for a missing one, and within
   * itself.
   *
   * @param newOverrides the values of the place of use, in place of the text of named blocks
   */
  public String inlined(long id, LooseValue newOverrides) {
    return inlined(
        id, SiteIndex.Part::body, body -> with(newOverrides).render(BlockParser.parse(body)));
  }

  /**
   * Returns the stored content of a published entry that others show, rendered; empty for a missing
   * one, and within itself.
   *
   * @param stored the content of the entry to render, null when it has none
   */
  public String inlined(
      long id,
      Function<SiteIndex.Part, @Nullable String> stored,
      Function<String, String> rendered) {
    return inlined(id, part -> PostTypes.isPublished(part.outline(), index()), stored, rendered);
  }

  /**
   * Returns the same of an entry that its plugin shows whether it is published or not.
   *
   * @param shown whether the entry may be shown
   */
  public String inlined(
      long id,
      Predicate<SiteIndex.Part> shown,
      Function<SiteIndex.Part, @Nullable String> stored,
      Function<String, String> rendered) {
    SiteIndex.Part part = index().part(id).orElse(null);
    String text = part == null ? null : stored.apply(part);
    if (part == null || text == null || !shown.test(part)) {
      missing(id);
      return "";
    }
    if (!run.open(id, text.length())) {
      run.problem(RenderProblem.REFERENCE_LOOP, id);
      return "";
    }
    try {
      return rendered.apply(text);
    } finally {
      run.close(id);
    }
  }

  /** Reports that an entry, which the content shows, is not there or is hidden. */
  public void missing(long id) {
    run.problem(RenderProblem.REFERENCE_NOT_FOUND, id, whyNotShown(id));
  }

  private String whyNotShown(long id) {
    Optional<SiteIndex.EntryOutline> entry = index().entry(id);
    if (entry.isEmpty()) {
      return "is not in the source";
    }
    return entry.get().status().equals("publish") ? "has no content to embed" : "is not published";
  }

  /** Returns whether one more repetition is allowed: a hostile page could ask for millions. */
  public boolean repeat() {
    return run.repeat();
  }

  /** Returns classic text in paragraphs, with its addresses embedded; shortcodes stay text. */
  public String paragraphs(String text) {
    String embedded = run.embeds().replaceIn(run.withoutVerbatim(text, this));
    return Shortcodes.unwrap(Wpautop.apply(embedded), run.knownShortcodes());
  }

  /** Returns classic text as a reader sees it: in paragraphs, with its shortcodes rendered. */
  public String classic(String text) {
    return Rendering.classic(run.withoutVerbatim(text, this), this, run);
  }

  /** Text with its shortcodes rendered. */
  public String shortcodes(String text) {
    return run.shortcodes(text, this);
  }

  /** Returns a mark for code, which no later step changes. */
  public String verbatim(Listing listing) {
    return run.verbatim(new VerbatimText.Kept(listing.html(), listing.inline()));
  }

  /** Returns the embed of an address: the HTML of its provider, or a link. */
  public String embed(String url) {
    return run.embeds().html(url);
  }

  /** A film or sound: a player for a file or of its provider, else a link; empty for none. */
  public String film(@Nullable String url) {
    if (url == null || url.isBlank()) {
      return "";
    }
    String path = url.replaceFirst("[?#].*", "");
    return MediaList.isOf(MediaList.FILMS, path)
        ? player("video", url)
        : MediaList.isOf(MediaList.SOUND, path) ? player("audio", url) : run.embeds().player(url);
  }

  /** A map of Google that shows an address; empty without one. */
  public String map(@Nullable String address) {
    return address == null || address.isBlank()
        ? ""
        : "<iframe src=\"https://maps.google.com/maps?q="
            + URLEncoder.encode(address.strip(), StandardCharsets.UTF_8)
            + "&amp;output=embed\" title=\""
            + Html.attribute(address.strip())
            + "\"></iframe>";
  }

  private static String player(String element, String url) {
    return "<figure class=\"wp-block-%1$s\"><%1$s controls src=\"%2$s\"></%1$s></figure>"
        .formatted(element, Html.attribute(url));
  }

  /** Reports a problem of the content once, with the facts of its message. */
  public void problem(ProblemKind kind, Object... facts) {
    run.problem(kind, facts);
  }

  /** Counts a problem by its subject; the facts of its message are the subject and the number. */
  public void counted(ProblemKind kind, String subject) {
    run.counted(kind, subject);
  }

  /** Returns whether a problem of a kind was counted in this body. */
  public boolean hasCounted(ProblemKind kind) {
    return run.counts().has(kind);
  }

  /** Counts the problems of one kind as those of another. */
  public void recount(ProblemKind kind, ProblemKind other) {
    run.counts().replace(kind, other);
  }

  /** Reports that the entry was made with a page builder, whose layout is lost. */
  public void madeWith(String builder) {
    run.madeWith(builder);
  }

  /** Returns whether a text of so many UTF-16 units can be taken apart in memory. */
  public boolean fits(long length) {
    return run.fits(length);
  }

  /** Enters one level of nested parts; false when that is too deep. */
  public boolean enter() {
    return run.enter();
  }

  /** Leaves a level that was entered. */
  public void leave() {
    run.leave();
  }

  /** The attributes of a block. */
  public static LooseValue attributes(Block block) {
    Value attrs = block.attrs();
    return LooseValue.of(attrs);
  }
}
