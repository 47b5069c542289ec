package dev.pressport.source.wxr;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * A resolver of the names of a reader without namespaces, which folds the namespaces of WXR into
 * one short name each: {@code wp}, {@code excerpt}, {@code content}, {@code dc}. All versions, http
 * and https are the same; an undeclared prefix means itself, and so does one of these four that the
 * root declares for a namespace unknown.
 */
class WxrNames extends StreamReaderDelegate {
  static final String WP = "wp";
  static final String EXCERPT = "excerpt";
  static final String CONTENT = "content";
  static final String DC = "dc";
  static final String NONE = "";

  /** Plugins that write export files of their own put their name and version into it. */
  private static final Pattern EXPORT =
      Pattern.compile(
          "\\s*(?:https?:)?//(?:www\\.)?wordpress\\.org/export\\b.*?(/excerpt)?/?\\s*",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, String> rootScope;
  private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
  private final Map<String, Name> names = new HashMap<>();
  private @Nullable Name current;

  private record Name(String space, String local) {}

  /**
   * Names for a reader that is not namespace-aware.
   *
   * @param rootScope prefixes that hold from the start
   */
  WxrNames(XMLStreamReader reader, Map<String, String> rootScope) {
    super(reader);
    this.rootScope = rootScope;
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    current = null;
    if (event == XMLStreamConstants.START_ELEMENT) {
      scopes.push(declarations());
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      current = name(super.getLocalName());
      Map<String, String> scope = scopes.pop();
      if (!scope.isEmpty()) {
        names.clear();
      }
    }
    return event;
  }

  /** Moves to the next start tag: the delegate's own nextTag() would not call {@link #next}. */
  @Override
  public int nextTag() throws XMLStreamException {
    int event = next();
    while (event != XMLStreamConstants.START_ELEMENT) {
      event = next();
    }
    return event;
  }

  private Map<String, String> declarations() {
    Map<String, String> declared = Map.of();
    for (int i = 0; i < super.getAttributeCount(); i++) {
      String attribute = super.getAttributeLocalName(i);
      if (attribute.startsWith("xmlns")) {
        if (declared.isEmpty()) {
          declared = new HashMap<>();
        }
        String prefix = attribute.length() > 6 ? attribute.substring(6) : "";
        String space = fold(super.getAttributeValue(i));
        declared.put(prefix, isKnown(space) ? space : unknown(prefix, space));
        names.clear();
      }
    }
    return declared;
  }

  /** RSS itself has no namespace, even if a writer gives it one. */
  private String unknown(String prefix, String space) {
    boolean root = rootScope.isEmpty() && scopes.isEmpty();
    return prefix.isEmpty() ? NONE : root && isKnown(prefix) ? prefix : space;
  }

  private static boolean isKnown(String space) {
    return space.equals(WP) || space.equals(EXCERPT) || space.equals(CONTENT) || space.equals(DC);
  }

  private static String fold(String uri) {
    var export = EXPORT.matcher(uri);
    if (export.matches()) {
      return export.group(1) == null ? WP : EXCERPT;
    }
    if (uri.contains("purl.org/rss/1.0/modules/content")) {
      return CONTENT;
    }
    return uri.contains("purl.org/dc/elements/1.1") ? DC : uri;
  }

  private Name name(String qualified) {
    Name name = names.get(qualified);
    if (name == null) {
      int colon = qualified.indexOf(':');
      String prefix = colon < 0 ? "" : qualified.substring(0, colon);
      name = new Name(space(prefix), qualified.substring(colon + 1).intern());
      names.put(qualified, name);
    }
    return name;
  }

  private String space(String prefix) {
    for (Map<String, String> scope : scopes) {
      String space = scope.get(prefix);
      if (space != null) {
        return space.intern();
      }
    }
    return rootScope.getOrDefault(prefix, prefix).intern();
  }

  private Name current() {
    Name name = current;
    if (name == null) {
      name = name(super.getLocalName());
      current = name;
    }
    return name;
  }

  /** Returns the prefixes in scope. */
  Map<String, String> scope() {
    Map<String, String> scope = new HashMap<>(rootScope);
    scopes.descendingIterator().forEachRemaining(scope::putAll);
    return scope;
  }

  /** Returns whether the current element has this name. */
  boolean at(String space, String local) {
    return getLocalName().equals(local) && getNamespaceURI().equals(space);
  }

  @Override
  public String getLocalName() {
    return current().local();
  }

  @Override
  public String getNamespaceURI() {
    return current().space();
  }

  @Override
  public QName getName() {
    return new QName(current().space(), current().local());
  }

  @Override
  public String getPrefix() {
    return "";
  }

  @Override
  public String getAttributeNamespace(int index) {
    return NONE;
  }

  @Override
  public String getAttributePrefix(int index) {
    return "";
  }

  @Override
  public QName getAttributeName(int index) {
    return new QName(super.getAttributeLocalName(index));
  }

  @Override
  public int getNamespaceCount() {
    return 0;
  }

  @Override
  public @Nullable String getNamespaceURI(String prefix) {
    return null;
  }

  @Override
  public NamespaceContext getNamespaceContext() {
    return NoPrefixes.INSTANCE;
  }

  /** Prefixes have no meaning any more once names are resolved. */
  private static final class NoPrefixes implements NamespaceContext {
    static final NoPrefixes INSTANCE = new NoPrefixes();

    @Override
    public String getNamespaceURI(String prefix) {
      return XMLConstants.NULL_NS_URI;
    }

    @Override
    public @Nullable String getPrefix(String uri) {
      return null;
    }

    @Override
    public java.util.Iterator<String> getPrefixes(String uri) {
      return java.util.Collections.emptyIterator();
    }
  }
}
