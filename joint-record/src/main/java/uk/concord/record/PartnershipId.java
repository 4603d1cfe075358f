package uk.concord.record;

import java.util.regex.Pattern;

/** Names one partnership, for example "kcc-kmicb". It comes first in every key. */
public record PartnershipId(String value) implements Comparable<PartnershipId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,3}");

    public PartnershipId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a partnership id");
        }
    }

    @Override
    public int compareTo(PartnershipId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
