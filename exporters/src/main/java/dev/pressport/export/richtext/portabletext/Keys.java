package dev.pressport.export.richtext.portabletext;

/** The keys of a document, the same in every run. */
final class Keys {
  private int count;

  String next() {
    return "k" + ++count;
  }
}
