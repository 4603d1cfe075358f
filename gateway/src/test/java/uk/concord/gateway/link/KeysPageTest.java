package uk.concord.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.proto.link.v1.KeyPeriod;
import uk.concord.proto.link.v1.ListKeysResponse;

class KeysPageTest {
    private static KeyPeriod.Builder keys(String print) {
        return KeyPeriod.newBuilder()
                .setLogEd25519(print + " log ed")
                .setLogMlDsa44(print + " log ml")
                .setMirrorEd25519(print + " mirror ed")
                .setMirrorMlDsa44(print + " mirror ml")
                .setHeldByBoth(true);
    }

    private static final ListKeysResponse KEYS = ListKeysResponse.newBuilder()
            .addOwn(keys("9f3a"))
            .addPartner(keys("0c1d"))
            .addPartner(keys("77aa").setSinceMicros(Examples.NOW).setEntryIndex(1_204))
            .build();

    private static String page(boolean administrator, Mistakes mistakes) {
        var questions = new Questions(Typed.nothing(), mistakes);
        var page = KeysPage.of(
                KEYS,
                "NHS Kent and Medway",
                "/link/kcc-kmicb/keys",
                administrator,
                new Hidden("token", "key", ""),
                List.of(questions.checkboxes(
                        "sure", "Before you change them", "", List.of(Questions.option("yes", "It is backed up")))),
                mistakes.any() ? mistakes.summary() : ErrorSummary.none(),
                "");
        return Gallery.hang(mistakes.any() ? "keys-wrong" : "keys", "link/keys", page);
    }

    @Test
    void both_sides_keys_are_shown_since_when_and_by_which_entry() {
        assertThat(Gallery.words(page(true, new Mistakes())))
                .contains(
                        "Since the log began. In force. Both books hold it.",
                        "by entry 1,204. In force. Both books hold it.",
                        "Since the log began. These sign nothing new any more.",
                        "77aa mirror ml",
                        "Change this agency’s keys");
    }

    @Test
    void only_an_administrator_has_the_form_and_a_mistake_leads_to_its_field() {
        assertThat(page(false, new Mistakes())).doesNotContain("<form method=\"post\" action=\"/link");
        var mistakes = new Mistakes();
        mistakes.at("sure", "Confirm it.");
        assertThat(page(true, mistakes)).contains("href=\"#sure", "name=\"_csrf");
    }
}
