package io.shopstream.query.watch;

import io.shopstream.model.network.PublicAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps webhooks from reaching what only this machine can reach. Every address of a name has to be public, when the watch is
 * made and again at each call, whose connection goes to the addresses that were looked at and no others: a name may lead
 * elsewhere a moment later.
 */
public final class WebhookGate {

    private static final int LONGEST = 2_000;

    /** Digits that one resolver reads as octal or as fewer than four parts, and the next one does not. */
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");

    private static final Pattern DOTTED_QUAD = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    private final Set<String> allowedHosts;
    private final NameService names;

    /**
     * A gate.
     *
     * @param allowedHosts names, in lower case, that may be called by plain HTTP and wherever they are
     */
    public WebhookGate(Set<String> allowedHosts, NameService names) {
        this.allowedHosts = Set.copyOf(allowedHosts);
        this.names = names;
    }

    /** Reads an address and looks its host up. */
    public URI admit(String address) throws RefusedWebhookException {
        URI uri = parsed(address);
        try {
            InetAddress[] unused = addresses(uri.getHost());
        } catch (UnknownHostException e) {
            throw new RefusedWebhookException(
                    "names a host that is not called: expected one with public addresses only.");
        }
        return uri;
    }

    /**
     * The addresses of a host, all of which may be called.
     *
     * @throws UnknownHostException also where one of them may not
     */
    InetAddress[] addresses(String host) throws UnknownHostException {
        InetAddress[] addresses = names.addresses(host);
        if (!allowedHosts.contains(host.toLowerCase(Locale.ROOT))) {
            for (InetAddress address : addresses) {
                if (!PublicAddress.is(address)) {
                    throw new UnknownHostException(host + " has an address that is not called.");
                }
            }
        }
        return addresses;
    }

    private URI parsed(String address) throws RefusedWebhookException {
        URI uri;
        try {
            uri = new URI(address);
        } catch (URISyntaxException e) {
            throw new RefusedWebhookException("is no address: expected one such as https://hooks.example/abc.");
        }
        String host = uri.getHost();
        if (address.length() > LONGEST || host == null || host.contains("%") || isAmbiguous(host)) {
            throw new RefusedWebhookException(
                    "has no host that can be called, or more than " + LONGEST + " characters.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new RefusedWebhookException("holds a user or a fragment: leave it out.");
        }
        boolean plain =
                "http".equalsIgnoreCase(uri.getScheme()) && allowedHosts.contains(host.toLowerCase(Locale.ROOT));
        if (!plain && !"https".equalsIgnoreCase(uri.getScheme())) {
            throw new RefusedWebhookException("does not begin with https://.");
        }
        return uri;
    }

    private static boolean isAmbiguous(String host) {
        return NUMBER.matcher(host).matches() && !DOTTED_QUAD.matcher(host).matches();
    }

    /** Looks names up. */
    @FunctionalInterface
    public interface NameService {

        /** All addresses of a name, or the one that a literal address is. */
        InetAddress[] addresses(String host) throws UnknownHostException;
    }
}
