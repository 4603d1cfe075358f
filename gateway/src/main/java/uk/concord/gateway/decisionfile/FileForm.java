package uk.concord.gateway.decisionfile;

import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;

/** One form: its questions, what it sends, and which question a refused field belongs to. */
interface FileForm {
    /** What the form begins with. */
    default Typed suggested(OpenFile open) {
        return Typed.nothing();
    }

    List<Input> inputs(Questions questions, OpenFile open);

    /** Notes what is wrong without asking the service; sends nothing. */
    Sending read(Questions questions, OpenFile open);

    /** The input that a field of the request is asked by. */
    Optional<String> inputOf(String field);

    /** Sends what was read, under a key. */
    @FunctionalInterface
    interface Sending {
        void send(String requestId);
    }
}
