package dev.pressport.http;

import dev.pressport.text.WebAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import okhttp3.Dns;

/**
 * Looks up hosts, and refuses those of private networks unless the site itself is in one: what a
 * stranger wrote into a site must not make this machine ask its neighbours.
 */
final class PublicAddresses implements Dns {
  private final String ownHost;
  private final Predicate<String> proxies;

  /**
   * Creates a check for the site on a host.
   *
   * @param proxies the hosts of the user's proxies, which are often in private networks
   */
  PublicAddresses(String host, Predicate<String> proxies) {
    this.ownHost = WebAddress.host(host);
    this.proxies = proxies;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = Dns.SYSTEM.lookup(host);
    boolean own = WebAddress.host(host).equals(ownHost) || proxies.test(host);
    if (!own && !addresses.stream().allMatch(this::permit)) {
      throw new Inner(host);
    }
    return addresses;
  }

  /**
   * Returns whether a request may go to an address that the site names. A site in a private network
   * may name its neighbours, but not the services of a cloud machine, which have local links.
   */
  boolean permit(InetAddress address) {
    return !isInner(address)
        || isOwn(
            address.isLinkLocalAddress()
                ? InetAddress::isLinkLocalAddress
                : PublicAddresses::isInner);
  }

  private boolean isOwn(Predicate<InetAddress> kind) {
    try {
      return Dns.SYSTEM.lookup(ownHost.replaceFirst(":\\d+$", "")).stream().allMatch(kind);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Returns whether an address is of this machine, of a private network, or of no host at all. */
  static boolean isInner(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean inner =
        address.isLoopbackAddress()
            || address.isAnyLocalAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    if (address instanceof Inet6Address) {
      // Unique local addresses, fc00::/7, RFC 4193.
      return inner || (bytes[0] & 0xfe) == 0xfc;
    }
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    // Carrier-grade NAT, RFC 6598, and "this network", RFC 1122.
    return inner || first == 0 || (first == 100 && second >= 64 && second < 128);
  }

  /** The refusal of a host in a private network. */
  static final class Inner extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Inner(String host) {
      super(host + " is in a private network");
    }
  }
}
