package uk.concord.record.performance;

import java.util.Optional;
import uk.concord.record.Hundredths;
import uk.concord.record.terms.Measure;

/**
 * How far a value lies from its target.
 *
 * @param difference the value less the target, in hundredths of the measure's unit
 * @param met true when the value lies on the side that the measure asks for, or on the target itself
 */
public record Variance(long difference, boolean met) {

    /** Empty where the measure has no target or no direction, which no agreed one is without. */
    static Optional<Variance> of(Measure measure, Hundredths value) {
        var target = measure.target();
        var direction = measure.direction();
        if (target == null || direction == null) {
            return Optional.empty();
        }
        var difference = value.value() - target.value();
        return Optional.of(new Variance(
                difference,
                switch (direction) {
                    case AT_LEAST -> difference >= 0;
                    case AT_MOST -> difference <= 0;
                }));
    }
}
