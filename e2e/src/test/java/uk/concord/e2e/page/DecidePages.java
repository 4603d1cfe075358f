package uk.concord.e2e.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The pages on which an approver decides. */
public final class DecidePages {
    private final Page page;
    private final Consumer<String> look;

    public DecidePages(Page page, Consumer<String> look) {
        this.page = page;
        this.look = look;
    }

    /** From the draft's task list: reads the whole text and makes the offer. */
    public void offer() {
        button("Decide");
        look.accept("decide-offer");
        sign("Make this offer");
    }

    /** The same of terms that began before, with the reason for that. */
    public void offerLate(String reason) {
        button("Decide");
        look.accept("decide-offer-late");
        new Form(page).fill("late-reason", reason);
        sign("Make this offer");
    }

    /** From the draft's task list: reads what it changes and answers the partner's offer with it. */
    public void counter() {
        button("Decide");
        look.accept("decide-counter");
        sign("Make this counter-offer");
    }

    /** From the record: asks for the own offer back, after reading what that does. */
    public void withdraw(int version) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ask for version " + version + " back"))
                .click();
        look.accept("withdraw");
        new Form(page).press("Ask for version " + version + " back");
    }

    /** From the record: answers the open offer by accepting it. */
    public void accept(String decision) {
        readToAccept();
        signAcceptance(decision);
    }

    /** From the record: reads the open offer, up to the page on which it is accepted. */
    public void readToAccept() {
        button("Answer version");
        look.accept("answer");
        button("Accept it");
        look.accept("decide-accept");
    }

    /** Accepts the offer that was read. */
    public void signAcceptance(String decision) {
        new Form(page).fill("decision-text", decision).fill("reasons", "It meets the need that both bodies see.");
        sign("Accept this offer");
    }

    /** From the record: accepts the open offer of terms that began before, with the reason for that. */
    public void acceptLate(String decision, String reason) {
        readToAccept();
        new Form(page).fill("late-reason", reason);
        signAcceptance(decision);
    }

    /** Accepts the offer that was read as what was decided before. */
    public void confirmExisting(LocalDate decidedOn, String minute) {
        new Form(page).day("decided-on", decidedOn).fill("minute", minute);
        signAcceptance("Confirm what both bodies decided then.");
    }

    /** From the record: answers the open offer by declining it. */
    public void decline(String reasons) {
        button("Answer version");
        button("Decline it, with reasons");
        look.accept("decide-decline");
        new Form(page).fill("decision-text", "Not on these terms.").fill("reasons", reasons);
        sign("Decline this offer");
    }

    private void sign(String button) {
        var form = new Form(page);
        form.choose("interests", "no");
        form.choose("confirm", "yes");
        form.press(button);
    }

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
