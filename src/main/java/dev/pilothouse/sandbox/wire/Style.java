package dev.pilothouse.sandbox.wire;

/** The manners of a service's answers; S3's REST-XML is its own. */
enum Style {
    S3,
    REST_XML,
    QUERY,
    JSON,
    REST_JSON;

    static Style of(Service service) {
        return switch (service.protocol()) {
            case REST_XML -> service.signingName().equals("s3") ? S3 : REST_XML;
            case QUERY -> QUERY;
            case JSON -> JSON;
            case REST_JSON -> REST_JSON;
        };
    }

    boolean isXml() {
        return this == S3 || this == REST_XML || this == QUERY;
    }
}
