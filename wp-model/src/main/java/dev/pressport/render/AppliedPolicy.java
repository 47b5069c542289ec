package dev.pressport.render;

import dev.pressport.block.Block;
import dev.pressport.block.Blocks;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.problem.ItemProblems;
import dev.pressport.shortcode.LikelyShortcodes;
import dev.pressport.shortcode.Replacement;
import dev.pressport.shortcode.Shortcode;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The policy applied to the shortcodes and blocks of one body, with counts of the treatments that
 * the policy states and of those for unknown ones. For a single thread.
 */
final class AppliedPolicy {
  private final Policy policy;
  private final ProblemCounts tally;
  private final Set<String> met = new HashSet<>();
  private final Map<String, Unknown> unknown = new LinkedHashMap<>();
  private boolean tookAway;

  /** The places of an unknown shortcode, and its attributes that were kept. */
  private static final class Unknown {
    private final Set<String> attributes = new TreeSet<>();
    private int times;
  }

  AppliedPolicy(Policy policy, ProblemCounts tally) {
    this.policy = policy;
    this.tally = tally;
  }

  boolean names(String shortcode) {
    return policy.shortcode(shortcode) != null;
  }

  @Nullable Treatment block(String name) {
    return policy.block(name);
  }

  @Nullable Treatment otherBlocks() {
    return policy.otherBlocks();
  }

  /**
   * Returns the replacement of a shortcode that has no class, or that the policy names.
   *
   * @param unknown the replacement where the policy says nothing
   */
  Replacement shortcode(
      String text, Shortcode shortcode, Body body, Supplier<Replacement> unknown) {
    Treatment own = policy.shortcode(shortcode.name());
    Treatment treatment = own == null ? policy.otherShortcodes() : own;
    met(shortcode.name(), treatment);
    if (treatment == null) {
      return unknown.get();
    }
    if (treatment instanceof HtmlTemplate template) {
      ShortcodeAttributes attributes = ShortcodeAttributes.parse(shortcode.attributes());
      String content = text.substring(shortcode.contentStart(), shortcode.contentEnd());
      return Replacement.whole(
          template.fill(
              shortcode.name(), () -> body.shortcodes(content), content, attributes::get));
    }
    return switch ((Treatment.Plain) treatment) {
      case DROP -> Replacement.whole("");
      case UNWRAP -> Replacement.UNWRAPPED;
      case KEEP ->
          Replacement.whole(
              text.substring(shortcode.start(), shortcode.contentStart())
                  + body.shortcodes(
                      text.substring(shortcode.contentStart(), shortcode.contentEnd()))
                  + text.substring(shortcode.contentEnd(), shortcode.end()));
    };
  }

  /** Notes the attributes of an unknown shortcode whose text was kept. */
  void kept(String shortcode, Set<String> attributes) {
    unknown.computeIfAbsent(shortcode, name -> new Unknown()).attributes.addAll(attributes);
  }

  /** Returns whether the policy wants the inner text of a shortcode to the letter. */
  boolean wantsRaw(String shortcode) {
    return policy.shortcode(shortcode) instanceof HtmlTemplate template && template.hasRaw();
  }

  /** Returns the HTML of a shortcode whose inner text the policy wants to the letter. */
  String withRaw(String name, ShortcodeAttributes attributes, String stored, Body body) {
    HtmlTemplate template = (HtmlTemplate) Objects.requireNonNull(policy.shortcode(name));
    met(name, template);
    return template.fill(name, () -> body.shortcodes(stored), stored, attributes::get);
  }

  /**
   * Returns whether a closing tag without an opening one goes. An unknown one does when its name
   * was met before, or can hardly be a word of prose.
   */
  boolean takesStray(String name) {
    Treatment own = policy.shortcode(name);
    Treatment treatment = own == null ? policy.otherShortcodes() : own;
    if (treatment == Treatment.Plain.KEEP) {
      return false;
    }
    if (own == null && !met.contains(name)) {
      if (name.indexOf('_') < 1 || !LikelyShortcodes.isName(name)) {
        return false;
      }
      met(name, treatment);
    }
    return true;
  }

  private void met(String shortcode, @Nullable Treatment treatment) {
    met.add(shortcode);
    String subject = "[" + shortcode + "]";
    if (treatment == null) {
      unknown.computeIfAbsent(shortcode, name -> new Unknown()).times++;
    } else {
      applied(subject, treatment);
    }
  }

  /** Returns the replacement of a block; null where it is kept. */
  @Nullable String block(Block block, String name, Treatment treatment, Body body) {
    applied(name, treatment);
    if (treatment instanceof HtmlTemplate template) {
      return template.fill(name, () -> body.content(block), "", path -> attribute(block, path));
    }
    return switch ((Treatment.Plain) treatment) {
      case DROP -> "";
      case UNWRAP -> body.content(block);
      case KEEP -> null;
    };
  }

  /** An attribute within others has their names before its own, with dots. */
  private static @Nullable String attribute(Block block, String path) {
    LooseValue value = Body.attributes(block);
    for (String name : path.split("\\.", -1)) {
      value = value.get(name);
    }
    if (value.value() instanceof Value.Bool bool) {
      return Boolean.toString(bool.value());
    }
    return value.present() && value.string() == null ? Blocks.json(value.value()) : value.string();
  }

  /** Counts a block that became a placeholder, for lack of a policy. */
  void notRendered(String block) {
    tally.met(RenderProblem.BLOCK_NOT_RENDERED, block);
  }

  private void applied(String subject, Treatment treatment) {
    tookAway = true;
    String done =
        treatment == Treatment.Plain.DROP
            ? "dropped"
            : treatment == Treatment.Plain.KEEP
                ? "kept"
                : treatment == Treatment.Plain.UNWRAP ? "unwrapped" : "replaced with its template";
    tally.met(RenderProblem.POLICY_APPLIED, subject, done);
  }

  /** Reports the unknown shortcodes. */
  void tell(ItemProblems problems) {
    unknown.forEach(
        (name, places) -> {
          String subject = "[" + name + "]";
          String attributes = String.join(", ", places.attributes);
          problems.counted(
              RenderProblem.UNKNOWN_SHORTCODE,
              subject,
              places.times,
              subject,
              places.times,
              attributes.isEmpty()
                  ? "its inner text was kept"
                  : "its inner text was kept, and the text of its attributes: " + attributes);
        });
  }

  /** Notes that paragraphs were ended for something else. */
  void leaveEmptyParagraphs() {
    tookAway = true;
  }

  /** Returns whether something was removed, so that a paragraph may be empty. */
  boolean tookAway() {
    return tookAway || !met.isEmpty();
  }
}
