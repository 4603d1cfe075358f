package uk.concord.gateway.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.ListWorkResponse;
import uk.concord.proto.record.v1.WorkItem;
import uk.concord.proto.record.v1.WorkKind;

/** What waits for us and what waits for them. */
public record WorkPage(
        String agency,
        String standing,
        String oldest,
        Pile ours,
        Pile theirs,
        Pile comingUp,
        @Nullable Start start,
        String done) {

    /**
     * One list; {@code empty} says kindly that there is nothing.
     *
     * @param count how many there are in all; empty when there are none
     * @param mine what the reader can do, which comes first
     * @param rows everything else
     */
    public record Pile(String heading, String count, List<Row> mine, List<Row> rows, String empty, String more) {
        public Pile {
            mine = List.copyOf(mine);
            rows = List.copyOf(rows);
        }

        public boolean isEmpty() {
            return mine.isEmpty() && rows.isEmpty();
        }
    }

    /** Something that somebody owes. */
    public record Row(Anchor action, String ref, String title, String money, String due, boolean late, String whose) {}

    /** How a new draft begins: one button for every partnership. */
    public record Start(Hidden hidden, List<Partner> partners) {
        public Start {
            partners = List.copyOf(partners);
        }
    }

    /** A partner one can draft terms with. */
    public record Partner(String partnership, String name) {}

    /** What one partnership's service said. */
    public record Answered(Sides sides, ListWorkResponse work) {}

    /**
     * Who reads the page.
     *
     * @param post the reader's own post
     * @param posts the posts of each agency's approvers, by the agency's code; empty texts where nobody can tell
     */
    public record Reader(
            String agency,
            String post,
            boolean approver,
            boolean commissioner,
            boolean finance,
            Map<String, String> posts) {
        public Reader {
            posts = Map.copyOf(posts);
        }

        boolean holds(String role) {
            return switch (role) {
                case "approver" -> approver;
                case "finance" -> finance || approver;
                default -> commissioner;
            };
        }
    }

    public static WorkPage of(List<Answered> answers, Reader reader, @Nullable Start start, String done) {
        var ours = new ArrayList<Owed>();
        var theirs = new ArrayList<Owed>();
        var coming = new ArrayList<Owed>();
        long oursInAll = 0;
        long theirsInAll = 0;
        long comingInAll = 0;
        for (var answer : answers) {
            answer.work().getWaitingForUsList().forEach(item -> ours.add(new Owed(item, answer)));
            answer.work().getWaitingForThemList().forEach(item -> theirs.add(new Owed(item, answer)));
            oursInAll += answer.work().getWaitingForUsCapped();
            theirsInAll += answer.work().getWaitingForThemCapped();
            answer.work().getComingUpList().forEach(item -> coming.add(new Owed(item, answer)));
            comingInAll += answer.work().getComingUpCapped();
        }
        return new WorkPage(
                reader.agency(),
                standing(Math.max(oursInAll, ours.size()), reader.agency()),
                oldest(ours),
                pile("Waiting for us", ours, oursInAll, reader, "Nothing waits for " + reader.agency() + " just now."),
                pile("Waiting for them", theirs, theirsInAll, reader, "Nothing waits for your partner just now."),
                pile(
                        "Coming up",
                        coming,
                        comingInAll,
                        reader,
                        "No agreement is due for review in the next three months."),
                start,
                done);
    }

    private static String standing(long number, String agency) {
        if (number == 0) {
            return "Nothing is waiting for " + agency + ".";
        }
        return Count.capped(number) + (number == 1 ? " thing is" : " things are") + " waiting for " + agency + ".";
    }

    private static String oldest(List<Owed> ours) {
        long late = ours.stream().filter(Owed::late).count();
        var many = late > 1 ? Count.digits(late) + " of them are late. " : "";
        return ours.stream()
                .filter(Owed::late)
                .min(Comparator.comparing(owed -> owed.item().getDueAtMicros()))
                .map(owed -> many + "The oldest is "
                        + Dates.limit(
                                owed.item().getDueAtMicros(),
                                owed.answer().work().getNowMicros()) + ".")
                .orElse("");
    }

    private static Pile pile(String heading, List<Owed> owed, long inAll, Reader reader, String empty) {
        var more = inAll > owed.size() ? "These are the first " + owed.size() + " of " + Count.capped(inAll) + "." : "";
        long count = Math.max(inAll, owed.size());
        return new Pile(
                heading,
                count == 0 ? "" : Count.capped(count),
                rows(owed.stream().filter(one -> one.mine(reader)), reader),
                rows(owed.stream().filter(one -> !one.mine(reader)), reader),
                empty,
                more);
    }

    /** Late ones first, because they were due first. */
    private static List<Row> rows(Stream<Owed> owed, Reader reader) {
        return owed.sorted(Comparator.comparing(Owed::order))
                .map(one -> one.row(reader))
                .toList();
    }

    private record Owed(WorkItem item, Answered answer) {
        boolean late() {
            return Dates.isLate(item.getDueAtMicros(), answer.work().getNowMicros());
        }

        long order() {
            return item.getDueAtMicros() == 0 ? Long.MAX_VALUE : item.getDueAtMicros();
        }

        boolean own() {
            return item.getAgency().equals(answer.sides().own().getCode());
        }

        boolean mine(Reader reader) {
            return own()
                    && item.getKind() != WorkKind.WORK_KIND_RELEASE_OFFER
                    && (post().isEmpty() || post().equals(reader.post()))
                    && reader.holds(item.getRole())
                    && (item.getKind() != WorkKind.WORK_KIND_AGREE_STATEMENT || reader.finance());
        }

        /** The post that a dispute's ladder names, else the one that sees to the record; empty when neither is known. */
        private String post() {
            return item.getPost().isEmpty() ? item.getAssignedPost() : item.getPost();
        }

        Row row(Reader reader) {
            var record = item.getRecord();
            return new Row(
                    action(),
                    record.getRef(),
                    record.getTitle().isBlank() ? "A draft without a name yet" : record.getTitle(),
                    money(),
                    item.getDueAtMicros() == 0
                            ? ""
                            : Dates.limit(item.getDueAtMicros(), answer.work().getNowMicros()),
                    late(),
                    whose(reader));
        }

        private String money() {
            if (item.hasDispute()) {
                return Money.pounds(item.getDispute().getAmountPence()) + " in dispute";
            }
            var yearly = item.getRecord().getYearlyPence();
            return yearly == 0 ? "" : Money.pounds(yearly) + " a year";
        }

        private String whose(Reader reader) {
            if (mine(reader)) {
                return post().isEmpty() ? "You can do this" : "You see to this";
            }
            if (item.getKind() == WorkKind.WORK_KIND_RELEASE_OFFER) {
                return answer.sides().shortName(item.getAgency()) + ", the service itself";
            }
            if (!post().isEmpty()) {
                return answer.sides().shortName(item.getAgency()) + ", " + post();
            }
            var post = item.getRole().equals("approver") ? reader.posts().getOrDefault(item.getAgency(), "") : "";
            return answer.sides().shortName(item.getAgency()) + ", " + (post.isEmpty() ? role() : post);
        }

        private String role() {
            return item.getRole().equals("finance") ? "finance officer" : item.getRole();
        }

        private Anchor action() {
            return item.hasDispute() ? inDispute() : onPaper();
        }

        private Anchor inDispute() {
            var record = item.getRecord();
            var dispute = item.getDispute();
            var page = "/records/" + answer.sides().partnership().getPartnershipId() + "/" + record.getRecordId()
                    + "/disputes/"
                    + HexFormat.of().formatHex(dispute.getLeaf().toByteArray());
            var about = "about " + record.getTitle();
            var money = Money.pounds(item.getAmountPence());
            return switch (item.getKind()) {
                case WORK_KIND_ANSWER_EXTENSION ->
                    new Anchor("Answer the request for more time in the dispute", page, about);
                case WORK_KIND_ANSWER_PROPOSAL ->
                    new Anchor("Answer what was proposed without prejudice in the dispute", page, about);
                case WORK_KIND_MEET_ON_RUNG ->
                    new Anchor(
                            "Meet at rung " + dispute.getRung() + ", " + dispute.getRungName() + ", before it ends",
                            page,
                            about);
                case WORK_KIND_END_DISPUTE ->
                    new Anchor("Act on " + (own() ? "your" : "their") + " own duty or settle", page, about);
                case WORK_KIND_PAY_CLAIM ->
                    new Anchor("Pay " + money + " to " + creditor(), page, "after the dispute " + about);
                case WORK_KIND_CONFIRM_PAYMENT ->
                    new Anchor("Confirm that " + money + " has come", page, "after the dispute " + about);
                default -> new Anchor("Look at the dispute", page, about);
            };
        }

        private String creditor() {
            return (own() ? answer.sides().partner() : answer.sides().own()).getName();
        }

        private Anchor onPaper() {
            var partnership = answer.sides().partnership().getPartnershipId();
            var record = item.getRecord();
            var name = record.getTitle().isBlank() ? record.getRef() : record.getTitle();
            var of = "of " + name;
            var home = "/records/" + partnership + "/" + record.getRecordId();
            var draft = "/drafts/" + partnership + "/" + item.getDraftId();
            return switch (item.getKind()) {
                case WORK_KIND_ANSWER_OFFER -> new Anchor("Answer version " + item.getVersion(), home, of);
                case WORK_KIND_DECIDE_DRAFT -> new Anchor("Decide on the draft", draft, of);
                case WORK_KIND_FINISH_DRAFT -> new Anchor("Finish the draft", draft, of);
                case WORK_KIND_AWAIT_CALL_IN -> new Anchor("Wait for the call-in to end", "/decisions" + draft, of);
                case WORK_KIND_RECORD_CALL_IN_OUTCOME ->
                    new Anchor("Record how the call-in ended", "/decisions" + draft, of);
                case WORK_KIND_MAKE_DECIDED_OFFER -> new Anchor("Make the offer that was decided", draft, of);
                case WORK_KIND_RELEASE_OFFER -> new Anchor("Release version " + item.getVersion(), home, of);
                case WORK_KIND_REVIEW -> new Anchor("Review the agreement", home, of);
                case WORK_KIND_AGREE_STATEMENT ->
                    new Anchor(
                            "Agree the statement to " + Dates.plain(item.getQuarterOn()),
                            "/money/quarters/" + partnership + "/" + item.getQuarterOn(),
                            "or query it");
                case WORK_KIND_ENTER_RETURN ->
                    new Anchor("Enter a return: " + item.getMeasure(), home + "/performance", of);
                case WORK_KIND_GIVE_NOTICE -> new Anchor("Decide on the notice", home + "/notice", of);
                default -> new Anchor("Look at it", home, of);
            };
        }
    }
}
