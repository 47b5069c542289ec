package dev.pressport.render;

import dev.pressport.html.code.VerbatimText;
import dev.pressport.model.Entry;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.posttype.SiteValues;
import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.ProblemKind;
import dev.pressport.shortcode.ShortcodeNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rendering of one body: how deep and how large it has become, and what was not rendered. */
final class Run {
  /** Below what a thread's stack can bear. */
  private static final int DEEPEST = 200;

  private static final int MOST_REPETITIONS = 10_000;

  private static final Pattern EMPTY_PARAGRAPH = Pattern.compile("<p>\\s*+</p>\n?");
  private static final Pattern BREAKS_AT_START =
      Pattern.compile("<p>(?:\\s{0,9}<br ?/?>){1,9}\\s{0,9}");
  private static final Pattern BREAKS_AT_END =
      Pattern.compile("\\s{0,9}(?:<br ?/?>\\s{0,9}){1,9}</p>");

  private final Entry entry;
  private final SiteIndex index;
  private final Site site;
  private final InternalLinks links;
  private final Supplier<PublishedEntries> publishedEntries;
  private final SiteValues siteValues;
  private final FormStyle formStyle;
  private final Renderers renderers;
  private final ItemProblems problems;
  private final Embeds embeds;
  private final Set<Long> open = new HashSet<>();
  private final ProblemCounts tally = new ProblemCounts();
  private final AppliedPolicy policy;
  private final ShortcodePass shortcodes;
  private final Parts verbatim = new Parts("verbatim");
  private final Set<Told> told = new HashSet<>();
  private @Nullable PageLanguage language;
  private long left;
  private int depth;
  private int repetitions;

  private record Told(ProblemKind kind, List<Object> facts) {}

  Run(
      Entry entry,
      SiteIndex index,
      Site site,
      InternalLinks links,
      Supplier<PublishedEntries> publishedEntries,
      SiteValues siteValues,
      FormStyle formStyle,
      Renderers renderers,
      ItemProblems problems,
      long largest,
      Policy policy) {
    this.entry = entry;
    this.index = index;
    this.site = site;
    this.links = links;
    this.publishedEntries = publishedEntries;
    this.siteValues = siteValues;
    this.formStyle = formStyle;
    this.renderers = renderers;
    this.problems = problems;
    this.left = largest;
    this.policy = new AppliedPolicy(policy, tally);
    this.shortcodes = new ShortcodePass(renderers, this.policy);
    embeds = new Embeds(entry);
  }

  Entry entry() {
    return entry;
  }

  SiteIndex index() {
    return index;
  }

  Site site() {
    return site;
  }

  InternalLinks links() {
    return links;
  }

  PublishedEntries publishedEntries() {
    return publishedEntries.get();
  }

  FormStyle formStyle() {
    return formStyle;
  }

  SiteValues siteValues() {
    return siteValues;
  }

  PageLanguage language() {
    if (language == null) {
      language = PageLanguage.of(entry, site);
    }
    return language;
  }

  Renderers renderers() {
    return renderers;
  }

  ItemProblems problems() {
    return problems;
  }

  Embeds embeds() {
    return embeds;
  }

  /** Enters one level; false when that is too deep. */
  boolean enter() {
    if (depth == DEEPEST) {
      return false;
    }
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }

  /** Begins another entry's body; false when it is open already, or would make this too large. */
  boolean open(long id, int length) {
    if (length > left || !repeat() || !open.add(id)) {
      return false;
    }
    left -= length;
    return true;
  }

  boolean fits(long length) {
    return length <= left;
  }

  void close(long id) {
    open.remove(id);
  }

  boolean repeat() {
    return ++repetitions <= MOST_REPETITIONS;
  }

  String shortcodes(String text, Body body) {
    return shortcodes.replace(withoutVerbatim(text, body), body);
  }

  /** Returns a text with marks for its code, which {@link #finish} puts back. */
  String withoutVerbatim(String text, Body body) {
    return VerbatimText.replace(text, new VerbatimShortcodes(policy, body), this::verbatim);
  }

  /** Returns the mark of HTML that no later step changes. */
  String verbatim(VerbatimText.Kept part) {
    return verbatim.take(part.html(), part.inline());
  }

  ShortcodePass shortcodes() {
    return shortcodes;
  }

  /** Returns the shortcodes that have their own classes, or that the policy names. */
  ShortcodeNames knownShortcodes() {
    return candidate -> shortcodes.isKnown(candidate.name());
  }

  AppliedPolicy policy() {
    return policy;
  }

  /** Reports a problem once. */
  void problem(ProblemKind kind, Object... facts) {
    if (told.add(new Told(kind, List.of(facts)))) {
      problems.add(kind, "content", facts);
    }
  }

  /** Counts a problem, to report it once for each subject. */
  void counted(ProblemKind kind, String subject) {
    tally.met(kind, subject);
  }

  ProblemCounts counts() {
    return tally;
  }

  /** Reports a page builder once, however many parts of the page it made. */
  void madeWith(String builder) {
    if (told.add(new Told(RenderProblem.PAGE_BUILDER, List.of(builder)))) {
      tally.met(RenderProblem.PAGE_BUILDER, builder);
    }
  }

  /** Reports the counted problems, and drops the paragraphs that this leaves empty. */
  String finish(String html) {
    policy.tell(problems);
    tally.tell(problems);
    return verbatim.putBack(policy.tookAway() ? withoutEmptyParagraphs(html) : html);
  }

  private static String withoutEmptyParagraphs(String html) {
    String text = BREAKS_AT_START.matcher(html).replaceAll("<p>");
    text = BREAKS_AT_END.matcher(text).replaceAll("</p>");
    return EMPTY_PARAGRAPH.matcher(text).replaceAll("");
  }
}
