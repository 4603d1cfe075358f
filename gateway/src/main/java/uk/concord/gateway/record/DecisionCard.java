package uk.concord.gateway.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Erasures;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.AuthorityCited;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.record.v1.DecisionView;

/** One agency's decision with its authority and its words. */
public record DecisionCard(String title, SummaryList facts) {

    public static DecisionCard of(String what, DecisionView view, Sides sides) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(row("Decided by", decider(view)));
        rows.add(row("Decided on", Dates.plain(view.getDecision().getDecidedOn())));
        rows.add(row("Effective from", Dates.plain(view.getDecision().getEffectiveOn())));
        rows.add(row("Authority", authority(view.getDecision().getAuthority())));
        if (!view.getDecision().getMinuteReference().isBlank()) {
            rows.add(row("Minute", view.getDecision().getMinuteReference()));
        }
        if (view.hasRecord()) {
            rows.addAll(words(view.getRecord()));
        } else {
            rows.add(row("Decision record", missing(view, sides)));
        }
        return new DecisionCard(sides.shortName(view.getAgency()) + " " + what, new SummaryList(rows));
    }

    /** The words of a decision record, leaving out what nobody filled in and the law does not ask for. */
    public static List<SummaryList.Row> words(DecisionRecord record) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(row("Decision", record.getDecisionText()));
        rows.add(row("Reasons", record.getReasons()));
        rows.add(row("Alternatives considered and rejected", options(record)));
        rows.add(row("Interests declared", interests(record)));
        optional(rows, "Dispensations", record.getDispensations());
        optional(rows, "Financial implications", record.getFinancialImplications());
        optional(rows, "Legal implications", record.getLegalImplications());
        optional(rows, "Why it was decided after it began", record.getLateReason());
        return rows;
    }

    private static String missing(DecisionView view, Sides sides) {
        if (!view.hasErasure()) {
            return "Its words are not held here just now.";
        }
        var other = view.getAgency().equals(sides.own().getCode()) ? sides.partner() : sides.own();
        return Erasures.sentence(view.getErasure(), sides.shortName(view.getAgency()), other.getShortName());
    }

    private static String decider(DecisionView view) {
        var post = view.getActor().getPost();
        var name = view.getRecord().getDecidedBy();
        return name.isBlank() ? post : name + ", " + post;
    }

    private static String authority(AuthorityCited cited) {
        if (cited.getLimitPence() == 0) {
            return "Limits are not checked for an agreement decided before.";
        }
        return cited.getPost() + ": up to " + Money.pounds(cited.getLimitPence()) + " over the whole period; this is "
                + Money.pounds(cited.getContributionPence()) + " (scheme " + cited.getScheme() + ", version "
                + cited.getVersion() + ")";
    }

    private static String options(DecisionRecord record) {
        if (record.getOptionsCount() == 0) {
            return "None recorded";
        }
        return record.getOptionsList().stream()
                .map(option -> option.getOption() + "\nRejected: " + option.getRejectedBecause())
                .collect(Collectors.joining("\n\n"));
    }

    private static String interests(DecisionRecord record) {
        if (record.getInterestsCount() == 0) {
            return "None";
        }
        return record.getInterestsList().stream()
                .map(interest -> interest.getWho() + ": " + interest.getNature() + ". " + interest.getAction())
                .collect(Collectors.joining("\n"));
    }

    private static void optional(List<SummaryList.Row> rows, String key, String value) {
        if (!value.isBlank()) {
            rows.add(row(key, value));
        }
    }

    private static SummaryList.Row row(String key, String value) {
        return new SummaryList.Row(key, Words.orDash(value));
    }
}
