package uk.concord.gateway.wording;

import java.util.HexFormat;
import java.util.Locale;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.entry.v1.ProcurementRoute;
import uk.concord.proto.entry.v1.Quadrant;

/** What the codes of the contract are called on a page. */
public final class Words {
    private static final int SHORT_DIGEST = 4;

    private Words() {}

    public static String of(LegalBasis basis) {
        return switch (basis) {
            case LEGAL_BASIS_ALIGNED -> "Aligned budgets";
            case LEGAL_BASIS_S75_POOLED -> "Section 75 pooled fund";
            case LEGAL_BASIS_S75_LEAD -> "Section 75 lead commissioning";
            case LEGAL_BASIS_S76 -> "Section 76";
            case LEGAL_BASIS_S256 -> "Section 256";
            case LEGAL_BASIS_JOINT_COMMITTEE -> "Joint committee";
            case LEGAL_BASIS_CASE_SPLIT -> "Split case by case";
            case LEGAL_BASIS_UNSPECIFIED, UNRECOGNIZED -> "Not chosen yet";
        };
    }

    /** What a legal basis means, in half a sentence. */
    public static String meaning(LegalBasis basis) {
        return switch (basis) {
            case LEGAL_BASIS_ALIGNED -> "each body keeps its own budget and decisions; no money moves between them";
            case LEGAL_BASIS_S75_POOLED -> "one pooled fund, NHS Act 2006 section 75";
            case LEGAL_BASIS_S75_LEAD -> "one body commissions for both, NHS Act 2006 section 75";
            case LEGAL_BASIS_S76 -> "the council pays an NHS body, NHS Act 2006 section 76";
            case LEGAL_BASIS_S256 -> "the NHS body pays the council, NHS Act 2006 section 256";
            case LEGAL_BASIS_JOINT_COMMITTEE -> "decided in a joint committee, NHS Act 2006 section 65Z5";
            case LEGAL_BASIS_CASE_SPLIT -> "each child's package is split when it is agreed";
            case LEGAL_BASIS_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    public static String of(Fund fund) {
        return switch (fund) {
            case FUND_GENERAL_FUND -> "General Fund";
            case FUND_DSG_HIGH_NEEDS -> "Dedicated Schools Grant, High Needs";
            case FUND_PUBLIC_HEALTH_GRANT -> "Public Health Grant";
            case FUND_ICB_BASELINE -> "ICB baseline";
            case FUND_SERVICE_DEVELOPMENT -> "Service development funding";
            case FUND_GRANT -> "Grant of a third party";
            case FUND_UNSPECIFIED, UNRECOGNIZED -> "Not chosen yet";
        };
    }

    public static String of(ProcurementRoute route) {
        return switch (route) {
            case PROCUREMENT_ROUTE_NONE -> "Nothing is procured";
            case PROCUREMENT_ROUTE_PSR_DIRECT_A -> "Provider Selection Regime, direct award process A";
            case PROCUREMENT_ROUTE_PSR_DIRECT_B -> "Provider Selection Regime, direct award process B";
            case PROCUREMENT_ROUTE_PSR_DIRECT_C -> "Provider Selection Regime, direct award process C";
            case PROCUREMENT_ROUTE_PSR_MOST_SUITABLE -> "Provider Selection Regime, most suitable provider";
            case PROCUREMENT_ROUTE_PSR_COMPETITIVE -> "Provider Selection Regime, competitive process";
            case PROCUREMENT_ROUTE_LIGHT_TOUCH -> "Light touch, Procurement Act 2023";
            case PROCUREMENT_ROUTE_EARLIER_REGIME -> "Awarded under an earlier regime";
            case PROCUREMENT_ROUTE_UNSPECIFIED, UNRECOGNIZED -> "Not chosen yet";
        };
    }

    public static String of(Quadrant quadrant) {
        return switch (quadrant) {
            case QUADRANT_JOINT_UNDERSTANDING -> "Joint understanding";
            case QUADRANT_JOINT_PLANNING -> "Joint planning";
            case QUADRANT_JOINT_DELIVERY -> "Joint delivery";
            case QUADRANT_JOINT_REVIEW -> "Joint review";
            case QUADRANT_UNSPECIFIED, UNRECOGNIZED -> "Not chosen yet";
        };
    }

    /** A stable code as words: "SEEN_TOO_SMALL" is "seen too small". */
    public static String code(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.UK);
    }

    /** The first eight characters of a digest or root in hex; a dash when there is none. */
    public static String digest(byte[] bytes) {
        return bytes.length < SHORT_DIGEST
                ? "–"
                : HexFormat.of().formatHex(bytes).substring(0, 2 * SHORT_DIGEST);
    }

    /** The text, or a dash where there is none. */
    public static String orDash(String text) {
        return text.isBlank() ? "–" : text;
    }
}
