package uk.concord.node.notification;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.mail.Letter;
import uk.concord.node.mail.MailConfiguration;
import uk.concord.record.PartnershipId;

/** What e-mails say: references, limits and where to look. Never a title, a name, an amount or anybody's words. */
@Singleton
final class Wording {
    /** More are counted, not listed. */
    private static final int MOST_LISTED = 50;

    /** What our own references look like. One that does not may say anything, and is not repeated. */
    private static final Pattern REF = Pattern.compile("[A-Z]{1,8}-[0-9]{4}-[0-9]{1,9}");

    private final String links;
    private final String agency;
    private final Partnerships partnerships;

    Wording(MailConfiguration mail, Partnerships partnerships) {
        this.links = mail.links();
        this.agency = partnerships.ownAgency().name();
        this.partnerships = partnerships;
    }

    /** Of what has come up for one person. */
    Letter of(MailId id, String address, List<Notification> told, LocalDate today) {
        var only = told.getFirst();
        var subject = told.size() == 1
                ? "Concord: " + Sentence.of(only.owed(), only.occasion(), ref(only.owed()), today)
                : "Concord: " + things(told.size());
        var heading = told.size() == 1 ? "This is for you" : Sentence.capital(things(told.size()));
        var items = told.stream()
                .limit(MOST_LISTED)
                .map(one -> item(one.owed(), one.occasion(), today))
                .toList();
        return letter(id, address, subject, heading, Map.of("", items), told.size() - items.size());
    }

    /** Of everything that waits for one person, by partner. */
    Letter digest(MailId id, String address, List<Owed> waiting, LocalDate today) {
        var groups = new LinkedHashMap<String, List<LetterText.Item>>();
        waiting.stream().limit(MOST_LISTED).forEach(owed -> groups.computeIfAbsent(
                        "With " + partner(owed.partnership()), _ -> new java.util.ArrayList<>())
                .add(item(owed, Occasion.ARRIVED, today)));
        var subject = "Concord: " + things(waiting.size()) + " on " + London.words(today);
        return letter(
                id,
                address,
                subject,
                Sentence.capital(things(waiting.size())),
                groups,
                waiting.size() - Math.min(waiting.size(), MOST_LISTED));
    }

    private Letter letter(
            MailId id,
            String address,
            String subject,
            String heading,
            Map<String, List<LetterText.Item>> groups,
            int more) {
        var text = new LetterText(subject, heading, groups, more, agency, links + "/work", links + "/notifications");
        return new Letter(id.hex(), address, subject, text.plain(), text.html(), links + "/notifications");
    }

    private LetterText.Item item(Owed owed, Occasion occasion, LocalDate today) {
        return new LetterText.Item(
                Sentence.capital(Sentence.of(owed, occasion, ref(owed), today)) + ".", links + path(owed));
    }

    private static String path(Owed owed) {
        var record = "/records/" + owed.partnership() + "/" + owed.record();
        return switch (owed.kind()) {
            case ANSWER_OFFER, OFFER_ASKED_BACK, OFFER_EXPIRED, REVIEW -> record;
            case DISPUTE_RAISED,
                    DISPUTE_ACKNOWLEDGED,
                    ANSWER_EXTENSION,
                    ANSWER_PROPOSAL,
                    EXTENSION_AGREED,
                    RUNG_CHANGED,
                    MEET_ON_RUNG,
                    END_DISPUTE,
                    DISPUTE_ENDED,
                    PAY_CLAIM,
                    CONFIRM_PAYMENT,
                    PAYMENT_CONFIRMED ->
                record + "/disputes/"
                        + Optional.ofNullable(owed.dispute()).orElseThrow().hex();
            case AGREE_STATEMENT, STATEMENT_QUERIED -> "/money?partnership=" + owed.partnership();
            case ENTER_RETURN -> record + "/performance";
            case ANSWER_QUESTION -> record + "/discussion";
            case GIVE_NOTICE -> record + "/notice";
            case DECIDE_DRAFT, FINISH_DRAFT, OFFER_DECIDED ->
                "/drafts/" + owed.partnership() + "/"
                        + Optional.ofNullable(owed.draft()).orElseThrow();
        };
    }

    private String partner(PartnershipId partnership) {
        return partnerships.configured(partnership).partner().name();
    }

    private static String things(int count) {
        return count == 1 ? "1 thing waits for you" : count + " things wait for you";
    }

    private static String ref(Owed owed) {
        return REF.matcher(owed.ref()).matches() ? owed.ref() : "a record";
    }
}
