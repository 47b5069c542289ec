package dev.pressport.example;

import dev.pressport.Pressport;
import dev.pressport.WordPressSite;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import java.io.IOException;
import java.util.stream.Stream;

/** Prints the titles of all published posts. */
public final class ListTitles {
  private ListTitles() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException {
    try (WordPressSite site = Pressport.open(args);
        Stream<Item> items = site.items()) {
      items
          .filter(Entry.class::isInstance)
          .map(Entry.class::cast)
          .filter(entry -> entry.type().equals("post") && entry.status().equals("publish"))
          .forEach(post -> System.out.println(post.title()));
    }
  }
}
