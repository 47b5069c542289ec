package dev.pressport.privacy;

import dev.pressport.plugin.Plugins;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The keys of personal data. Whether a telephone number is about a person depends on who it belongs
 * to: {@code customer_phone} is personal, {@code venue_phone} is published.
 */
public final class PersonalKeys {
  /** Words of keys whose values are about people, whoever they belong to. */
  static final String ALWAYS =
      """
      ip ips ipaddress ipaddr remote_addr user_agent useragent browser_agent
      customer_note customer_notes customer_message order_note order_notes order_comments
      submitter_info community_events_location""";

  /** Words of keys that hold the addresses to which forms send mails, and from which. */
  static final String RECIPIENTS =
      """
      recipient recipients sender cc bcc email_to mail_to mailto_email to_email to_address email_from from_email
      mail_from from_address reply_to replyto reply_email notification_email notification_emails
      notify_email notify admin_email additional_headers email_cc email_bcc email_recipient
      email_recipients page_assets""";

  /** Keys that hold such addresses when they have no other words. */
  static final String SHORT_RECIPIENTS = "from to headers notify email_address";

  /** Words for people who deal with the site: their names are personal, too. */
  static final String CUSTOMERS =
      """
      billing shipping customer customers payer buyer buyers purchaser donor donors subscriber
      subscribers attendee attendees participant participants registrant registrants guest guests
      anonymous applicant applicants candidate submitter submitted submission submissions student
      students patient patients lead leads booking bookings reservation reservations registration
      registrations checkout invoice respondent client clients voter voters""";

  /** Words for people whose names are public, but not the ways to reach them. */
  static final String PEOPLE =
      """
      user users author authors coauthor coauthors member members owner organizer organizers
      organiser organisers commenter reviewer account profile person persons contact_person""";

  /** Words for what publishes the ways to reach it. */
  static final String BUSINESSES =
      """
      venue venues shop store stores company business office offices location locations place
      places club hotel restaurant branch agency firm clinic school brand studio organization
      organisation institution site website public support application footer header""";

  /** Words for ways to reach a person, and for facts about one. */
  static final String CONTACTS =
      """
      email emails e_mail mail mails phone phones telephone tel mobile cell cellphone fax whatsapp
      address addresses street postcode zip zipcode city birthday birthdate birth_date
      date_of_birth dob ssn iban passport""";

  /** Words for names. */
  static final String NAMES = "first_name last_name full_name firstname lastname fullname surname";

  /** Contact methods of users: user.php, wp_get_user_contact_methods(), and SEO plugins. */
  static final String CONTACT_METHODS =
      """
      aim yim jabber googleplus skype icq msn telegram signal viber wechat facebook instagram
      linkedin myspace pinterest soundcloud tumblr twitter youtube mastodon xing tiktok""";

  /** Keys of WordPress itself, as regular expressions for the whole key. */
  private static final List<String> WORDPRESS =
      List.of(
          "_export_(data_raw|data_grouped|file_(name|path|url))", // privacy requests
          "community-events-location"); // the dashboard's guess where a user is

  /** Keys of WordPress and of plugins, as regular expressions for the whole key. */
  static final List<String> KNOWN =
      Stream.concat(
              WORDPRESS.stream(),
              Plugins.parts(PersonalMetas.class).stream().flatMap(part -> part.keys().stream()))
          .toList();

  /** Metas of page builders: what they hold is a body. */
  static final Pattern BODIES =
      Pattern.compile(
          "_elementor_.*|_fl_builder_.*|panels_data|_fusion.*|_et_pb_.*|_themify_builder_.*"
              + "|_cornerstone_.*|ct_builder_.*|_bricks_.*|brizy.*|tve_.*|_wpb_.*|_breakdance_.*"
              + "|_beaver_.*|_oxygen_.*|_kad_.*|_siteorigin_.*");

  private PersonalKeys() {}
}
