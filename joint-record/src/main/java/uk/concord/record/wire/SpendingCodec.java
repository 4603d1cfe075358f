package uk.concord.record.wire;

import com.google.protobuf.Message;
import java.util.Optional;
import uk.concord.proto.entry.v1.Paid;
import uk.concord.proto.entry.v1.PaymentReceived;
import uk.concord.proto.entry.v1.SpendingTakenBack;
import uk.concord.proto.entry.v1.Spent;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.entry.LinePeriod;
import uk.concord.record.entry.Spending;

/** Reads and writes what is said of money spent and paid; reading throws {@link IllegalArgumentException} on what is malformed. */
final class SpendingCodec {
    private static final int MOST_LINE_ID = 100;
    private static final int MOST_REFERENCE = 100;

    private SpendingCodec() {}

    static Spending.Spent spent(Spent message) {
        return new Spending.Spent(
                period(message.getPeriod()),
                amount(message.getAmountPence()),
                Reading.date(message.getInvoicedOn()),
                Reading.label(message.getReference(), MOST_REFERENCE),
                message.getRanOn());
    }

    static Spending.Paid paid(Paid message) {
        return new Spending.Paid(
                period(message.getPeriod()),
                new OrganisationCode(OrganisationCode.Scheme.valueOf(message.getPayerScheme()), message.getPayerCode()),
                Optional.ofNullable(TermsChoices.fund(message.getFund()))
                        .orElseThrow(() -> new IllegalArgumentException("No fund")),
                amount(message.getAmountPence()),
                Reading.date(message.getPaidOn()),
                Reading.label(message.getReference(), MOST_REFERENCE));
    }

    static Spending.Received received(PaymentReceived message) {
        return new Spending.Received(DiscussionCodec.place(message.getPaid()));
    }

    static Spending.TakenBack takenBack(SpendingTakenBack message) {
        return new Spending.TakenBack(DiscussionCodec.place(message.getEntered()));
    }

    private static LinePeriod period(uk.concord.proto.entry.v1.LinePeriod message) {
        return new LinePeriod(
                NegotiationCodec.reference(message.getTerms()),
                Reading.text(message.getLineId(), 1, MOST_LINE_ID),
                Reading.date(message.getFrom()),
                Reading.date(message.getTo()));
    }

    private static Pence amount(long pence) {
        var amount = new Pence(pence);
        if (amount.equals(Pence.ZERO) || amount.isMoreThan(Pence.MOST)) {
            throw new IllegalArgumentException("Not an amount");
        }
        return amount;
    }

    static Message write(Spending said) {
        return switch (said) {
            case Spending.Spent spent ->
                Spent.newBuilder()
                        .setPeriod(write(spent.period()))
                        .setAmountPence(spent.amount().value())
                        .setInvoicedOn(spent.invoicedOn().toString())
                        .setReference(spent.reference())
                        .setRanOn(spent.ranOn())
                        .build();
            case Spending.Paid paid ->
                Paid.newBuilder()
                        .setPeriod(write(paid.period()))
                        .setPayerScheme(paid.payer().scheme().name())
                        .setPayerCode(paid.payer().code())
                        .setFund(TermsChoices.write(paid.fund()))
                        .setAmountPence(paid.amount().value())
                        .setPaidOn(paid.paidOn().toString())
                        .setReference(paid.reference())
                        .build();
            case Spending.Received(var about) ->
                PaymentReceived.newBuilder()
                        .setPaid(DiscussionCodec.write(about))
                        .build();
            case Spending.TakenBack(var about) ->
                SpendingTakenBack.newBuilder()
                        .setEntered(DiscussionCodec.write(about))
                        .build();
        };
    }

    private static uk.concord.proto.entry.v1.LinePeriod write(LinePeriod period) {
        return uk.concord.proto.entry.v1.LinePeriod.newBuilder()
                .setTerms(NegotiationCodec.write(period.terms()))
                .setLineId(period.line())
                .setFrom(period.from().toString())
                .setTo(period.to().toString())
                .build();
    }
}
