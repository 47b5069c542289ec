package dev.pressport.posttype;

/** {@code attachment}: a file of the media library: its texts and metadata. */
public final class Attachment implements PostType {

  @Override
  public String name() {
    return "attachment";
  }

  @Override
  public String label() {
    return "Media";
  }

  @Override
  public String meaning() {
    return "a file of the media library: its texts and metadata";
  }
}
