package dev.pilothouse.aws.network;

import dev.pilothouse.core.Setting;

/**
 * What a person chose; the proxy's password is no part of it.
 *
 * @param host of the proxy; counts only where the way is {@link Way#PROXY}
 * @param user whom the proxy asks for; empty where it asks nobody
 * @param except hosts that are reached past the proxy, between commas: {@code intranet.example, *.acme.example}
 * @param file certificates in PEM form; counts only where the trust is {@link Trust#FILE}
 */
public record NetworkChoice(Way way, String host, int port, String user, String except, Trust trust, String file) {
    /** What holds where nothing was chosen. */
    public static final NetworkChoice USUAL = new NetworkChoice(Way.SYSTEM, "", 8080, "", "", Trust.JAVA, "");

    public static final Setting<NetworkChoice> SETTING = Setting.of("network", NetworkChoice.class, USUAL);

    /** The largest number of a port. */
    public static final int PORTS = 65_535;

    /** How requests leave this computer. */
    public enum Way {
        /** As the environment ({@code HTTPS_PROXY}, {@code NO_PROXY}) or the desktop says. */
        SYSTEM,
        DIRECT,
        PROXY
    }

    /** Who vouches for a server, beside the authorities that come with Java. */
    public enum Trust {
        /** Nobody else; or those of {@code AWS_CA_BUNDLE}, where it is set. */
        JAVA,
        /** Those that this system trusts. */
        SYSTEM,
        FILE
    }

    // A settings file may lack any of them.
    public NetworkChoice {
        way = way == null ? Way.SYSTEM : way;
        trust = trust == null ? Trust.JAVA : trust;
        host = host == null ? "" : host.strip();
        user = user == null ? "" : user;
        except = except == null ? "" : except;
        file = file == null ? "" : file.strip();
    }

    /** Whether it can be used as it stands. */
    public boolean complete() {
        return (way != Way.PROXY || !host.isEmpty() && port > 0 && port <= PORTS)
                && (trust != Trust.FILE || !file.isEmpty());
    }

    public NetworkChoice by(Way other) {
        return new NetworkChoice(other, host, port, user, except, trust, file);
    }

    public NetworkChoice at(String itsHost, int itsPort) {
        return new NetworkChoice(way, itsHost, itsPort, user, except, trust, file);
    }

    public NetworkChoice as(String itsUser) {
        return new NetworkChoice(way, host, port, itsUser, except, trust, file);
    }

    public NetworkChoice except(String hosts) {
        return new NetworkChoice(way, host, port, user, hosts, trust, file);
    }

    public NetworkChoice trusting(Trust other, String itsFile) {
        return new NetworkChoice(way, host, port, user, except, other, itsFile);
    }
}
