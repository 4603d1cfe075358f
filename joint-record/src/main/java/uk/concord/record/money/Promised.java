package uk.concord.record.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Agency;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.dispute.Settlement;
import uk.concord.record.dispute.Share;
import uk.concord.record.entry.Entry;
import uk.concord.record.negotiation.Agreement;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.DisputeStanding.Ending;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.notice.Accrual;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.YearAmount;

/**
 * What a record's lines promise, by payer and month. Each agreement counts from the day its terms begin until the next one's do. While a
 * dispute splits a line otherwise, the two bodies' parts are those of the ladder; once it is settled, those of the settlement. Third
 * parties' money is in dispute between nobody and stays.
 */
final class Promised {
    private final JointRecord record;
    private final Map<String, List<Days>> overridden = new HashMap<>();
    private final Map<Key, Charge> charges = new HashMap<>();

    private Promised(JointRecord record) {
        this.record = record;
    }

    private record Key(
            String line, OrganisationCode payer, @Nullable Fund fund, Charge.Basis basis) {}

    static List<Charge> by(JointRecord record) {
        var promised = new Promised(record);
        record.disputes().forEach(promised::dispute);
        promised.agreements();
        return promised.charges.values().stream().sorted(Charge.ORDER).toList();
    }

    private void dispute(DisputeStanding dispute) {
        var ending = dispute.ending().orElse(null);
        if (ending == Ending.REFUSED || ending == Ending.JOINED) {
            return;
        }
        var settlement = record.settlement(dispute).orElse(null);
        if (settlement != null) {
            split(
                    dispute,
                    settlement.months().stream().map(Settlement.Month::settled).toList(),
                    Charge.Basis.SETTLED);
        } else if (!record.hadAgreed(dispute)) {
            split(dispute, record.interim(dispute, last(dispute)), Charge.Basis.INTERIM);
        }
    }

    /** The last day that the dispute splits: of one that goes on the last day of its terms. */
    private LocalDate last(DisputeStanding dispute) {
        return dispute.end().map(Promised::day).orElseGet(() -> lines(dispute).stream()
                .flatMap(line -> line.costs().stream())
                .map(YearAmount::to)
                .filter(day -> day != null)
                .max(LocalDate::compareTo)
                .orElse(dispute.raised().since()));
    }

    private static LocalDate day(Entry entry) {
        return entry.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private void split(DisputeStanding dispute, List<Share> shares, Charge.Basis basis) {
        var partnership = record.partnership();
        var last = last(dispute);
        for (var line : lines(dispute)) {
            overridden
                    .computeIfAbsent(line.lineId(), _ -> new ArrayList<>())
                    .add(new Days(dispute.raised().since(), last));
            share(line, partnership.council(), basis, shares, Share::council);
            share(line, partnership.health(), basis, shares, Share::health);
        }
    }

    private List<Line> lines(DisputeStanding dispute) {
        return record
                .offer(dispute.raised().terms())
                .flatMap(offer -> offer.terms())
                .map(Terms::lines)
                .orElse(List.of())
                .stream()
                .filter(line -> dispute.raised().lines().contains(line.lineId()))
                .toList();
    }

    private void share(Line line, Agency payer, Charge.Basis basis, List<Share> shares, Function<Share, Pence> part) {
        var months = new TreeMap<YearMonth, Pence>();
        shares.stream()
                .filter(share -> share.line().equals(line.lineId()))
                .forEach(share -> months.merge(share.month(), part.apply(share), Pence::plus));
        add(new Charge(line, payer.organisation(), null, false, basis, months));
    }

    private void agreements() {
        var agreements = record.agreements();
        for (var i = 0; i < agreements.size(); i++) {
            var agreement = agreements.get(i);
            var until = agreements.subList(i + 1, agreements.size()).stream()
                    .map(Agreement::termsFrom)
                    .min(LocalDate::compareTo)
                    .map(next -> next.minusDays(1))
                    .orElse(LocalDate.MAX);
            for (var line : record.remaining(agreement).lines()) {
                for (var contribution : line.contributions()) {
                    agreed(line, contribution, new Days(agreement.termsFrom(), until));
                }
            }
        }
    }

    private void agreed(Line line, Contribution contribution, Days counting) {
        var payer = contribution.payer();
        if (payer == null) {
            return;
        }
        var split = contribution.thirdParty() ? List.<Days>of() : overridden.getOrDefault(line.lineId(), List.of());
        var months = new TreeMap<YearMonth, Pence>();
        for (var amount : contribution.amounts()) {
            Accrual.of(amount).ifPresent(accrual -> accrue(accrual, counting, split, months));
        }
        add(new Charge(
                line, payer.code(), contribution.fund(), contribution.thirdParty(), Charge.Basis.AGREED, months));
    }

    private static void accrue(Accrual accrual, Days counting, List<Days> split, SortedMap<YearMonth, Pence> months) {
        for (var days : new Days(accrual.from(), accrual.to()).and(counting).without(split)) {
            for (var part : days.byMonth()) {
                var sum = accrual.by(part.last()).value()
                        - accrual.by(part.first().minusDays(1)).value();
                months.merge(YearMonth.from(part.first()), new Pence(sum), Pence::plus);
            }
        }
    }

    /** One charge for each line, payer, fund and basis, as the latest terms name the line. */
    private void add(Charge charge) {
        if (charge.months().isEmpty()) {
            return;
        }
        var key = new Key(charge.line().lineId(), charge.payer(), charge.fund(), charge.basis());
        charges.merge(key, charge, (before, now) -> {
            var months = new TreeMap<>(before.months());
            now.months().forEach((month, pence) -> months.merge(month, pence, Pence::plus));
            return new Charge(now.line(), now.payer(), now.fund(), now.thirdParty(), now.basis(), months);
        });
    }
}
