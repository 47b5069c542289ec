package dev.pressport.posttype;

/** {@code post}: an article of the blog. */
public final class Post implements PostType {

  @Override
  public String name() {
    return "post";
  }

  @Override
  public String label() {
    return "Posts";
  }

  @Override
  public String meaning() {
    return "an article of the blog";
  }
}
