package dev.pressport.export.bagit;

import dev.pressport.export.Media;
import dev.pressport.media.MediaLibrary;
import dev.pressport.model.Ref;
import java.util.Optional;
import java.util.OptionalLong;

/** The files of the old site with their paths in the payload of a bag. */
record PayloadMedia(Media inner) implements Media {

  @Override
  public boolean copies() {
    return inner.copies();
  }

  @Override
  public MediaLibrary library() {
    return inner.library();
  }

  @Override
  public Optional<String> addressOf(long attachment) {
    return inner.addressOf(attachment);
  }

  @Override
  public Optional<String> pathOf(long attachment) {
    return inner.pathOf(attachment).map(Payload::withinPayload);
  }

  @Override
  public OptionalLong attachmentAt(String address) {
    return inner.attachmentAt(address);
  }

  @Override
  public Optional<String> of(String url, Ref from) {
    return inner.of(url, from);
  }

  @Override
  public boolean drops(String url, Ref from) {
    return inner.drops(url, from);
  }

  @Override
  public boolean dropsFiles() {
    return inner.dropsFiles();
  }
}
