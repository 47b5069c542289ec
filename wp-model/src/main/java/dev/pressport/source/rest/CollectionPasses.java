package dev.pressport.source.rest;

import dev.pressport.source.rest.CollectionReading.Finished;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The readings of one of the site's lists: in each language, and to edit and to view. Nothing is
 * fetched twice.
 */
final class CollectionPasses {
  private final Collection collection;
  private final Setting setting;
  private final Deque<String> languages;

  /**
   * The setting in which lists are read.
   *
   * @param user whether a user is logged in
   * @param atATime the number of pages that are requested at a time
   * @param languages those to ask for one by one; none when the site does not filter by language
   * @param edited receives the outcome of each reading of a list to edit
   * @param finished receives the outcome of all readings of a list
   */
  record Setting(
      boolean user,
      Catalogue catalogue,
      ApiClient client,
      JobQueue jobs,
      int atATime,
      List<String> languages,
      PullProgress progress,
      Consumer<Finished> edited,
      Consumer<Finished> finished) {}

  CollectionPasses(Collection collection, Setting setting) {
    this.collection = collection;
    this.setting = setting;
    this.languages = new ArrayDeque<>(collection.isByLanguage() ? setting.languages() : List.of());
  }

  /**
   * Begins to read the list.
   *
   * @param earlier the dates of items that earlier runs fetched, which are not fetched again unless
   *     they changed
   */
  void start(Map<Long, String> earlier) {
    edit(null, earlier, done -> next(done, earlier));
  }

  private void next(Finished done, Map<Long, String> earlier) {
    String language = languages.poll();
    if (language == null) {
      setting.finished().accept(done);
    } else {
      edit(language, known(earlier, done), more -> next(done.with(more), earlier));
    }
  }

  private void edit(
      @Nullable String language, Map<Long, String> known, Consumer<Finished> whenDone) {
    read(
        collection.ways(setting.user(), setting.catalogue().statuses()),
        language,
        known,
        edited -> {
          if (edited.way() != null && edited.way().isForEditing()) {
            setting.edited().accept(edited);
          }
          if (edited.partial()) {
            view(language, known, edited, whenDone);
          } else {
            whenDone.accept(edited);
          }
        });
  }

  /** Reads what the user may read and not edit. */
  private void view(
      @Nullable String language,
      Map<Long, String> known,
      Finished edited,
      Consumer<Finished> whenDone) {
    read(
        collection.waysOfViewing(setting.catalogue().statuses()),
        language,
        known(known, edited),
        viewed -> whenDone.accept(edited.with(viewed)));
  }

  private static Map<Long, String> known(Map<Long, String> earlier, Finished done) {
    Map<Long, String> known = new HashMap<>(earlier);
    known.putAll(done.modified());
    return known;
  }

  private void read(
      List<ApiRequest> ways,
      @Nullable String language,
      Map<Long, String> known,
      Consumer<Finished> whenDone) {
    new CollectionReading(
            collection,
            ways.stream()
                .map(way -> language == null ? way : way.with(Languages.PARAMETER, language))
                .toList(),
            setting.client(),
            setting.jobs(),
            setting.atATime(),
            StoredFields.of(setting.catalogue()),
            known,
            setting.progress(),
            whenDone)
        .start();
  }
}
