package dev.pressport.export;

import dev.pressport.model.Addresses;
import dev.pressport.option.Option;
import dev.pressport.option.Options;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A target whose sessions are another's, wrapped. */
record WrappedExporter(Exporter wrapped, UnaryOperator<ExportSession> wrapper) implements Exporter {

  @Override
  public String id() {
    return wrapped.id();
  }

  @Override
  public String description() {
    return wrapped.description();
  }

  @Override
  public List<Option<?>> options() {
    return wrapped.options();
  }

  @Override
  public boolean streams(String path, Options options) {
    return wrapped.streams(path, options);
  }

  @Override
  public boolean changesLinks() {
    return wrapped.changesLinks();
  }

  @Override
  public Optional<MediaPlaces> mediaPlaces(LayoutRequest request) {
    return wrapped.mediaPlaces(request);
  }

  @Override
  public Addresses layout(LayoutRequest request) {
    return wrapped.layout(request);
  }

  @Override
  public List<String> otherNames() {
    return wrapped.otherNames();
  }

  @Override
  public Renaming renaming() {
    return wrapped.renaming();
  }

  @Override
  public boolean writesLists() {
    return wrapped.writesLists();
  }

  @Override
  public List<String> nextSteps(String folder, Options options) {
    return wrapped.nextSteps(folder, options);
  }

  @Override
  public Optional<String> guide() {
    return wrapped.guide();
  }

  @Override
  public void require() throws IOException {
    wrapped.require();
  }

  @Override
  public ExportSession open(ExportRequest request) throws IOException {
    return wrapper.apply(wrapped.open(request));
  }
}
