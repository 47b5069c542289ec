package dev.pressport.source.rest;

import dev.pressport.source.rest.CollectionReading.Page;
import dev.pressport.source.rest.ResponseItems.Item;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A reading of a page that the site cannot serve as a whole, in ever smaller parts until the bad
 * item is alone: then only its stored fields, and its number where even those fail.
 */
final class PageBisection {
  /** Each divides the one before. */
  private static final Map<Integer, Integer> SIZES = Map.of(100, 50, 50, 25, 25, 5, 5, 1);

  /** The number of consecutive items without even an id after which the items are not at fault. */
  private static final int MOST_UNNAMED = 3;

  private final String storedFields;
  private final Reading reading;
  private final Taking taking;

  /** A function that requests a page. */
  @FunctionalInterface
  interface Reading {
    Page read(ApiRequest request) throws IOException;
  }

  /** A function that adds items and returns the number of new ones. */
  @FunctionalInterface
  interface Taking {
    int take(List<Item> items);
  }

  PageBisection(String storedFields, Reading reading, Taking taking) {
    this.storedFields = storedFields;
    this.reading = reading;
    this.taking = taking;
  }

  /**
   * Reads a page.
   *
   * @return how many items there were that are new, or -1 when the collection ended before it
   */
  int ofPage(ApiRequest way, int page) throws IOException {
    return new PageReading(way).read(page, CollectionReading.PAGE);
  }

  private final class PageReading {
    private final ApiRequest way;
    private int unnamed;

    PageReading(ApiRequest way) {
      this.way = way;
    }

    int read(int page, int size) throws IOException {
      int part = SIZES.getOrDefault(size, 1);
      int count = 0;
      for (int i = 0; i < size / part && unnamed < MOST_UNNAMED; i++) {
        int number = (page - 1) * (size / part) + 1 + i;
        Page partial = reading.read(way.with("per_page", part).with("page", number));
        switch (partial.kind()) {
          case LIST -> {
            count += taking.take(partial.items());
            unnamed = 0;
            if (partial.items().isEmpty() && partial.response().number("X-WP-Total") == null) {
              return count;
            }
          }
          case PAST_END, REFUSED -> {
            return count == 0 && i == 0 ? -1 : count;
          }
          case FAILED -> {
            int found =
                part == 1
                    ? alone(way.with("per_page", 1).with("page", number))
                    : read(number, part);
            if (found < 0) {
              return count == 0 && i == 0 ? -1 : count;
            }
            count += found;
          }
        }
      }
      return count;
    }

    private int alone(ApiRequest position) throws IOException {
      Page inShort = reading.read(position.with("_fields", CollectionReading.IN_SHORT));
      unnamed = inShort.kind() == Page.Kind.FAILED ? unnamed + 1 : 0;
      return inShort.kind() == Page.Kind.PAST_END ? -1 : stored(position, inShort);
    }
  }

  /** Reads the stored fields of an item that cannot be read as a whole. */
  private int stored(ApiRequest position, Page inShort) throws IOException {
    if (inShort.kind() != Page.Kind.LIST) {
      return 0;
    }
    Page stored = reading.read(position.with("_fields", storedFields));
    return taking.take(stored.kind() == Page.Kind.LIST ? stored.items() : inShort.items());
  }

  /** Reads items by their numbers. */
  void ofIds(ApiRequest way, List<Long> ids) throws IOException {
    String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    ApiRequest request = way.with("page", 1).with("include", list);
    Page page = reading.read(request);
    if (page.kind() == Page.Kind.LIST) {
      taking.take(page.items());
    } else if (page.kind() == Page.Kind.FAILED && ids.size() > 1) {
      ofIds(way, ids.subList(0, ids.size() / 2));
      ofIds(way, ids.subList(ids.size() / 2, ids.size()));
    } else if (page.kind() == Page.Kind.FAILED) {
      ApiRequest position = request.with("per_page", 1);
      stored(position, reading.read(position.with("_fields", CollectionReading.IN_SHORT)));
    }
  }
}
