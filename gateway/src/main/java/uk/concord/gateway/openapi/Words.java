package uk.concord.gateway.openapi;

import com.google.protobuf.Descriptors.EnumDescriptor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.concord.proto.entry.v1.CommentKind;
import uk.concord.proto.entry.v1.DisputeGrounds;
import uk.concord.proto.entry.v1.EntryType;
import uk.concord.proto.entry.v1.ErasureReason;
import uk.concord.proto.entry.v1.Fund;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.entry.v1.MeasureAgency;
import uk.concord.proto.entry.v1.MeasureDirection;
import uk.concord.proto.entry.v1.MeasureFrequency;
import uk.concord.proto.entry.v1.PartKind;
import uk.concord.proto.entry.v1.ProcurementRoute;
import uk.concord.proto.entry.v1.ProvenanceKind;
import uk.concord.proto.entry.v1.Quadrant;
import uk.concord.proto.entry.v1.RungKind;
import uk.concord.proto.link.v1.LinkStatus;
import uk.concord.proto.record.v1.CallInOutcome;
import uk.concord.proto.record.v1.ChargeBasis;
import uk.concord.proto.record.v1.DecisionFileStatus;
import uk.concord.proto.record.v1.DisputeEnding;
import uk.concord.proto.record.v1.DraftStatus;
import uk.concord.proto.record.v1.FindingKind;
import uk.concord.proto.record.v1.NotificationChoice;
import uk.concord.proto.record.v1.OfferStatus;
import uk.concord.proto.record.v1.ProposalAnswer;
import uk.concord.proto.record.v1.ProposalState;
import uk.concord.proto.record.v1.ReadingSubject;
import uk.concord.proto.record.v1.RecordOrder;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.ReturnStanding;
import uk.concord.proto.record.v1.StatementState;
import uk.concord.proto.record.v1.Urgency;
import uk.concord.proto.record.v1.WorkKind;

/** The choices that stand as words in the API, from the services' own lists of them. A field names its choice as its format. */
final class Words {
    private static final Map<String, EnumDescriptor> CHOICES = Stream.of(
                    CallInOutcome.getDescriptor(),
                    ChargeBasis.getDescriptor(),
                    CommentKind.getDescriptor(),
                    DecisionFileStatus.getDescriptor(),
                    DisputeEnding.getDescriptor(),
                    DisputeGrounds.getDescriptor(),
                    DraftStatus.getDescriptor(),
                    EntryType.getDescriptor(),
                    ErasureReason.getDescriptor(),
                    FindingKind.getDescriptor(),
                    MeasureAgency.getDescriptor(),
                    MeasureDirection.getDescriptor(),
                    MeasureFrequency.getDescriptor(),
                    NotificationChoice.getDescriptor(),
                    PartKind.getDescriptor(),
                    Fund.getDescriptor(),
                    LegalBasis.getDescriptor(),
                    LinkStatus.getDescriptor(),
                    OfferStatus.getDescriptor(),
                    ProcurementRoute.getDescriptor(),
                    ProvenanceKind.getDescriptor(),
                    Quadrant.getDescriptor(),
                    ProposalAnswer.getDescriptor(),
                    ProposalState.getDescriptor(),
                    ReadingSubject.getDescriptor(),
                    RecordOrder.getDescriptor(),
                    RecordStatus.getDescriptor(),
                    ReturnStanding.getDescriptor(),
                    RungKind.getDescriptor(),
                    StatementState.getDescriptor(),
                    Urgency.getDescriptor(),
                    WorkKind.getDescriptor())
            .collect(Collectors.toMap(EnumDescriptor::getName, choice -> choice));

    private Words() {}

    /** Puts the list of words wherever a field names its choice. */
    static void spellOut(Map<String, Object> document) {
        Tree.everywhere(document, node -> {
            if (node.get("format") instanceof String name && CHOICES.containsKey(name)) {
                node.remove("format");
                var one = "array".equals(node.get("type")) ? new LinkedHashMap<String, Object>() : node;
                one.remove("type");
                one.put("$ref", "#/components/schemas/" + name);
                if (one != node) {
                    node.put("items", one);
                }
            }
        });
        var schemas = Tree.object(Tree.object(document, "components"), "schemas");
        CHOICES.values().forEach(choice -> schemas.put(choice.getName(), words(choice)));
    }

    private static Map<String, Object> words(EnumDescriptor choice) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        schema.put(
                "description", "One word of a choice. New words may come: take one you do not know for what it says.");
        schema.put("enum", all(choice));
        return schema;
    }

    private static List<String> all(EnumDescriptor choice) {
        var prefix = choice.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + "_";
        return choice.getValues().stream()
                .filter(value -> value.getNumber() != 0)
                .map(value -> value.getName().substring(prefix.length()))
                .toList();
    }
}
