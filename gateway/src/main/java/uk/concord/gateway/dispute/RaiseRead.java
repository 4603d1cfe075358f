package uk.concord.gateway.dispute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Option;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.wording.Money;
import uk.concord.proto.entry.v1.DisputeGrounds;
import uk.concord.proto.record.v1.AgreedLadder;
import uk.concord.proto.record.v1.OfferStatus;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.proto.record.v1.RaiseDisputeRequest;
import uk.concord.proto.record.v1.RecordView;

/** A record about which somebody wants to raise a dispute, with the ladders that both agencies have agreed. */
record RaiseRead(Desk desk, RecordView record, List<AgreedLadder> ladders) {
    private static final int MOST_TEXT = 4_000;

    RaiseRead {
        ladders = List.copyOf(ladders);
    }

    private String home() {
        return "/records/" + desk.partnership() + "/" + record.getSummary().getRecordId();
    }

    /** The terms that are disputed: those on offer or agreed last, whatever came of them. */
    private Optional<OfferView> terms() {
        return record.getOffersList().stream()
                .filter(offer -> offer.getStatus() != OfferStatus.OFFER_STATUS_VOID)
                .reduce((_, later) -> later);
    }

    Typed filled() {
        var filling = new Filling();
        terms().ifPresent(offer -> {
            filling.day("since", offer.getTerms().getTermsFrom());
            if (offer.getTerms().getLinesCount() == 1) {
                filling.text("line", offer.getTerms().getLines(0).getLineId());
            }
        });
        if (ladders.size() == 1) {
            filling.text("ladder", "0");
        }
        return filling.typed();
    }

    RaisePage page(Questions questions, String requestId) {
        var possible = !ladders.isEmpty() && terms().isPresent() && maySpeak();
        return new RaisePage(
                record.getSummary().getRef(),
                record.getSummary().getTitle(),
                new Anchor("Back to the record", home()),
                lead(),
                ladders.isEmpty()
                        ? List.of(new Anchor(
                                "Find the agreement that should hold one",
                                "/records?partnership=" + desk.partnership()))
                        : List.of(),
                possible
                        ? new RaisePage.Form(
                                home() + "/disputes/new",
                                requestId.isEmpty() ? desk.hidden("") : desk.hidden("", requestId),
                                inputs(questions))
                        : null,
                questions.mistakes().summary());
    }

    private boolean maySpeak() {
        return (desk.isCommissioner() || desk.isApprover()) && !record.getReadOnly();
    }

    private String lead() {
        if (!maySpeak()) {
            return "Commissioners and approvers raise disputes.";
        }
        if (ladders.isEmpty()) {
            return "A dispute goes by a ladder that both agencies have agreed before, and you have agreed none that is in force. Propose one:"
                    + " in the draft of an agreement, open “How disputes are settled”.";
        }
        if (terms().isEmpty()) {
            return "A dispute is about lines of money that one of you has offered. Offer terms first.";
        }
        return "The service goes on while you disagree, and so do payments. What you say here your partner and the auditors read.";
    }

    private List<Input> inputs(Questions questions) {
        var inputs = new ArrayList<Input>();
        var lines = terms().map(offer -> offer.getTerms().getLinesList()).orElse(List.of());
        inputs.add(questions.checkboxes(
                "line",
                "Which lines?",
                "",
                lines.stream()
                        .map(line -> Questions.option(line.getLineId(), line.getName()))
                        .toList()));
        inputs.add(questions.checkboxes("grounds", "What is it about?", "", grounds()));
        inputs.add(questions.money("amount", "The money in dispute"));
        inputs.add(questions.day("since", "The first day whose money is disputed", "For example, 1 4 2026"));
        inputs.add(questions.longText(
                "text", "Your grounds", "What you hold, and what you rely on. Name no child.", MOST_TEXT));
        if (ladders.size() > 1) {
            inputs.add(questions.radios("ladder", "By which ladder?", "", options()));
        }
        return inputs;
    }

    private List<Option> options() {
        var options = new ArrayList<Option>();
        for (int i = 0; i < ladders.size(); i++) {
            var ladder = ladders.get(i);
            options.add(Questions.option(Integer.toString(i), ladder.getRef() + " " + ladder.getTitle()));
        }
        return options;
    }

    private static List<Option> grounds() {
        return Arrays.stream(DisputeGrounds.values())
                .filter(grounds ->
                        grounds != DisputeGrounds.DISPUTE_GROUNDS_UNSPECIFIED && grounds != DisputeGrounds.UNRECOGNIZED)
                .map(grounds -> Questions.option(grounds.name(), DisputeWording.grounds(grounds)))
                .toList();
    }

    /** What was typed as a request; what is missing is noted. */
    RaiseDisputeRequest request(Questions questions, String requestId) {
        var typed = questions.typed();
        var mistakes = questions.mistakes();
        var request = RaiseDisputeRequest.newBuilder()
                .setPartnershipId(desk.partnership())
                .setRecordId(record.getSummary().getRecordId())
                .setRequestId(requestId)
                .addAllLineIds(typed.all("line"));
        terms().ifPresent(offer -> request.setTerms(offer.getReference()));
        typed.all("grounds").forEach(name -> grounds(name).ifPresent(request::addGrounds));
        chosen(typed)
                .ifPresentOrElse(
                        ladder -> request.setLadderRecordId(ladder.getRecordId())
                                .setLadderAgreement(ladder.getAgreement()),
                        () -> mistakes.at("ladder", "Choose the ladder that it goes by"));
        if (request.getLineIdsCount() == 0) {
            mistakes.at("line", "Choose at least one line");
        }
        if (request.getGroundsCount() == 0) {
            mistakes.at("grounds", "Choose what it is about");
        }
        Money.parse(typed.text("amount"))
                .ifPresentOrElse(
                        request::setAmountPence,
                        () -> mistakes.at("amount", "Enter the amount in pounds, such as 41,250.00"));
        request.setSince(questions.readDay("since"));
        if (request.getSince().isEmpty() && !typed.has("since-day")) {
            mistakes.at("since", "Enter the first day whose money is disputed");
        }
        request.setText(questions.readText("text", MOST_TEXT));
        if (request.getText().isEmpty()) {
            mistakes.at("text", "Write your grounds");
        }
        return request.build();
    }

    private static Optional<DisputeGrounds> grounds(String name) {
        return Arrays.stream(DisputeGrounds.values())
                .filter(grounds -> grounds.name().equals(name) && grounds != DisputeGrounds.UNRECOGNIZED)
                .findFirst();
    }

    private Optional<AgreedLadder> chosen(Typed typed) {
        if (ladders.size() == 1) {
            return Optional.of(ladders.getFirst());
        }
        var position = typed.text("ladder");
        return position.matches("\\d{1,2}") && Integer.parseInt(position) < ladders.size()
                ? Optional.of(ladders.get(Integer.parseInt(position)))
                : Optional.empty();
    }
}
