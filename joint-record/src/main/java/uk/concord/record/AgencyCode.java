package uk.concord.record;

import java.util.regex.Pattern;

/** Names one agency, for example "kcc". */
public record AgencyCode(String value) implements Comparable<AgencyCode> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,20}");

    public AgencyCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an agency code");
        }
    }

    @Override
    public int compareTo(AgencyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
