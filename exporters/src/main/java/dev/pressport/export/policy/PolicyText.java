package dev.pressport.export.policy;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentModel;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.FieldOrigin;
import dev.pressport.contentmodel.TermType;
import dev.pressport.html.Titles;
import dev.pressport.model.Site;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.posttype.Taxonomies;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.render.Policy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * A policy file that names everything of a site on which a policy can decide, with comments, and
 * changes nothing.
 *
 * @param types the number of entries of each post type
 * @param terms the number of terms of each taxonomy
 * @param fields by post type, the number of entries with a value in each field
 * @param shortcodes the unknown ones, in brackets
 * @param blocks those that become placeholders
 */
record PolicyText(
    ContentModel model,
    SortedMap<String, Long> types,
    SortedMap<String, Long> terms,
    Map<String, Map<String, Long>> fields,
    SortedMap<String, PolicySurvey.Use> shortcodes,
    SortedMap<String, PolicySurvey.Use> blocks) {

  /** The most names of a kind. */
  static final int MOST_NAMES = 1000;

  /** The most characters of a key on one line, in YAML. */
  private static final int LONGEST_KEY = 1000;

  private static final String HEADER =
      """
      #
      # Edit the values, then export with the file:
      #
      #   pressport export SOURCE --to TARGET --out DIR --policy FILE
      #
      # As it is, the file changes nothing: an export with it gives the same result as an
      # export without it. A line that you delete counts as kept.
      #
      # types, taxonomies and fields have one of these values:
      #   keep      it is exported under its own name
      #   drop      it is left out, and the report says so
      #   NEW_NAME  it is exported under this name, where the target has names:
      #             folders of static sites, front matter, collections, content types.
      #             JSON and CSV keep the names of types and taxonomies.
      #
      # shortcodes and blocks are rendered as the comments say. To change that, remove the #
      # before one of the lines, and edit its value:
      #   keep      the shortcode is left in the text; the block is exported as by default
      #   unwrap    only what is between its tags, or within the block
      #   drop      it is removed
      #   '<HTML>'  it is replaced by HTML, in single quotes. Placeholders:
      #               {{content}}    the text between the tags, rendered
      #               {{raw}}        the same text as it is stored, for code (shortcodes only)
      #               {{attr NAME}}  the attribute NAME
      #               {{name}}       the name of the shortcode or block
      #
      # docs/policy.md describes the file.
      """;

  /** What WordPress's own shortcodes become. */
  private static final Map<String, String> RESULTS =
      Map.of(
          "gallery", "a gallery",
          "caption", "a figure with a caption",
          "wp_caption", "a figure with a caption",
          "audio", "an audio player",
          "video", "a video player",
          "playlist", "a list of audio or video players",
          "embed", "an embedded page");

  /**
   * Returns the file.
   *
   * @param allShortcodes how often each shortcode is used
   * @param serverBlocks likewise the blocks that the site stores without HTML
   */
  String of(
      Site site, SortedMap<String, Long> allShortcodes, SortedMap<String, Long> serverBlocks) {
    StringBuilder text = new StringBuilder(title(site)).append(HEADER);
    types(text);
    taxonomies(text);
    fields(text);
    shortcodes(allShortcodes, text);
    blocks(serverBlocks, text);
    return text.toString();
  }

  private static String title(Site site) {
    String title = site.title() == null ? "" : Titles.plain(site.title());
    String home = site.home() == null ? "" : " (" + PolicyYaml.remark(site.home()) + ")";
    String name = title.isEmpty() ? "this site" : PolicyYaml.remark(title);
    return "# Policy file for " + name + home + "\n";
  }

  private void types(StringBuilder text) {
    text.append("\ntypes:\n");
    Set<String> names = new LinkedHashSet<>();
    model.types().stream().map(ContentType::name).forEach(names::add);
    List<String> others = types.keySet().stream().filter(name -> !names.contains(name)).toList();
    names.forEach(name -> type(name, label(name), text));
    if (!others.isEmpty()) {
      text.append("  # Types without pages. They can be kept or dropped:\n");
      others.forEach(name -> type(name, otherLabel(name), text));
    }
  }

  private String label(String type) {
    return type.equals("attachment")
        ? "the files of the media library; cannot be renamed"
        : model.type(type).map(ContentType::label).orElse(type);
  }

  private static String otherLabel(String type) {
    String label = PostTypes.label(type);
    return PostTypes.is(type, PostType.Trait.PERSONAL)
        ? label + "; personal data, left out without --include-personal-data"
        : label;
  }

  private void type(String name, String label, StringBuilder text) {
    keep(
        "  ",
        name,
        count(types.getOrDefault(name, 0L), "entry", "entries") + ", " + PolicyYaml.remark(label),
        text);
  }

  private static void keep(String indent, String name, String remark, StringBuilder text) {
    String key = PolicyYaml.name(name);
    if (key.length() > LONGEST_KEY) {
      text.append(indent).append("# ").append(PolicyYaml.remark(name)).append(": too long\n");
      return;
    }
    text.append(indent).append(key).append(": keep  # ").append(remark).append('\n');
  }

  private static String count(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  private void taxonomies(StringBuilder text) {
    text.append("\ntaxonomies:\n");
    Set<String> names = new LinkedHashSet<>();
    model.taxonomies().stream().map(TermType::name).forEach(names::add);
    names.addAll(terms.keySet());
    for (String name : names) {
      Taxonomy taxonomy = Taxonomies.of(name);
      String number = count(terms.getOrDefault(name, 0L), "term", "terms");
      if (taxonomy.is(Taxonomy.Trait.INTERNAL)) {
        keep("  ", name, number + "; used by WordPress itself, can only be kept", text);
      } else {
        String label = model.taxonomy(name).map(TermType::label).orElse(taxonomy.label());
        keep("  ", name, number + ", " + PolicyYaml.remark(label), text);
      }
    }
  }

  private void fields(StringBuilder text) {
    text.append("\n# The custom fields of each type: fields of ACF, and metas.\nfields:\n");
    for (ContentType type : model.types()) {
      List<ContentField> custom = type.fields().stream().filter(ContentField::isCustom).toList();
      if (custom.isEmpty() || PolicyYaml.name(type.name()).length() > LONGEST_KEY) {
        continue;
      }
      text.append("  ").append(PolicyYaml.name(type.name())).append(":\n");
      Map<String, Long> used = fields.getOrDefault(type.name(), Map.of());
      Set<String> written = new LinkedHashSet<>();
      for (ContentField field : custom) {
        if (written.add(field.name())) {
          String origin = field.origin() == FieldOrigin.ACF ? "ACF, " : "meta, ";
          String entries = count(used.getOrDefault(field.name(), 0L), "entry", "entries");
          keep("    ", field.name(), origin + kind(field) + "; in " + entries, text);
        }
      }
    }
  }

  private static String kind(ContentField field) {
    String kind = field.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return field.multiple() ? "list of " + kind : kind;
  }

  private void shortcodes(SortedMap<String, Long> all, StringBuilder text) {
    text.append(
        """

        shortcodes:
          # All other unknown shortcodes:
          #"*": unwrap
        """);
    Set<String> unknown = new LinkedHashSet<>();
    shortcodes.forEach(
        (subject, use) -> {
          String name = subject.replaceAll("^\\[|]$", "");
          unknown.add(name);
          if (Policy.isShortcode(name)) {
            unknownShortcode(name, use, text);
          }
        });
    List<Map.Entry<String, Long>> known = new ArrayList<>();
    all.entrySet().stream()
        .filter(use -> !unknown.contains(use.getKey()) && Policy.isShortcode(use.getKey()))
        .forEach(known::add);
    if (!known.isEmpty()) {
      text.append("\n  # Shortcodes that Pressport renders:\n");
      for (Map.Entry<String, Long> use : known) {
        String result = RESULTS.get(use.getKey());
        String becomes = result == null ? "" : "; becomes " + result;
        choice(use.getKey(), "drop  # " + count(use.getValue(), "time", "times") + becomes, text);
      }
    }
  }

  private static void unknownShortcode(String name, PolicySurvey.Use use, StringBuilder text) {
    text.append("\n  # [").append(PolicyYaml.remark(name)).append("] is unknown: ");
    text.append(places(use));
    text.append("  # ").append(use.result()).append('\n');
    choice(name, "unwrap", text);
    choice(name, "drop", text);
    choice(name, "keep", text);
    choice(name, "'<div class=\"{{name}}\">{{content}}</div>'", text);
    choice(name, "'<pre><code>{{raw}}</code></pre>'", text);
  }

  private static String places(PolicySurvey.Use use) {
    return count(use.times(), "time", "times")
        + " in "
        + count(use.entries(), "entry", "entries")
        + ", for example "
        + PolicyYaml.remark(Titles.plain(use.example()))
        + "\n";
  }

  private static void choice(String name, String value, StringBuilder text) {
    text.append("  #").append(PolicyYaml.name(name)).append(": ").append(value).append('\n');
  }

  private void blocks(SortedMap<String, Long> ofServer, StringBuilder text) {
    text.append(
        """

        blocks:
          # All other server-rendered blocks:
          #"*": unwrap
        """);
    blocks.forEach(
        (name, use) -> {
          if (name.indexOf('/') > 0) {
            text.append("\n  # ").append(PolicyYaml.remark(name));
            text.append(" is rendered by the server: ").append(places(use));
            text.append("  # ").append(use.result()).append('\n');
            choice(name, "unwrap", text);
            choice(name, "drop", text);
            choice(name, "'<div class=\"block\">{{content}}</div>'", text);
          }
        });
    List<String> rendered =
        ofServer.keySet().stream()
            .filter(name -> !blocks.containsKey(name) && name.indexOf('/') > 0)
            .toList();
    if (!rendered.isEmpty()) {
      text.append("\n  # Blocks that Pressport renders in place of the server:\n");
      for (String name : rendered) {
        long times = ofServer.getOrDefault(name, 0L);
        choice(name, "drop  # " + count(times, "time", "times"), text);
      }
    }
  }
}
