package dev.pressport.export.richtext;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What blocks do not hold of the HTML that they are made of. */
final class Unsaid {
  /** The attributes by which browsers load, and WordPress finds, what is shown in any case. */
  private static final Set<String> NEUTRAL =
      Set.of("loading", "decoding", "fetchpriority", "srcset", "sizes", "referrerpolicy");

  /** The classes of WordPress that name a thing and do not change its look. */
  private static final Pattern NEUTRAL_CLASS =
      Pattern.compile(
          "wp-(?:image|att)-\\d+|size-[\\w-]+|alignnone|aligncenter|wp-block-[\\w-]+"
              + "|wp-element-[\\w-]+|is-layout-[\\w-]+|is-provider-[\\w-]+|is-type-[\\w-]+"
              + "|wp-embed-aspect-[\\w-]+|wp-has-aspect-ratio|wp-caption[\\w-]*"
              + "|has-(?:alpha-channel|css)-opacity|has-fixed-layout|is-style-default|is-resized"
              + "|has-text-align-(?:left|center|right)|language-[\\w+#.-]+|gallery[\\w-]*"
              + "|blocks-gallery-[\\w-]+|columns-\\w+|has-nested-images|is-cropped"
              + "|attachment-[\\w-]+|is-nowrap|is-vertical|fn");

  private static final Pattern NUMBERED_ID =
      Pattern.compile("(?:caption-)?attachment[-_]\\d+|gallery-\\d+|more-\\d+|post-\\d+");

  private final Set<String> names = new LinkedHashSet<>();

  void add(String name) {
    names.add(name);
  }

  void addAll(Unsaid others) {
    names.addAll(others.names);
  }

  List<String> names() {
    return List.copyOf(names);
  }

  /** Adds the attributes of an element but those that a block holds, by their CSS names, too. */
  void rest(Element element, Set<String> said) {
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      if (key.equals("class")) {
        element.classNames().stream()
            .filter(name -> !name.isBlank() && !NEUTRAL_CLASS.matcher(name).matches())
            .forEach(name -> add("class"));
      } else if (key.equals("style")) {
        if (Styles.of(element).keySet().stream().anyMatch(name -> !said.contains(name))) {
          add("style");
        }
      } else if (key.equals("id")) {
        if (!said.contains(key)
            && !attribute.getValue().isBlank()
            && !NUMBERED_ID.matcher(attribute.getValue()).matches()) {
          add("id");
        }
      } else if (!said.contains(key)
          && !NEUTRAL.contains(key)
          && !key.startsWith("data-")
          && !(key.equals("title") && attribute.getValue().isBlank())) {
        add(key);
      }
    }
  }

  /** Returns whether an element has attributes that mean something. */
  static boolean isPlain(Element element) {
    Unsaid unsaid = new Unsaid();
    unsaid.rest(element, Set.of());
    return unsaid.names.isEmpty();
  }
}
