package uk.concord.record.negotiation;

import java.util.List;
import uk.concord.record.Problem;
import uk.concord.record.entry.Payload;

/** What comes of a command. */
public sealed interface Decision {

    /** To be appended in this order, in one command; each is valid where it is appended. */
    record Accepted(List<Payload> payloads) implements Decision {
        public Accepted {
            payloads = List.copyOf(payloads);
        }
    }

    /** Nothing is to be appended; the problems name fields where there are any. */
    record Refused(Refusal code, String sentence, List<Problem> problems) implements Decision {
        public Refused {
            problems = List.copyOf(problems);
        }

        static Refused because(Refusal code) {
            return because(code, List.of());
        }

        static Refused because(Refusal code, List<Problem> problems) {
            return new Refused(code, code.sentence(), problems);
        }
    }
}
