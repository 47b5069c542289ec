package dev.pressport.privacy;

/** A listener that hears the names of values that are left out, never the values. */
public interface Withheld {
  /** A listener that keeps nothing of what it hears. */
  Withheld UNHEARD =
      new Withheld() {
        @Override
        public void personal(String name) {
          // Others report it.
        }

        @Override
        public void secret(String name) {
          // Likewise.
        }
      };

  /** Hears of personal data, such as {@code meta._billing_email}. */
  void personal(String name);

  /** Hears of a secret. */
  void secret(String name);
}
