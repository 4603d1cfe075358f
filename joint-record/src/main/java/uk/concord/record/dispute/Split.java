package uk.concord.record.dispute;

import java.math.BigInteger;
import uk.concord.record.Pence;

/** Splits money between two bodies to the penny: half a penny and more goes to the first. */
final class Split {
    private Split() {}

    /** The first body's part when it bears so much of the whole, which is not nothing. */
    static Pence first(Pence cost, long part, long whole) {
        var doubled = BigInteger.valueOf(cost.value())
                .multiply(BigInteger.valueOf(part))
                .shiftLeft(1);
        return new Pence(doubled.add(BigInteger.valueOf(whole))
                .divide(BigInteger.valueOf(whole).shiftLeft(1))
                .longValueExact());
    }
}
