package uk.concord.gateway.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.Measure;
import uk.concord.proto.entry.v1.MeasureAgency;
import uk.concord.proto.entry.v1.MeasureDirection;
import uk.concord.proto.entry.v1.MeasureFrequency;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.proto.entry.v1.Provenance;
import uk.concord.proto.entry.v1.ProvenanceKind;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.DraftStatus;
import uk.concord.proto.record.v1.FieldProblem;

class DraftPagesTest {
    private static final Hidden HIDDEN = new Hidden("token", "key", "7");
    private static final DraftView.Reader COMMISSIONER = new DraftView.Reader(true, false);
    private static final DraftView.Reader APPROVER = new DraftView.Reader(false, true);

    private static Draft.Builder draft(Terms terms) {
        return Draft.newBuilder()
                .setDraftId(Examples.DRAFT)
                .setPartnershipId("kcc-kmicb")
                .setRecordId(Examples.RECORD)
                .setRef("KC-2026-0002")
                .setVersion(7)
                .setStatus(DraftStatus.DRAFT_STATUS_EDITING)
                .setTerms(terms)
                .setDecisionRecord(Examples.words())
                .addEditorPosts("Commissioner, children’s mental health")
                .setChangedAtMicros(Examples.NOW);
    }

    private static DraftView view(Draft.Builder draft, FieldProblem... problems) {
        return new DraftView(draft.build(), List.of(problems), Examples.SIDES);
    }

    private static FieldProblem problem(String field, String message) {
        return FieldProblem.newBuilder()
                .setField(field)
                .setCode("CODE")
                .setMessage(message)
                .build();
    }

    @Nested
    class Tasks {
        @Test
        void a_draft_that_counters_says_so_and_when_it_comes_too_late_cannot_be_sent_or_decided() {
            var countering = draft(Examples.shared())
                    .setStatus(DraftStatus.DRAFT_STATUS_WITH_APPROVER)
                    .setCounters(OfferReference.newBuilder().setOrigin("concord/kcc-kmicb/kmicb/1"))
                    .build();
            var open = new DraftView(countering, List.of(), Examples.SIDES);
            assertThat(open.tasks(APPROVER, "").decide()).isNotNull();
            assertThat(Gallery.words(Gallery.hang("draft-counter", "draft/tasks", open.tasks(APPROVER, ""))))
                    .contains("This draft is a counter-offer", "Read their offer");
            var late = new DraftView(countering, List.of(), Examples.SIDES, "This offer has been withdrawn.");
            assertThat(late.tasks(APPROVER, "").decide()).isNull();
            assertThat(Gallery.words(Gallery.hang("draft-counter-late", "draft/tasks", late.tasks(APPROVER, ""))))
                    .contains("This draft comes too late. This offer has been withdrawn. What is written here stays.");
        }

        @Test
        void every_form_says_what_is_left_to_do() {
            var tasks = view(
                            draft(Terms.getDefaultInstance()).clearDecisionRecord(),
                            problem("title", "Give the service a name"),
                            problem("lines", "Add at least one line"),
                            problem("decision_record.reasons", "Give reasons"))
                    .tasks(COMMISSIONER, "");
            assertThat(tasks.standing()).isEqualTo("3 things must still be filled in or put right.");
            assertThat(tasks.tasks())
                    .filteredOn(task -> task.tag() != null && task.tag().text().equals("Not started"))
                    .extracting(DraftPages.Task::title)
                    .containsExactly("Service and need", "Money", "Decision record");
            Gallery.hang("draft-tasks", "draft/tasks", tasks);
        }

        @Test
        void an_approver_decides_or_gives_it_back_but_edits_nothing() {
            var tasks = view(draft(Examples.terms()).setStatus(DraftStatus.DRAFT_STATUS_WITH_APPROVER))
                    .tasks(APPROVER, "");
            assertThat(tasks.decide()).isNotNull();
            assertThat(tasks.giveBack()).isNotNull();
            assertThat(tasks.discard()).isNull();
            assertThat(tasks.tasks()).extracting(DraftPages.Task::href).containsOnly("");
            Gallery.hang("draft-with-approver", "draft/tasks", tasks);
        }

        @Test
        void who_wrote_it_is_not_offered_to_decide() {
            var tasks = view(draft(Examples.terms())
                            .setStatus(DraftStatus.DRAFT_STATUS_WITH_APPROVER)
                            .setEditedByCaller(true))
                    .tasks(APPROVER, "");
            assertThat(tasks.decide()).isNull();
        }

        @Test
        void the_reason_for_giving_it_back_is_shown() {
            var tasks = view(draft(Examples.terms()).setReturnReason("The notice is too short."))
                    .tasks(COMMISSIONER, "");
            assertThat(Gallery.words(Gallery.hang("draft-returned", "draft/tasks", tasks)))
                    .contains("Given back by the approver: The notice is too short.");
        }
    }

    @Nested
    class Forms {
        @Test
        void every_form_shows_what_is_stored_and_reads_it_back_unchanged() {
            var draft = draft(Examples.terms());
            for (var section : Section.ALL) {
                var view = view(draft);
                var content = view.content();
                var questions = new Questions(section.filled(content), new Mistakes());
                section.read(questions, content);
                assertThat(questions.mistakes().any()).as(section.title()).isFalse();
                assertThat(content.terms().build()).as(section.title()).isEqualTo(Examples.terms());
                assertThat(content.decision().build().toBuilder()
                                .setDecidedBy("Kim Approver")
                                .build())
                        .as(section.title())
                        .isEqualTo(Examples.words());
                Gallery.hang("draft-" + section.path(), "draft/form", view.form(section, HIDDEN, ""));
            }
        }

        @Test
        void a_problem_stands_in_the_summary_and_at_its_field() {
            var view = view(draft(Examples.terms()), problem("terms_to", "The last day lies before the first"));
            var html = Gallery.hang("draft-period-wrong", "draft/form", view.form(new PeriodSection(), HIDDEN, ""));
            assertThat(html).contains("href=\"#to\"", "id=\"to-error\"", "<title>Error: ");
        }

        @Test
        void what_was_typed_is_kept_when_it_cannot_be_read() {
            var typed = Typed.of(Map.of("from-day", "31", "from-month", "2", "from-year", "2026", "notice", "lots"));
            var view = view(draft(Terms.getDefaultInstance()));
            var questions = new Questions(typed, new Mistakes());
            new PeriodSection().read(questions, view.content());
            var html = Gallery.hang(
                    "draft-period-kept",
                    "draft/form",
                    view.form(new PeriodSection(), typed, questions.mistakes(), HIDDEN, ""));
            assertThat(html).contains("value=\"31\"", "value=\"lots\"");
            assertThat(Gallery.words(html))
                    .contains("Enter a real date, such as 27 3 2026", "Enter a whole number from 0 to 36");
        }

        @Test
        void a_notice_that_somebody_enters_is_no_longer_one_of_a_demonstration() {
            var terms = Examples.terms().toBuilder()
                    .setPeriodProvenance(Provenance.newBuilder().setKind(ProvenanceKind.PROVENANCE_KIND_DEMO))
                    .build();
            var section = new PeriodSection();
            var content = view(draft(terms)).content();
            section.read(new Questions(section.filled(content), new Mistakes()), content);
            assertThat(content.terms().build()).isEqualTo(terms);

            var changed = view(draft(terms)).content();
            var typed = section.filled(
                    view(draft(terms.toBuilder().setNoticeMonths(9).build())).content());
            section.read(new Questions(typed, new Mistakes()), changed);
            assertThat(changed.terms().build())
                    .isEqualTo(Examples.terms().toBuilder().setNoticeMonths(9).build());
        }

        @Test
        void a_changed_period_keeps_the_amounts_of_the_years_that_stay() {
            var content = view(draft(Examples.terms().toBuilder()
                            .setTermsFrom("2018-04-01")
                            .setTermsTo("2020-03-31")
                            .build()))
                    .content();
            Years.recut(content.terms());
            var costs = content.terms().getLines(0).getCostsList();
            assertThat(costs)
                    .containsExactly(
                            Examples.amount(2018, "2018-04-01", "2019-03-31", 1_200_000),
                            Examples.amount(2019, "2019-04-01", "2020-03-31", 500_000));
        }
    }

    @Nested
    class Lines {
        @Test
        void a_line_is_shown_and_read_back_unchanged() {
            var view = view(draft(Examples.shared()));
            for (var line : Examples.shared().getLinesList()) {
                var questions = new Questions(LineForm.filled(line, view.content()), new Mistakes());
                assertThat(LineReading.read(questions, view.content(), line)).isEqualTo(line);
                assertThat(questions.mistakes().any()).isFalse();
            }
            Gallery.hang("draft-line", "draft/form", view.lineForm(0, HIDDEN, ""));
        }

        @Test
        void a_year_left_empty_costs_what_the_payers_put_in() {
            var view = view(draft(Examples.terms()));
            var typed = Typed.of(Map.of("name", "Schools", "payer-0", "GSS:E10000016", "amount-0-2018", "1,000.50"));
            var line =
                    LineReading.read(new Questions(typed, new Mistakes()), view.content(), Line.getDefaultInstance());
            assertThat(line.getCosts(1).getAmountPence()).isEqualTo(100_050);
        }

        @Test
        void an_amount_that_is_none_is_named_and_kept() {
            var view = view(draft(Examples.terms()));
            var typed = Typed.of(Map.of("name", "Schools", "payer-0", "GSS:E10000016", "amount-0-2018", "-5"));
            var questions = new Questions(typed, new Mistakes());
            LineReading.read(questions, view.content(), Line.getDefaultInstance());
            var html = Gallery.hang(
                    "draft-line-wrong", "draft/form", view.lineForm(null, typed, questions.mistakes(), HIDDEN, ""));
            assertThat(html).contains("href=\"#amount-0-2018\"", "value=\"-5\"");
        }

        @Test
        void a_payer_that_is_neither_agency_is_a_third_party() {
            var view = view(draft(Examples.terms()));
            var typed = Typed.of(
                    Map.of("name", "Schools", "payer-0", "other", "payer-0-code", "x1", "payer-0-name", "A charity"));
            var line =
                    LineReading.read(new Questions(typed, new Mistakes()), view.content(), Line.getDefaultInstance());
            assertThat(line.getContributions(0).getThirdParty()).isTrue();
            assertThat(line.getContributions(0).getPayer()).isEqualTo(Examples.organisation("ODS", "X1", "A charity"));
        }

        @Test
        void problems_of_the_money_lead_to_their_line() {
            var view = view(
                    draft(Examples.terms()), problem("lines[1].costs[2].amount_pence", "The contributions do not sum"));
            var money = view.money(HIDDEN, "");
            assertThat(money.problems().problems().getFirst().href()).endsWith("/money/1#cost-2019");
            Gallery.hang("draft-money", "draft/money", money);
        }

        @Test
        void the_period_comes_before_the_money() {
            var money = view(draft(Terms.getDefaultInstance())).money(HIDDEN, "");
            assertThat(Gallery.words(Gallery.hang("draft-money-none", "draft/money", money)))
                    .contains("Say first from when to when the terms apply.");
        }
    }

    @Nested
    class Measures {
        private static final Measure WAITS = Measure.newBuilder()
                .setMeasureId("waits")
                .setName("Seen in time")
                .setUnit("%")
                .setDirection(MeasureDirection.MEASURE_DIRECTION_AT_MOST)
                .setTargetHundredths(-50)
                .setFrequency(MeasureFrequency.MEASURE_FREQUENCY_YEARLY)
                .setDueDays(30)
                .setReturnerScheme("GSS")
                .setReturnerCode("E10000016")
                .setEnteredBy(MeasureAgency.MEASURE_AGENCY_HEALTH)
                .build();

        private final Terms terms =
                Examples.terms().toBuilder().addMeasures(WAITS).build();

        @Test
        void a_measure_is_shown_and_read_back_unchanged() {
            var view = view(draft(terms));
            var questions = new Questions(MeasureForm.filled(WAITS), new Mistakes());
            assertThat(MeasureForm.read(questions, view.content(), WAITS)).isEqualTo(WAITS);
            assertThat(questions.mistakes().any()).isFalse();
            assertThat(Gallery.words(Gallery.hang("draft-measure", "draft/form", view.measureForm(0, HIDDEN, ""))))
                    .contains("Which agency enters it here?");
        }

        @Test
        void a_target_that_is_none_is_named_and_kept() {
            var view = view(draft(terms));
            var typed = Typed.of(Map.of("name", "Waits", "target", "ninety"));
            var questions = new Questions(typed, new Mistakes());
            MeasureForm.read(questions, view.content(), WAITS);
            var html = Gallery.hang(
                    "draft-measure-wrong",
                    "draft/form",
                    view.measureForm(null, typed, questions.mistakes(), HIDDEN, ""));
            assertThat(html).contains("href=\"#target\"", "value=\"ninety\"");
        }

        @Test
        void problems_lead_to_their_measure_and_are_no_problems_of_the_money() {
            var view = view(draft(terms), problem("measures[0].due_days", "Give 1 to 92 days"));
            var page = view.measures(HIDDEN, "");
            assertThat(page.problems().problems().getFirst().href()).endsWith("/measures/0#days");
            assertThat(view.money(HIDDEN, "").problems().problems()).isEmpty();
            assertThat(view.isMeasureComplete(0)).isFalse();
            assertThat(Gallery.words(Gallery.hang("draft-measures", "draft/measures", page)))
                    .contains("Seen in time", "at most −0.5 %", "Each financial year, within 30 days");
        }

        @Test
        void a_draft_without_measures_says_so() {
            var page = view(draft(Examples.terms())).measures(HIDDEN, "");
            assertThat(Gallery.words(Gallery.hang("draft-measures-none", "draft/measures", page)))
                    .contains("There is no measure yet.");
        }
    }

    @Test
    void everything_is_shown_once_more_before_it_is_sent() {
        var html = Gallery.hang(
                "draft-check",
                "draft/check",
                view(draft(Examples.terms()))
                        .check(COMMISSIONER, List.of("Kent Approver, Director of Education and SEND"), HIDDEN));
        assertThat(Gallery.words(html))
                .contains(
                        "One person can decide it: Kent Approver, Director of Education and SEND",
                        "Send to an approver",
                        "£2,657,000",
                        "A contract of our own");
    }

    @Test
    void what_is_not_complete_cannot_be_sent() {
        var check = view(draft(Examples.terms()), problem("need", "Say what is needed"))
                .check(COMMISSIONER, List.of("Kent Approver, Director of Education and SEND"), HIDDEN);
        assertThat(check.send()).isNull();
        assertThat(check.problems().problems().getFirst().href()).endsWith("/service#need");
        Gallery.hang("draft-check-wrong", "draft/check", check);
    }

    @Test
    void throwing_away_and_giving_back_are_asked_for_once_more() {
        var heading = view(draft(Examples.terms())).heading();
        Gallery.hang("draft-discard", "draft/discard", new DraftPages.Discard(heading, HIDDEN));
        var reason = new Questions(Typed.nothing(), new Mistakes()).longText("reason", "Why?", "", 1_000);
        Gallery.hang(
                "draft-return",
                "draft/giveback",
                new DraftPages.GiveBack(heading, reason, HIDDEN, uk.concord.gateway.component.ErrorSummary.none()));
    }
}
