package dev.pressport.plugin.contactform7;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.privacy.PersonalMetas;
import java.util.List;

/** Contact Form 7. */
public final class ContactForm7 implements Plugin {
  @Override
  public String slug() {
    return "contact-form-7";
  }

  @Override
  public String name() {
    return "Contact Form 7";
  }

  @Override
  public String signs() {
    return "type:wpcf7_contact_form block:contact-form-7/* shortcode:contact-form-7";
  }

  @Override
  public String meaning() {
    return "forms are shown with their fields, but do not work outside WordPress; choose a form"
        + " service";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new ContactForm(),
        new Forms.Shortcodes(),
        new Forms.Blocks(),
        // What Flamingo keeps of the messages.
        new PersonalMetas(
            "_from_?(email)?", "_remote_ip", "_user_agent", "_your-email", "_field_your-email"));
  }
}
