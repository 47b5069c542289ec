package dev.pressport.source.rest;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A reading of the lists of plugins, page by page. A list that is refused or broken ends there: the
 * rest of the site is read without it.
 */
final class PluginReading {
  /** The number of pages after which a list is taken for endless. */
  static final int MOST_PAGES = 10_000;

  private final ApiClient client;
  private final ApiClient visitor;

  /**
   * A reading.
   *
   * @param client of the user, or of a visitor
   * @param visitor reads what visitors see: what the site renders for a user can show private
   *     content
   */
  PluginReading(ApiClient client, ApiClient visitor) {
    this.client = client;
    this.visitor = visitor;
  }

  /** Reads a list to its end, and returns the number of its items. */
  PullResult.Part read(PluginApi.Offer offer) throws IOException {
    return read(offer, offer.list().isForUsers() ? client : visitor);
  }

  private static PullResult.Part read(PluginApi.Offer offer, ApiClient client) throws IOException {
    Set<Long> seen = new HashSet<>();
    for (int page = 1; page <= MOST_PAGES; page++) {
      Optional<ApiResponse> response = client.answer(offer.page(page));
      Optional<ResponseItems> items =
          response.isEmpty() ? Optional.empty() : offer.items(response.get());
      if (items.isEmpty()) {
        return part(offer, page, response, seen);
      }
      int before = seen.size();
      items.get().items().forEach(item -> seen.add(item.id()));
      Long pages = offer.pages(response.get());
      boolean last =
          pages == null ? items.get().items().size() < offer.list().pageSize() : page >= pages;
      if (last || seen.size() == before) {
        break;
      }
    }
    return new PullResult.Part(offer.list().type(), seen.size(), null);
  }

  private static PullResult.Part part(
      PluginApi.Offer offer, int page, Optional<ApiResponse> response, Set<Long> seen)
      throws IOException {
    String refusal = null;
    if (page == 1) {
      refusal = response.isEmpty() ? "no answer" : ApiError.outcome(response.get());
    }
    return new PullResult.Part(offer.list().type(), seen.size(), refusal);
  }

  /** Requests an answer about the whole site. */
  void read(PluginApi.Document document) throws IOException {
    (document.settings().isForUsers() ? client : visitor).answer(document.request());
  }
}
