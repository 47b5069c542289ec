package dev.pressport.html;

import dev.pressport.block.Block;
import dev.pressport.block.Blocks;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.shortcode.LikelyShortcodes;
import dev.pressport.shortcode.Shortcode;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.source.ItemProblems;
import dev.pressport.source.Problem.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a policy makes of the shortcodes and blocks of one body, and how often: by the policy's
 * word, or without one because nobody knows them. Of one thread.
 */
final class AppliedPolicy {
  private final Policy policy;
  private final Map<String, Integer> unknown = new LinkedHashMap<>();
  private final Map<String, Integer> notRendered = new LinkedHashMap<>();
  private final Map<String, Integer> byWord = new LinkedHashMap<>();
  private final Map<String, Treatment> words = new LinkedHashMap<>();

  AppliedPolicy(Policy policy) {
    this.policy = policy;
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
   * What stands in the place of a shortcode that has no class of its own, or that the policy names;
   * null where only its tags are to go.
   */
  @Nullable String shortcode(String text, Shortcode shortcode, Body body) {
    Treatment own = policy.shortcode(shortcode.name());
    Treatment treatment = own == null ? policy.otherShortcodes() : own;
    if (treatment == null) {
      unknown.merge(shortcode.name(), 1, Integer::sum);
      return null;
    }
    count("[" + shortcode.name() + "]", treatment);
    if (treatment instanceof Template template) {
      ShortcodeAttributes attributes = ShortcodeAttributes.parse(shortcode.attributes());
      String content = text.substring(shortcode.contentStart(), shortcode.contentEnd());
      return template.fill(shortcode.name(), body.shortcodes(content), attributes::get);
    }
    return switch ((Treatment.Plain) treatment) {
      case DROP -> "";
      case UNWRAP -> null;
      case KEEP ->
          text.substring(shortcode.start(), shortcode.contentStart())
              + body.shortcodes(text.substring(shortcode.contentStart(), shortcode.contentEnd()))
              + text.substring(shortcode.contentEnd(), shortcode.end());
    };
  }

  /**
   * Whether a closing tag without an opening one goes. An unknown one does when its name was met
   * before, or can hardly be a word of prose.
   */
  boolean takesStray(String name) {
    Treatment own = policy.shortcode(name);
    Treatment treatment = own == null ? policy.otherShortcodes() : own;
    if (treatment == Treatment.Plain.KEEP) {
      return false;
    }
    boolean met = own != null || unknown.containsKey(name) || words.containsKey("[" + name + "]");
    if (!met && name.indexOf('_') > 0 && LikelyShortcodes.isName(name)) {
      if (treatment == null) {
        unknown.put(name, 1);
      } else {
        count("[" + name + "]", treatment);
      }
      return true;
    }
    return met;
  }

  /** What stands in the place of a block; null where it is to be kept. */
  @Nullable String block(Block block, String name, Treatment treatment, Body body) {
    count(name, treatment);
    if (treatment instanceof Template template) {
      return template.fill(name, body.content(block), path -> attribute(block, path));
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

  /** Counts a block of which a placeholder tells, as nobody said otherwise. */
  void notRendered(String block) {
    notRendered.merge(block, 1, Integer::sum);
  }

  private void count(String subject, Treatment treatment) {
    byWord.merge(subject, 1, Integer::sum);
    words.put(subject, treatment);
  }

  /** Whether something is gone, so that a paragraph may be empty. */
  boolean tookAway() {
    return !unknown.isEmpty() || !byWord.isEmpty();
  }

  /** Says what was met, once for each name. */
  void tell(ItemProblems problems) {
    unknown.forEach(
        (name, times) -> {
          String subject = "[" + name + "]";
          String message =
              "The shortcode "
                  + subject
                  + " is not known ("
                  + often(times)
                  + "); what it holds was kept.";
          problems.counted(Severity.LOSSY, "unknown-shortcode", message, subject, times);
        });
    notRendered.forEach(
        (name, times) -> {
          String message =
              "Only a server shows the block " + name + "; a placeholder stands for it.";
          problems.counted(Severity.LOSSY, "block-not-rendered", message, name, times);
        });
    byWord.forEach(
        (subject, times) -> {
          String message =
              "As the policy says, " + subject + " " + done(subject) + " (" + often(times) + ").";
          problems.counted(Severity.NOTE, "policy-applied", message, subject, times);
        });
  }

  private String done(String subject) {
    Treatment treatment = words.get(subject);
    return treatment == Treatment.Plain.DROP
        ? "was dropped"
        : treatment == Treatment.Plain.KEEP
            ? "was kept"
            : treatment == Treatment.Plain.UNWRAP
                ? "gave way to what it holds"
                : "was replaced by a template";
  }

  private static String often(int times) {
    return times == 1 ? "1 time" : times + " times";
  }
}
