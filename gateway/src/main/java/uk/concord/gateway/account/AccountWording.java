package uk.concord.gateway.account;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.concord.gateway.wording.Money;
import uk.concord.proto.record.v1.AccountSum;
import uk.concord.proto.record.v1.ChargeBasis;

/** Money in words. */
final class AccountWording {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private AccountWording() {}

    static String month(String iso) {
        return YearMonth.parse(iso).format(MONTH);
    }

    /** What is owed, or that more was paid than was due. */
    static String owed(long pence) {
        return pence < 0 ? Money.pounds(-pence) + " paid ahead" : Money.pounds(pence);
    }

    static long due(AccountSum sum) {
        return sum.getAgreedPence() + sum.getInterimPence() + sum.getSettledPence();
    }

    static String basis(ChargeBasis basis) {
        return switch (basis) {
            case CHARGE_BASIS_AGREED -> "as agreed";
            case CHARGE_BASIS_INTERIM -> "in the interim, while in dispute";
            case CHARGE_BASIS_SETTLED -> "as settled";
            case CHARGE_BASIS_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }
}
