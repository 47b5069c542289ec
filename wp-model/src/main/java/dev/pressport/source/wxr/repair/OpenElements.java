package dev.pressport.source.wxr.repair;

import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The names of the elements that are open, innermost first; of very deep ones only the number. */
final class OpenElements {

  private static final int DEEPEST = 1 << 8;

  private final ArrayDeque<String> names = new ArrayDeque<>();
  private long deeper;

  void open(String name) {
    if (names.size() < DEEPEST) {
      names.push(name);
    } else {
      deeper++;
    }
  }

  /** Closes the innermost element of a name and all in it, if there is one. */
  void close(String name) {
    if (deeper > 0) {
      deeper--;
      return;
    }
    int depth = 1;
    for (Iterator<String> open = names.iterator(); open.hasNext(); depth++) {
      if (open.next().equals(name)) {
        pop(depth);
        return;
      }
    }
  }

  private void pop(int count) {
    for (int i = 0; i < count; i++) {
      names.pop();
    }
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  boolean contains(String name) {
    return deeper > 0 || names.contains(name);
  }

  /** The innermost name; null when there is none, or it is not known. */
  @Nullable String innermost() {
    return deeper > 0 ? null : names.peek();
  }

  /** The end tags that close those inside of a frame. */
  String endTagsWithin(Frame frame) {
    StringBuilder tags = new StringBuilder();
    names.stream()
        .filter(name -> !frame.contains(name))
        .forEach(name -> tags.append("</").append(name).append('>'));
    return tags.toString();
  }

  /** The end tags that close all of them. */
  String endTags() {
    StringBuilder tags = new StringBuilder();
    names.forEach(name -> tags.append("</").append(name).append('>'));
    return tags.toString();
  }

  void clear() {
    names.clear();
    deeper = 0;
  }
}
