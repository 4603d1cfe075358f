package uk.concord.gateway.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;

/** From when to when, with what notice. */
record PeriodSection() implements Section {
    private static final int MONTHS = 36;
    private static final Map<String, String> INPUTS = Map.of(
            "terms_from", "from",
            "terms_to", "to",
            "notice_months", "notice",
            "review_date", "review",
            "period_provenance", "notice");

    @Override
    public String path() {
        return "period";
    }

    @Override
    public String title() {
        return "Period and notice";
    }

    @Override
    public String lead() {
        return "The money is asked for by financial year, from 1 April to 31 March, for the days given here.";
    }

    @Override
    public Typed filled(Content content) {
        var terms = content.terms();
        return new Filling()
                .day("from", terms.getTermsFrom())
                .day("to", terms.getTermsTo())
                .text("notice", isStarted(content) ? String.valueOf(terms.getNoticeMonths()) : "")
                .day("review", terms.getReviewDate())
                .typed();
    }

    @Override
    public List<Input> inputs(Questions questions, Content content) {
        return List.of(
                questions.day("from", "First day the terms apply to money", "For example, 1 9 2026"),
                questions.day("to", "Last day", "For example, 31 8 2029"),
                questions.number("notice", "Notice either agency must give to end it", "0 to 36", "months"),
                questions.day("review", "When both look at it again", "On or before the last day"));
    }

    @Override
    public void read(Questions questions, Content content) {
        var terms = content.terms();
        var before = terms.getNoticeMonths() + " " + terms.getReviewDate();
        terms.setTermsFrom(questions.readDay("from"))
                .setTermsTo(questions.readDay("to"))
                .setNoticeMonths(questions.readNumber("notice", 0, MONTHS))
                .setReviewDate(questions.readDay("review"));
        if (!before.equals(terms.getNoticeMonths() + " " + terms.getReviewDate())) {
            // What somebody enters here is no longer what a demonstration or a publication said.
            terms.clearPeriodProvenance();
        }
        if (!terms.getTermsFrom().isEmpty()
                && !terms.getTermsTo().isEmpty()
                && terms.getTermsTo().compareTo(terms.getTermsFrom()) < 0) {
            questions.mistakes().at("to", "The last day must not lie before the first");
        }
        if (!questions.mistakes().any()) {
            Years.recut(terms);
        }
    }

    @Override
    public Optional<String> inputOf(String field) {
        return FieldPath.lookUp(INPUTS, field);
    }

    @Override
    public boolean isStarted(Content content) {
        return !content.terms().getTermsFrom().isEmpty()
                || !content.terms().getTermsTo().isEmpty();
    }
}
