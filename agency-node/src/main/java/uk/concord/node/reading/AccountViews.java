package uk.concord.node.reading;

import com.google.protobuf.ByteString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.record.v1.ChargeBasis;
import uk.concord.proto.record.v1.ChargeView;
import uk.concord.proto.record.v1.EnteredView;
import uk.concord.proto.record.v1.LineSpend;
import uk.concord.proto.record.v1.MonthAmount;
import uk.concord.proto.record.v1.PayableFund;
import uk.concord.proto.record.v1.PayableLine;
import uk.concord.proto.record.v1.RecordAccountView;
import uk.concord.proto.record.v1.StandingView;
import uk.concord.record.OrganisationCode;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.LinePeriod;
import uk.concord.record.entry.OfferReference;
import uk.concord.record.entry.Spending;
import uk.concord.record.money.AccountRow;
import uk.concord.record.money.AccountYears;
import uk.concord.record.money.Charge;
import uk.concord.record.money.RecordAccount;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.Judged;
import uk.concord.record.negotiation.OfferStanding;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.YearAmount;
import uk.concord.record.wire.NoticeCodec;
import uk.concord.record.wire.TermsChoices;

/** The account of one record, as people see it: what is due by month, what was entered, what is owed. */
final class AccountViews {
    private final RecordSnapshot snapshot;
    private final JointRecord record;
    private final OrganisationNames names;
    private final uk.concord.record.Agency own;
    private final LocalDate today;
    private final RecordAccount account;

    private AccountViews(
            RecordSnapshot snapshot, OrganisationNames names, uk.concord.record.Agency own, LocalDate today) {
        this.snapshot = snapshot;
        this.record = snapshot.record();
        this.names = names;
        this.own = own;
        this.today = today;
        this.account = RecordAccount.of(record);
    }

    static RecordAccountView of(
            RecordSnapshot snapshot, OrganisationNames names, uk.concord.record.Agency own, LocalDate today) {
        return new AccountViews(snapshot, names, own, today).view();
    }

    private RecordAccountView view() {
        var rows = AccountYears.of(account);
        return RecordAccountView.newBuilder()
                .setRecordId(record.id().toString())
                .setRef(snapshot.row().summary().getRef())
                .setTitle(snapshot.row().summary().getTitle())
                .setOn(today.toString())
                .addAllCharges(account.charges().stream().map(this::charge).toList())
                .addAllSpend(spend(rows))
                .addAllEntered(entered())
                .addAllStandings(rows.stream().map(this::standing).toList())
                .addAllPayable(payable())
                .build();
    }

    private Organisation named(OrganisationCode code) {
        return names.named(record.partnership().id(), code);
    }

    private ChargeView charge(Charge charge) {
        var view = ChargeView.newBuilder()
                .setLineId(charge.line().lineId())
                .setLineName(charge.line().name())
                .setPayer(named(charge.payer()))
                .setThirdParty(charge.thirdParty())
                .setBasis(
                        switch (charge.basis()) {
                            case AGREED -> ChargeBasis.CHARGE_BASIS_AGREED;
                            case INTERIM -> ChargeBasis.CHARGE_BASIS_INTERIM;
                            case SETTLED -> ChargeBasis.CHARGE_BASIS_SETTLED;
                        });
        if (charge.fund() != null) {
            view.setFund(TermsChoices.write(charge.fund()));
        }
        var payee = charge.line().payee();
        if (payee != null) {
            view.setPayee(named(payee.code()).toBuilder().setName(payee.name()));
        }
        charge.months()
                .forEach((month, amount) -> view.addMonths(
                        MonthAmount.newBuilder().setMonth(month.toString()).setAmountPence(amount.value())));
        return view.build();
    }

    private StandingView standing(AccountRow row) {
        return StandingView.newBuilder()
                .setLineId(row.line())
                .setPayer(named(row.payer()))
                .setFinancialYear(row.year().startYear())
                .setSum(AccountSums.of(row, row.on(today)))
                .build();
    }

    private record LineYear(String line, FinancialYear year) {}

    private static final Comparator<LineYear> BY_LINE =
            Comparator.comparing(LineYear::line).thenComparing(LineYear::year);

    private List<LineSpend> spend(List<AccountRow> rows) {
        var sums = new TreeMap<LineYear, LineSpend.Builder>(BY_LINE);
        for (var row : rows) {
            var sum = sum(sums, row.line(), row.year());
            sum.setPromisedPence(sum.getPromisedPence() + row.promised().value())
                    .setDuePence(sum.getDuePence() + row.on(today).due().value());
        }
        account.costs().forEach(cost -> {
            var period = cost.spent().period();
            var sum = sum(sums, period.line(), FinancialYear.containing(period.from()));
            sum.setSpentPence(sum.getSpentPence() + cost.spent().amount().value());
        });
        return sums.values().stream().map(LineSpend.Builder::build).toList();
    }

    private LineSpend.Builder sum(Map<LineYear, LineSpend.Builder> sums, String line, FinancialYear year) {
        return sums.computeIfAbsent(new LineYear(line, year), _ -> LineSpend.newBuilder()
                .setLineId(line)
                .setLineName(lineName(line))
                .setFinancialYear(year.startYear()));
    }

    /** As the newest terms name it that do. */
    private String lineName(String id) {
        return record.offers().stream()
                .flatMap(offer -> offer.terms().stream())
                .flatMap(terms -> terms.lines().stream())
                .filter(line -> line.lineId().equals(id))
                .map(Line::name)
                .reduce((_, newer) -> newer)
                .orElse(id);
    }

    private List<EnteredView> entered() {
        var takenBack = new HashSet<EntryPlace>();
        var confirmed = new HashMap<EntryPlace, Entry>();
        record.spending().forEach(entry -> {
            switch (entry.payload()) {
                case Spending.TakenBack(var about) -> takenBack.add(about);
                case Spending.Received(var about) -> confirmed.put(about, entry);
                default -> {}
            }
        });
        var partnership = record.partnership();
        return Stream.of(partnership.council(), partnership.health())
                .flatMap(agency -> record.entries(agency.code()).stream())
                .sorted(Comparator.comparing((Judged judged) -> judged.entry().recordedAt())
                        .thenComparing(judged -> judged.entry().author())
                        .thenComparing(judged -> judged.entry().recordSeq()))
                .flatMap(judged -> entered(judged, takenBack, confirmed).stream())
                .toList();
    }

    private Optional<EnteredView> entered(Judged judged, Set<EntryPlace> takenBack, Map<EntryPlace, Entry> confirmed) {
        var entry = judged.entry();
        var view = EnteredView.newBuilder();
        switch (entry.payload()) {
            case Spending.Spent spent ->
                period(view, spent.period())
                        .setCost(true)
                        .setAmountPence(spent.amount().value())
                        .setDay(spent.invoicedOn().toString())
                        .setReference(spent.reference())
                        .setRanOn(spent.ranOn());
            case Spending.Paid paid ->
                period(view, paid.period())
                        .setAmountPence(paid.amount().value())
                        .setDay(paid.paidOn().toString())
                        .setReference(paid.reference())
                        .setPayer(named(paid.payer()))
                        .setFund(TermsChoices.write(paid.fund()));
            default -> {
                return Optional.empty();
            }
        }
        var place = EntryPlace.of(entry);
        var envelope = DecisionViews.envelope(snapshot, entry);
        var receipt = confirmed.get(place);
        view.setLeaf(ByteString.copyFrom(entry.leaf().toArray()))
                .setAgency(entry.author().value())
                .setActor(envelope.getActor())
                .setEnteredAtMicros(envelope.getRecordedAtMicros())
                .setReceivedAtMicros(Micros.of(snapshot.receivedAt(entry)))
                .setTakenBack(takenBack.contains(place))
                .setVoid(!judged.verdict().isValid())
                .setConfirmedAtMicros(receipt == null ? 0 : Micros.of(receipt.recordedAt()));
        view.setConfirmable(!view.getCost()
                && !view.getVoid()
                && !view.getTakenBack()
                && receipt == null
                && isPaidToOwn(entry.payload()));
        return Optional.of(view.build());
    }

    private boolean isPaidToOwn(Object payload) {
        return payload instanceof Spending.Paid paid
                && !paid.payer().equals(own.organisation())
                && record
                        .offer(paid.period().terms())
                        .flatMap(OfferStanding::terms)
                        .map(Terms::lines)
                        .orElse(List.of())
                        .stream()
                        .filter(line -> line.lineId().equals(paid.period().line()))
                        .anyMatch(line ->
                                line.payee() != null && line.payee().code().equals(own.organisation()));
    }

    private EnteredView.Builder period(EnteredView.Builder view, LinePeriod period) {
        return view.setLineId(period.line())
                .setLineName(lineName(period.line()))
                .setFrom(period.from().toString())
                .setTo(period.to().toString());
    }

    /** Lines of agreed terms as far as notices leave them, and of terms in dispute: the newest first. */
    private List<PayableLine> payable() {
        var lines = new ArrayList<PayableLine>();
        record.agreements().reversed().forEach(agreement -> record.remaining(agreement)
                .lines()
                .forEach(line -> payable(line, agreement.offer(), false).ifPresent(lines::add)));
        record.disputes().stream()
                .filter(dispute -> dispute.ending().orElse(null) != DisputeStanding.Ending.REFUSED)
                .filter(dispute -> !record.hadAgreed(dispute))
                .forEach(dispute -> record.offer(dispute.raised().terms())
                        .ifPresent(offer -> disputedLines(offer, dispute)
                                .forEach(line -> payable(line, offer, true).ifPresent(lines::add))));
        return lines;
    }

    private static List<Line> disputedLines(OfferStanding offer, DisputeStanding dispute) {
        return offer.terms().map(Terms::lines).orElse(List.of()).stream()
                .filter(line -> dispute.raised().lines().contains(line.lineId()))
                .toList();
    }

    private Optional<PayableLine> payable(Line line, OfferStanding offer, boolean disputed) {
        var first = line.costs().stream()
                .map(YearAmount::from)
                .filter(day -> day != null)
                .min(LocalDate::compareTo);
        var last = line.costs().stream()
                .map(YearAmount::to)
                .filter(day -> day != null)
                .max(LocalDate::compareTo);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        OfferReference reference = offer.reference();
        return Optional.of(PayableLine.newBuilder()
                .setTerms(NoticeCodec.write(reference))
                .setVersion(offer.offer().version())
                .setLineId(line.lineId())
                .setLineName(line.name())
                .setFrom(first.get().toString())
                .setTo(last.get().toString())
                .addAllFunds(disputed ? ownFunds() : funds(line))
                .build());
    }

    private List<PayableFund> funds(Line line) {
        var partner = record.partnership().partnerOf(own.code()).organisation();
        return line.contributions().stream()
                .filter(contribution -> contribution.payer() != null
                        && contribution.fund() != null
                        && !contribution.payer().code().equals(partner))
                .flatMap(contribution -> Stream.ofNullable(contribution.payer())
                        .flatMap(payer -> Stream.ofNullable(contribution.fund()).map(fund -> fund(payer.code(), fund))))
                .toList();
    }

    private List<PayableFund> ownFunds() {
        return Stream.of(Fund.values())
                .filter(fund -> fund.belongsTo(own.kind()))
                .map(fund -> fund(own.organisation(), fund))
                .toList();
    }

    private PayableFund fund(OrganisationCode payer, Fund fund) {
        return PayableFund.newBuilder()
                .setPayer(named(payer))
                .setFund(TermsChoices.write(fund))
                .build();
    }
}
