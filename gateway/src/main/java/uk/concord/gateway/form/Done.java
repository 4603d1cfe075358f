package uk.concord.gateway.form;

import java.util.Arrays;
import java.util.Locale;

/** What has just been done, said on the page that follows. The address carries only its name. */
public enum Done {
    SAVED("Saved."),
    SENT("The draft is with an approver now."),
    RETURNED("The draft has been given back."),
    DISCARDED("The draft has been thrown away."),
    IMPORTED("The register was imported. Its agreements are with an approver now."),
    OFFERED("You have made the offer. Your agency’s book holds it; two ticks show when your partner’s does too."),
    COUNTERED(
            "You have answered with a counter-offer. Your agency’s book holds it; two ticks show when your partner’s does"
                    + " too."),
    ACCEPTED("You have accepted the offer. Your agency’s book holds it; two ticks show when your partner’s does too."),
    DECLINED("You have declined the offer. Your agency’s book holds it; two ticks show when your partner’s does too."),
    RECORDED("It is recorded in the decision file."),
    NOTICE_PREPARED("The notice is with an approver now."),
    NOTICE_GIVEN("You have given notice. Your agency’s book holds it; two ticks show when your partner’s does too."),
    NOTICE_DISCARDED("The notice has been thrown away."),
    WITHDRAWN(
            "You have asked for the offer back. Your partner’s service releases it by itself, unless it was answered before."),
    ASSIGNED("It is noted who sees to this."),
    HANDED_OVER("The work has been handed over."),
    COVERED("The cover is recorded."),
    COVER_ENDED("The cover ends today."),
    ATTACHED("The document is in your agency’s book; two ticks show when your partner’s holds it too."),
    SAID("Your words are in your agency’s book; two ticks show when they are in your partner’s too."),
    MARKED("The question is marked as answered."),
    CHOSEN("What you are told by e-mail is saved."),
    MAIL_RETRIED("The e-mails are being tried again."),
    SHARED("Your partner sees this draft as soon as its book holds it: two ticks show when."),
    ERASURE_ASKED("An administrator who is not you must look at it now. Until then nothing changes."),
    ERASED("The words are gone from our book. Your partner’s copy goes as soon as its service hears of it."),
    ERASURE_REFUSED("The words stay as they are."),
    KEYS_CHANGED(
            "Our keys are changed. Your partner takes the new ones as soon as its book holds the entry that names them."),
    SET_ASIDE(
            "Our version is set aside. What your partner holds of our log is being read back; reload this page to see how it stands."),
    EPOCH_BEGUN(
            "Our log goes on under a new epoch. Your partner takes nothing of it in before its administrator has confirmed the new key."),
    EPOCH_CONFIRMED("The new epoch is confirmed. What your partner has entered since comes in with its next message."),
    DISPUTE_RAISED(
            "You have raised the dispute. Your partner’s service acknowledges it by itself as soon as its book holds it; from then on"
                    + " its rungs run."),
    EXTENSION_ASKED("You have asked for more time. It counts once your partner agrees."),
    EXTENSION_AGREED("You have agreed to more time. Your partner’s service confirms it by itself."),
    ON_OWN_DUTY("It is on record that your agency acts on its own duty, and why."),
    DISPUTE_WITHDRAWN("You have withdrawn the dispute."),
    PAYMENT_ENTERED("The payment is entered. Your partner confirms that it has come."),
    PAYMENT_CONFIRMED("You have confirmed the payment."),
    RETURN_MADE("The return is entered. Your agency’s book holds it; two ticks show when your partner’s does too."),
    MONEY_PAID("The payment is entered. Your agency’s book holds it; two ticks show when your partner’s does too."),
    COST_ENTERED("The cost is entered. Your agency’s book holds it; two ticks show when your partner’s does too."),
    MONEY_IMPORTED(
            "All of it is entered. Your agency’s book holds it; two ticks on each record show when your partner’s does too."),
    MONEY_RECEIVED("You have confirmed that the money has come."),
    ACCOUNT_STATED(
            "Your agency has agreed this statement. Your agency’s book holds it; two ticks show when your partner’s does too."),
    ACCOUNT_QUERIED("Your query is in your agency’s book. Your partner sees it as soon as its book holds it."),
    MONEY_TAKEN_BACK("It is taken back and counts no more. It stays to be seen."),
    STATEMENT_FILED(
            "Your statement is filed and sealed. It opens by itself once both agencies have filed on this rung, or when the rung is over."),
    MEETING_ENTERED("The meeting is entered. Your partner can confirm its minutes."),
    MEETING_CONFIRMED("You have confirmed the minutes."),
    RECOMMENDATION_ENTERED("The chair’s recommendation is entered. Both bodies now say whether they accept it."),
    RECOMMENDATION_ANSWERED("Your answer to the recommendation is on record."),
    PROPOSAL_MADE("Your proposal is on its way. It is without prejudice and binds nobody."),
    PROPOSAL_ACCEPTED("You have accepted it in principle. It binds nobody: agree terms next."),
    PROPOSAL_REFUSED("You have refused what was proposed. The dispute goes on as it was."),
    RETRIED("The link is being tried again.");

    private final String words;

    Done(String words) {
        this.words = words;
    }

    /** An address that says so. */
    public String at(String path) {
        return path + "?done=" + name().toLowerCase(Locale.ROOT);
    }

    /** The words for a name in an address; empty for any other text. */
    public static String words(String name) {
        return Arrays.stream(values())
                .filter(done -> done.name().toLowerCase(Locale.ROOT).equals(name))
                .map(done -> done.words)
                .findFirst()
                .orElse("");
    }
}
