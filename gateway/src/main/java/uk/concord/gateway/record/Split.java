package uk.concord.gateway.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.SplitBar;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.PayerTotal;
import uk.concord.proto.record.v1.RecordSummary;

/** Draws who pays how much of a year. */
public final class Split {
    private static final int WHOLE = 100;

    private Split() {}

    private record Share(Organisation payer, long pence) {}

    /** The split of a row of a list; absent when nobody pays anything yet. */
    public static @Nullable SplitBar of(RecordSummary summary, Sides sides) {
        var shares = summary.getPayersList().stream()
                .map(total -> new Share(total.getPayer(), total.getAmountPence()))
                .toList();
        int year = summary.getPayersList().stream()
                .mapToInt(PayerTotal::getFinancialYear)
                .findFirst()
                .orElse(0);
        return draw(year, shares, sides);
    }

    /** The split of the fullest year of terms; absent when nobody pays anything yet. */
    public static @Nullable SplitBar of(Terms terms, Sides sides) {
        int year = fullestYear(terms);
        var byPayer = new TreeMap<String, Share>();
        for (var line : terms.getLinesList()) {
            for (var contribution : line.getContributionsList()) {
                var payer = contribution.getPayer();
                long pence = contribution.getAmountsList().stream()
                        .filter(amount -> amount.getFinancialYear() == year)
                        .mapToLong(amount -> amount.getAmountPence())
                        .sum();
                byPayer.merge(
                        payer.getScheme() + ":" + payer.getCode(),
                        new Share(payer, pence),
                        (one, other) -> new Share(payer, Math.addExact(one.pence(), other.pence())));
            }
        }
        return draw(year, List.copyOf(byPayer.values()), sides);
    }

    /** The earliest of the years that cost most; 0 when there is none. */
    static int fullestYear(Terms terms) {
        Map<Integer, Long> totals = new TreeMap<>();
        for (var line : terms.getLinesList()) {
            for (var cost : line.getCostsList()) {
                totals.merge(cost.getFinancialYear(), cost.getAmountPence(), Math::addExact);
            }
        }
        return totals.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.<Integer, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static @Nullable SplitBar draw(int year, List<Share> shares, Sides sides) {
        long total = shares.stream().mapToLong(Share::pence).sum();
        if (total <= 0) {
            return null;
        }
        var ordered = shares.stream()
                .filter(share -> share.pence() > 0)
                .sorted(Comparator.comparing(share -> kind(share.payer(), sides)))
                .toList();
        var parts = new ArrayList<SplitBar.Part>();
        var offset = BigDecimal.ZERO;
        for (var share : ordered) {
            var width = percent(share.pence(), total, 2);
            parts.add(new SplitBar.Part(
                    sides.payer(share.payer()),
                    Money.pounds(share.pence()),
                    percent(share.pence(), total, 0) + "%",
                    offset.toPlainString(),
                    width.toPlainString(),
                    kind(share.payer(), sides)));
            offset = offset.add(width);
        }
        var heading = year == 0 ? "Who pays" : "Who pays in " + FinancialYears.name(year);
        return new SplitBar(heading, Money.pounds(total), parts);
    }

    private static BigDecimal percent(long part, long total, int digits) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(WHOLE))
                .divide(BigDecimal.valueOf(total), digits, RoundingMode.HALF_UP);
    }

    private static SplitBar.Kind kind(Organisation payer, Sides sides) {
        if (sides.isCouncil(payer)) {
            return SplitBar.Kind.COUNCIL;
        }
        return sides.isHealth(payer) ? SplitBar.Kind.HEALTH : SplitBar.Kind.OTHER;
    }
}
