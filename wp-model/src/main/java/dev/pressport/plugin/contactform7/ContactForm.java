package dev.pressport.plugin.contactform7;

import dev.pressport.model.Details;
import dev.pressport.model.FormDetails;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.DetailsRequest;
import dev.pressport.posttype.PostType;
import java.util.Optional;
import java.util.Set;

/** {@code wpcf7_contact_form}: a form of Contact Form 7. */
public final class ContactForm extends PostType {
  static final String NAME = "wpcf7_contact_form";

  /** The template of the form. */
  static final String TEMPLATE = "_form";

  /** The number by which new versions name a form; the first seven digits do. */
  static final String HASH = "_hash";

  /** The post type {@code wpcf7_contact_form}. */
  public ContactForm() {
    super(
        NAME,
        "Contact forms",
        "a form of Contact Form 7",
        FormDetails.class,
        Set.of(Trait.IN_WXR, Trait.FORM));
  }

  @Override
  public Optional<Set<String>> keptMetas() {
    return Optional.of(Set.of(TEMPLATE, HASH));
  }

  @Override
  public Details details(DetailsRequest request) {
    String template = LooseValue.of(request.entry().meta(), TEMPLATE).filled();
    return FormDetails.of(template == null ? null : Template.read(template, null));
  }
}
