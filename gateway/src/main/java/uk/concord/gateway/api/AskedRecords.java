package uk.concord.gateway.api;

import com.google.protobuf.Descriptors.EnumDescriptor;
import io.micronaut.http.HttpParameters;
import java.util.List;
import java.util.stream.Stream;
import uk.concord.gateway.errors.Refused;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.RecordOrder;
import uk.concord.proto.record.v1.RecordStatus;

/** The filters of a list of records, read from an address: unlike a page, the API says what it does not understand. */
final class AskedRecords {
    private final HttpParameters sent;

    AskedRecords(HttpParameters sent) {
        this.sent = sent;
    }

    ListRecordsRequest request() {
        var request = ListRecordsRequest.newBuilder()
                .setQuery(text("query"))
                .setWaitingFor(text("waitingFor"))
                .setServiceCode(text("serviceCode"))
                .setProvider(text("provider"))
                .setFinancialYear(number("financialYear"))
                .setMine(yes("mine"))
                .setOrderValue(Sent.number(RecordOrder.getDescriptor(), "order", text("order")));
        words(RecordStatus.getDescriptor(), "status").forEach(request::addStatusesValue);
        words(LegalBasis.getDescriptor(), "legalBasis").forEach(request::addLegalBasesValue);
        all("weakness").forEach(word -> request.addWeaknesses(number("weakness", word)));
        return request.build();
    }

    String text(String name) {
        return sent.getFirst(name).orElse("");
    }

    int number(String name) {
        return text(name).isEmpty() ? 0 : number(name, text(name));
    }

    private Stream<Integer> words(EnumDescriptor type, String name) {
        return all(name).map(word -> Sent.number(type, name, word)).filter(number -> number != 0);
    }

    /** Given several times, or once with commas between. */
    private Stream<String> all(String name) {
        return sent.getAll(name).stream().flatMap(value -> List.of(value.split(",")).stream());
    }

    private boolean yes(String name) {
        return switch (text(name)) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw Refused.field("NOT_A_TRUTH", name, "Say true or false.");
        };
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notOne) {
            throw Refused.field("NOT_A_NUMBER", name, "Give a whole number.");
        }
    }
}
