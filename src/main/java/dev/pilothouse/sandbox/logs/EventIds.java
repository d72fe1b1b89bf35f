package dev.pilothouse.sandbox.logs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids of events: 56 digits, as the service's, that sort by time. */
final class EventIds {
    private static final Pattern ID = Pattern.compile("(\\d{18})(\\d{14})(\\d{24})");

    private EventIds() {}

    static String of(Group group, Position place) {
        return "%018d%014d%024d".formatted(place.at(), Long.parseLong(group.id()), place.number());
    }

    /**
     * Where the event is.
     *
     * @param group the group's {@link Group#id}
     */
    record Place(String group, Position position) {}

    static Optional<Place> read(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches()
                ? Optional.of(new Place(
                        Long.toString(Long.parseLong(parts.group(2))),
                        new Position(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(3)))))
                : Optional.empty();
    }
}
