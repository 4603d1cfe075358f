package uk.concord.gateway.decisionfile;

import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Questions;
import uk.concord.proto.record.v1.RecordUrgencyRequest;
import uk.concord.proto.record.v1.Urgency;
import uk.concord.proto.record.v1.UrgencyAgreed;

/** Asks why a decision cannot wait, and who agreed. */
final class UrgencyForm implements FileForm {
    private static final int POSTS = 200;
    private static final int REASON = 1_000;

    @Override
    public List<Input> inputs(Questions questions, OpenFile open) {
        var ways = open.file().getDemand().getUrgentWaysList().stream()
                .map(way -> Questions.option(way.getUrgency().name(), way.getName(), way.getAsks()))
                .toList();
        return List.of(
                questions.radios("way", "By which way?", "", ways),
                questions.text("agreed-by", "Who agreed, or was told?", "By post, never by name.", Width.WHOLE),
                questions.day("agreed-on", "When?", "For example, 3 2 2026"),
                questions.longText("reason", "Why can it not wait?", "", REASON),
                questions.text(
                        "reported-to",
                        "Where is it reported?",
                        "For example, a meeting and its date. Leave empty where nobody asks for that.",
                        Width.WHOLE));
    }

    @Override
    public Sending read(Questions questions, OpenFile open) {
        var request = RecordUrgencyRequest.newBuilder()
                .setPartnershipId(open.desk().partnership())
                .setUrgency(UrgencyAgreed.newBuilder()
                        .setUrgency(way(questions.typed().text("way")))
                        .setAgreedBy(questions.readText("agreed-by", POSTS))
                        .setAgreedOn(questions.readDay("agreed-on"))
                        .setReason(questions.readText("reason", REASON))
                        .setReportedTo(questions.readText("reported-to", POSTS)));
        return key -> open.desk()
                .agency()
                .decisionFiles()
                .recordUrgency(open.subject().in(request).setRequestId(key).build());
    }

    private static Urgency way(String name) {
        for (var urgency : Urgency.values()) {
            if (urgency.name().equals(name) && urgency != Urgency.UNRECOGNIZED) {
                return urgency;
            }
        }
        return Urgency.URGENCY_UNSPECIFIED;
    }

    @Override
    public Optional<String> inputOf(String field) {
        return switch (field) {
            case "urgency.urgency" -> Optional.of("way");
            case "urgency.agreed_by" -> Optional.of("agreed-by");
            case "urgency.agreed_on" -> Optional.of("agreed-on");
            case "urgency.reason" -> Optional.of("reason");
            case "urgency.reported_to" -> Optional.of("reported-to");
            default -> Optional.empty();
        };
    }
}
