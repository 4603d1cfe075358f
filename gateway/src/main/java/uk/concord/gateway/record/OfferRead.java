package uk.concord.gateway.record;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.concord.proto.entry.v1.OfferReference;

/** Which offer somebody read, and at which version of its record: carried by the form, so that an answer names no other. */
public record OfferRead(long version, OfferReference offer) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) ([a-z0-9/-]{1,200}) (\\d{1,18}) ([0-9a-f]{64})");
    private static final int VERSION = 1;
    private static final int ORIGIN = 2;
    private static final int INDEX = 3;
    private static final int DIGEST = 4;

    public String text() {
        return version + " " + offer.getOrigin() + " " + offer.getIndex() + " "
                + HexFormat.of().formatHex(offer.getDigest().toByteArray());
    }

    public static Optional<OfferRead> parse(String text) {
        var matched = FORM.matcher(text);
        if (!matched.matches()) {
            return Optional.empty();
        }
        return Optional.of(new OfferRead(
                Long.parseLong(matched.group(VERSION)),
                OfferReference.newBuilder()
                        .setOrigin(matched.group(ORIGIN))
                        .setIndex(Long.parseLong(matched.group(INDEX)))
                        .setDigest(ByteString.copyFrom(HexFormat.of().parseHex(matched.group(DIGEST))))
                        .build()));
    }
}
