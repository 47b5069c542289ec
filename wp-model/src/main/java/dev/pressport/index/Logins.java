package dev.pressport.index;

import dev.pressport.privacy.PersonalValues;
import dev.pressport.work.WorkMemory;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names that stand for logins that are e-mail addresses: {@code author-12}. One name for each
 * login, the first that was asked for. Safe for many threads once all are known.
 */
public final class Logins implements Closeable {
  private static final String KIND = "login";

  private final TypedRecords names;
  private long withoutId;

  private Logins(RecordStore store) {
    names = new TypedRecords(store);
  }

  /**
   * No logins yet.
   *
   * @param file is used when there are very many; must not exist
   */
  public static Logins in(Path file) {
    return new Logins(new SpillingRecords(file, WorkMemory.share(32)));
  }

  /**
   * Returns the name that stands for a login: the login, unless it is an e-mail address.
   *
   * @param id of the user, null when it is not known
   */
  public String name(String login, @Nullable Long id) {
    if (!PersonalValues.isEmail(login)) {
      return login;
    }
    Optional<String> known = names.get(KIND, login, String.class);
    if (known.isPresent()) {
      return known.get();
    }
    String name = id == null ? "author-x" + ++withoutId : "author-" + id;
    names.put(KIND, login, name);
    return name;
  }

  /** Returns whether a slug is made of an e-mail address that is the login of its user. */
  public static boolean tells(String slug, String login) {
    return PersonalValues.isEmail(slug)
        || (PersonalValues.isEmail(login) && Nicename.of(slug).startsWith(Nicename.of(login)));
  }

  @Override
  public void close() {
    names.close();
  }
}
