package uk.concord.record;

import java.util.Comparator;
import java.util.regex.Pattern;

/** A public identifier of an organisation: an ODS code (NHS organisations) or a GSS code (local authorities). */
public record OrganisationCode(Scheme scheme, String code) {
    /** By scheme, then code. */
    public static final Comparator<OrganisationCode> ORDER =
            Comparator.comparing(OrganisationCode::scheme).thenComparing(OrganisationCode::code);

    private static final Pattern ODS = Pattern.compile("[A-Z0-9]{3,6}");
    private static final Pattern GSS = Pattern.compile("[EWSN][0-9]{8}");

    public OrganisationCode {
        var form = scheme == Scheme.ODS ? ODS : GSS;
        if (!form.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a code of the scheme " + scheme);
        }
    }

    public static OrganisationCode ods(String code) {
        return new OrganisationCode(Scheme.ODS, code);
    }

    public static OrganisationCode gss(String code) {
        return new OrganisationCode(Scheme.GSS, code);
    }

    @Override
    public String toString() {
        return scheme + ":" + code;
    }

    /** Registers of organisation codes. */
    public enum Scheme {
        /** The NHS Organisation Data Service. */
        ODS,
        /** The Government Statistical Service's codes of areas. */
        GSS
    }
}
