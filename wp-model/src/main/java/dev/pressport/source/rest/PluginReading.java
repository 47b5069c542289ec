package dev.pressport.source.rest;

import dev.pressport.http.HttpFailure;
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
  private static final int MOST_PAGES = 10_000;

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
      Optional<ApiResponse> response = response(offer.page(page), client);
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
      refusal = response.isEmpty() ? "no answer" : refusal(response.get());
    }
    return new PullResult.Part(offer.list().type(), seen.size(), refusal);
  }

  /** Returns the status and code of a response without a list. */
  static String refusal(ApiResponse response) throws IOException {
    return response.status()
        + ApiError.of(response).map(ApiError::code).map(code -> " " + code).orElse("");
  }

  /** Requests an answer about the whole site. */
  void read(PluginApi.Document document) throws IOException {
    response(document.request(), document.settings().isForUsers() ? client : visitor);
  }

  /** Returns the response to a request; empty when the site gives none, which is recorded. */
  static Optional<ApiResponse> response(ApiRequest request, ApiClient client) throws IOException {
    try {
      return Optional.of(client.send(request));
    } catch (CutOffResponse e) {
      client.keepSilence(request, "CUT_OFF");
    } catch (HttpFailure e) {
      switch (e.reason()) {
        case TIMEOUT, BROKEN, TOO_LARGE -> client.keepSilence(request, e.reason().name());
        default -> throw RefusalMessages.of(e, client.site());
      }
    }
    return Optional.empty();
  }
}
