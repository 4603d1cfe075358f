package uk.concord.record.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import uk.concord.record.Pence;

/** Shares money out in proportion to amounts, to the penny: what rounding leaves goes to the largest remainders, of equal ones to the first. */
final class Proportions {
    private Proportions() {}

    /**
     * One part for each amount, in their order; they sum to the whole.
     *
     * @param amounts at least one of which is something
     */
    static List<Pence> of(Pence whole, List<Pence> amounts) {
        var sum = amounts.stream().reduce(Pence.ZERO, Pence::plus);
        if (sum.equals(Pence.ZERO)) {
            throw new IllegalArgumentException("In proportion to nothing");
        }
        var divisor = BigInteger.valueOf(sum.value());
        var parts = new ArrayList<Pence>();
        var remainders = new ArrayList<BigInteger>();
        var left = whole.value();
        for (var amount : amounts) {
            var both = BigInteger.valueOf(whole.value())
                    .multiply(BigInteger.valueOf(amount.value()))
                    .divideAndRemainder(divisor);
            parts.add(new Pence(both[0].longValueExact()));
            remainders.add(both[1]);
            left -= both[0].longValueExact();
        }
        IntStream.range(0, amounts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(place -> parts.set(place, parts.get(place).plus(new Pence(1))));
        return List.copyOf(parts);
    }
}
