package uk.concord.record;

import java.util.regex.Pattern;

/** The name of one log with its epoch: "concord/(partnership)/(agency)/(epoch)", as in its checkpoints. */
public record Origin(PartnershipId partnership, AgencyCode agency, int epoch) {
    private static final Pattern FORM = Pattern.compile("concord/([a-z0-9-]{1,83})/([a-z0-9]{1,20})/([1-9][0-9]{0,8})");

    public Origin {
        if (epoch < 1) {
            throw new IllegalArgumentException("Epochs count from 1");
        }
    }

    public static Origin parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not the name of a log");
        }
        return new Origin(
                new PartnershipId(matcher.group(1)),
                new AgencyCode(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /** The name in its written form. */
    public String name() {
        return "concord/" + partnership + "/" + agency + "/" + epoch;
    }

    @Override
    public String toString() {
        return name();
    }
}
