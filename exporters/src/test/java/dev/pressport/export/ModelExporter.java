package dev.pressport.export;

import dev.pressport.contentmodel.ContentModel;
import dev.pressport.contentmodel.FieldValue;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Value;
import dev.pressport.option.Option;
import dev.pressport.problem.ItemProblems;
import dev.pressport.record.RecordValues;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A target that keeps the content model, and what of the values of entries does not fit it. */
final class ModelExporter implements Exporter {
  private @Nullable ContentModel model;
  private final Set<String> unfit = new ConcurrentSkipListSet<>();
  private final AtomicInteger values = new AtomicInteger();

  ContentModel model() {
    return Objects.requireNonNull(model);
  }

  /** Returns the model as it is printed. */
  Value printed() {
    return RecordValues.of(model());
  }

  /** Returns the type and path of each part of a value that does not fit its field. */
  Set<String> unfit() {
    return unfit;
  }

  /** Returns the number of values of entries. */
  int values() {
    return values.get();
  }

  @Override
  public String id() {
    return "model";
  }

  @Override
  public String description() {
    return "the content model";
  }

  @Override
  public List<Option<?>> options() {
    return List.of();
  }

  @Override
  public ExportSession open(ExportRequest request) {
    ContentModel found = ContentModel.of(request.site(), request.index(), request.permalinks());
    model = found;
    return new ExportSession() {
      @Override
      public Fate fate(Item item) {
        return Fate.EXPORTED;
      }

      @Override
      public Write prepare(Item item, ItemProblems problems) {
        if (item instanceof Entry entry) {
          found.type(entry.type()).stream()
              .flatMap(type -> FieldValue.all(type, entry).stream())
              .forEach(value -> add(entry, value));
        }
        return Write.NOTHING;
      }

      @Override
      public void finish() {
        // There is no output.
      }

      @Override
      public void close() {
        // Likewise.
      }
    };
  }

  private void add(Entry entry, FieldValue value) {
    values.incrementAndGet();
    value.unfit().forEach(path -> unfit.add(entry.type() + ' ' + path));
  }
}
