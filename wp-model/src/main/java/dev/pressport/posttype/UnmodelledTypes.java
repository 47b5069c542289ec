package dev.pressport.posttype;

import dev.pressport.posttype.PostType.Trait;
import dev.pressport.privacy.KeyPhrases;
import dev.pressport.privacy.KeyWords;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The traits of post types that have no {@link PostType}. */
record UnmodelledTypes(Map<String, Set<Trait>> traits, Map<String, Set<String>> keptMetas) {
  private static final Set<Trait> UNKNOWN = Set.of(Trait.VIEWABLE);
  private static final Set<Trait> UNKNOWN_PERSONAL = Set.of(Trait.PERSONAL);

  /**
   * The ends of the names that plugins give to types of records about people: sales, mails, form
   * entries, members. {@code order_form} is none of them.
   */
  static final String PERSONAL_ENDS =
      """
      order orders shop_order_placehold payment payments transaction transactions refund refunds
      invoice invoices donation donations donor donors subscription subscriptions subscriber
      subscribers customer customers attendee attendees booking bookings reservation reservations
      registration registrations registrant enrollment enrollments submission submissions
      form_entry form_entries forms_entry forms_entries wpforms_entry wpforms_log lead leads
      applicant applicants job_application job_applications inquiry inquiries enquiry enquiries
      user_membership user_memberships membership_record support_ticket support_tickets
      sent_mail sent_mails sent_email sent_emails mail_log mail_logs email_log email_logs
      private_message private_messages contact_message contact_messages""";

  private static final KeyPhrases PERSONAL = KeyPhrases.of(PERSONAL_ENDS);

  UnmodelledTypes {
    traits = Map.copyOf(traits);
    keptMetas = Map.copyOf(keptMetas);
  }

  /**
   * Adds the types of plugins to those of {@code unmodelled.properties}.
   *
   * @param others the traits of a type by its name
   */
  static UnmodelledTypes of(Map<String, String> others, List<UnmodelledType> ofPlugins) {
    Map<String, Set<Trait>> traits = new HashMap<>();
    Map<String, Set<String>> keptMetas = new HashMap<>();
    others.forEach((name, words) -> traits.put(name, ofWords(words)));
    for (UnmodelledType type : ofPlugins) {
      traits.put(type.name(), type.traits());
      type.keptMetas().ifPresent(metas -> keptMetas.put(type.name(), metas));
    }
    return new UnmodelledTypes(traits, keptMetas);
  }

  private static Set<Trait> ofWords(String text) {
    return Arrays.stream(text.split(" ", -1))
        .filter(word -> !word.isEmpty())
        .map(Trait::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  Set<Trait> traits(String name) {
    Set<Trait> known = traits.get(name);
    if (known != null) {
      return known;
    }
    return PERSONAL.endsIn(KeyWords.of(name)) ? UNKNOWN_PERSONAL : UNKNOWN;
  }

  Optional<Set<String>> keptMetas(String name) {
    return Optional.ofNullable(keptMetas.get(name));
  }
}
