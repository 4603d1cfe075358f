package uk.concord.gateway.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.record.v1.PrepareNoticeRequest;

final class NoticePageTest {
    private static final NoticeQuestions ASKED = new NoticeQuestions(Examples.shared(), Examples.SIDES, Examples.NOW);

    private static PrepareNoticeRequest read(Questions questions) {
        var request = PrepareNoticeRequest.newBuilder();
        ASKED.read(questions, request);
        return request.build();
    }

    private static Questions typed(Map<String, String> typed) {
        return new Questions(Typed.of(typed), new Mistakes());
    }

    private static String page(String name, Questions questions) {
        return Gallery.hang(
                name,
                "decide/notice",
                new NoticePage(
                        "KC-2026-0001",
                        "Mental health",
                        new Anchor("Back to the record", "/records/kcc-kmicb/" + Examples.RECORD),
                        "Notice to end",
                        "Somebody else decides on what you prepare here.",
                        null,
                        null,
                        null,
                        null,
                        null,
                        new NoticePage.Form(
                                "/somewhere",
                                new Hidden("token", "key", ""),
                                ASKED.inputs(questions),
                                "Send to an approver",
                                false),
                        null,
                        questions.mistakes().summary()));
    }

    @Test
    void the_form_says_how_soon_it_can_end_and_asks_about_own_money_only() {
        var html = page("notice-prepare", typed(Map.of()));
        assertThat(Gallery.words(html))
                .contains("12 months’ notice", "5 March 2027 or later", "how much less a year from the General Fund?")
                .doesNotContain("ICB baseline?");
    }

    @Test
    void nothing_typed_is_asked_for_again_where_it_belongs() {
        var questions = typed(Map.of());
        read(questions);
        assertThat(page("notice-wrong", questions)).contains("href=\"#last-day\"", "href=\"#what\"");
        var some = typed(Map.of("what", "some"));
        read(some);
        assertThat(some.mistakes().of("line-0")).isNotEmpty();
    }

    @Test
    void a_line_ends_wholly_or_by_so_much_a_year_but_not_both() {
        var wholly = read(typed(Map.of("what", "some", "line-0", "ends")));
        assertThat(wholly.getLines(0).getFund()).isEqualTo(Fund.FUND_UNSPECIFIED);
        var less = read(typed(Map.of("what", "some", "less-0-0", "1,117,000")));
        assertThat(less.getLines(0).getYearlyPence()).isEqualTo(111_700_000);
        assertThat(less.getLines(0).getFund()).isEqualTo(Fund.FUND_GENERAL_FUND);
        var both = typed(Map.of("what", "some", "line-0", "ends", "less-0-0", "5"));
        read(both);
        assertThat(both.mistakes().of("less-0-0")).isNotEmpty();
        var unreadable = typed(Map.of("what", "some", "less-0-0", "a lot"));
        read(unreadable);
        assertThat(unreadable.mistakes().of("less-0-0")).isNotEmpty();
    }

    @Test
    void what_a_service_refuses_is_shown_at_the_input_it_is_about() {
        assertThat(List.of("last_day", "lines", "lines[0].yearly_pence", "decision_record.reasons"))
                .allMatch(field -> NoticeQuestions.inputOf(field).isPresent());
        assertThat(NoticeQuestions.inputOf("agreement")).isEmpty();
    }
}
