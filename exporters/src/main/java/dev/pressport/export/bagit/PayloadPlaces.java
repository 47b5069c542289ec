package dev.pressport.export.bagit;

import dev.pressport.export.MediaPlaces;
import dev.pressport.media.MediaFile;

/** The places of copied files in the payload of a bag; their addresses are relative to it. */
record PayloadPlaces(MediaPlaces inner) implements MediaPlaces {

  @Override
  public String path(MediaFile file) {
    return Payload.inBag(inner.path(file));
  }

  @Override
  public boolean takes(MediaFile file) {
    return inner.takes(file);
  }

  @Override
  public String address(String path) {
    return inner.address(Payload.withinPayload(path));
  }
}
