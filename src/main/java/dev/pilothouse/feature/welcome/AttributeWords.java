package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Text;

/** Words for the standard attributes of a user pool (OpenID Connect Core 5.1). */
final class AttributeWords {
    private AttributeWords() {}

    /** @param name in the pool; one of its own, such as {@code custom:branch}, stands for itself */
    static String of(String name) {
        return switch (name) {
            case "name" -> Text.tr("Full name");
            case "given_name" -> Text.tr("First name");
            case "family_name" -> Text.tr("Family name");
            case "middle_name" -> Text.tr("Middle name");
            case "nickname" -> Text.tr("Nickname");
            case "preferred_username" -> Text.tr("User name");
            case "phone_number" -> Text.tr("Phone number, such as +4930123456");
            case "birthdate" -> Text.tr("Date of birth, such as 1990-05-17");
            case "address" -> Text.tr("Address");
            case "locale" -> Text.tr("Language, such as en-GB");
            case "zoneinfo" -> Text.tr("Time zone, such as Europe/Berlin");
            case "gender" -> Text.tr("Gender");
            case "website" -> Text.tr("Website");
            default -> name;
        };
    }
}
