package dev.pressport.permalink;

import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import dev.pressport.source.TestRow;
import dev.pressport.text.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A site of posts, pages, terms and authors at the addresses that WordPress would give them. */
final class RandomSite {
  private static final String LETTERS = "abcdefghijklmnop東京äé-";

  private final TestSite site;
  private final Random random;
  private final List<Ref> refs = new ArrayList<>();

  RandomSite(Random random, String structure) {
    this.random = random;
    boolean folder = random.nextBoolean();
    site = new TestSite("https://a.example" + (folder ? "/folder" : ""));
    String slash = structure.endsWith("/") ? "/" : "";
    List<String> categories = categories();
    String parent = "";
    for (int id = 1; id < 40; id++) {
      String slug = word() + id;
      String path = (random.nextBoolean() ? parent : "") + "/" + slug;
      site.entry("page", id, slug, encoded(path) + slash);
      refs.add(new Ref.ToEntry(id));
      parent = path;
    }
    for (int id = 100; id < 160; id++) {
      post(structure, id, categories.get(random.nextInt(categories.size())));
    }
    refs.add(new Ref.ToDate(2024, null, null));
    refs.add(new Ref.ToDate(2024, 5, null));
    refs.add(new Ref.ToDate(2024, 5, 17));
    refs.add(new Ref.ToHome());
  }

  private List<String> categories() {
    List<String> categories = new ArrayList<>();
    for (int id = 1; id < 20; id++) {
      String slug = word() + id;
      TestRow row = TestRow.term("category", id, slug, slug);
      if (id > 2) {
        row.column("parent", categories.get(random.nextInt(2)));
      }
      site.row(row);
      site.row(TestRow.term("post_tag", 100 + id, slug, slug));
      categories.add(slug);
      refs.add(new Ref.ToTerm(new Term.Key("category", slug)));
      refs.add(new Ref.ToTerm(new Term.Key("post_tag", slug)));
    }
    return categories;
  }

  private void post(String structure, int id, String category) {
    String slug = word() + id;
    int month = 1 + random.nextInt(12);
    int day = 1 + random.nextInt(28);
    String author = "author" + random.nextInt(5);
    String path =
        structure
            .replace("%year%", "2024")
            .replace("%monthnum%", two(month))
            .replace("%day%", two(day))
            .replace("%postname%", slug)
            .replace("%post_id%", Integer.toString(id))
            .replace("%author%", author)
            .replace("%category%", category);
    site.row(
        site.published("post", id, slug, encoded(path))
            .column("post_date", "2024-" + two(month) + "-" + two(day) + " 11:00:00")
            .column("post_author", author)
            .in("category", category));
    refs.add(new Ref.ToEntry(id));
    if (!refs.contains(new Ref.ToAuthor(author))) {
      refs.add(new Ref.ToAuthor(author));
    }
  }

  private static String two(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  private String encoded(String path) {
    return random.nextBoolean() ? path : path.replace("東", "%E6%9D%B1").replace("ä", "%c3%a4");
  }

  private String word() {
    StringBuilder word = new StringBuilder("w");
    for (int i = random.nextInt(6); i >= 0; i--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return Slug.decode(word.toString());
  }

  Permalinks permalinks() {
    return site.permalinks();
  }

  List<Ref> refs() {
    return refs;
  }
}
