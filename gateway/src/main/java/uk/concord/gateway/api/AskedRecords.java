package uk.concord.gateway.api;

import com.google.protobuf.Descriptors.EnumDescriptor;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.errors.Refused;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.RecordOrder;
import uk.concord.proto.record.v1.RecordStatus;

/**
 * The filters of a list of records, read from an address: unlike a page, the API says what it does not understand. All that
 * are given must hold; of those that may be given several times, or once with commas between, any value matches.
 */
@Introspected
record AskedRecords(
        @QueryValue
        @Parameter(description = "Only records of this partnership; absent means of all the caller's.")
        @Nullable
        String partnership,

        @QueryValue
        @Parameter(
                description =
                        "Words, each the beginning of one of the ref's or title's; 200 characters and 10 words at most.")
        @Nullable
        String query,

        @QueryValue @Parameter(description = "Only records that stand so.") @Schema(format = "RecordStatus") @Nullable
        List<String> status,

        @QueryValue @Parameter(description = "Only records that wait for this agency, by its code.") @Nullable
        String waitingFor,

        @QueryValue @Parameter(description = "Only records of this service.") @Nullable
        String serviceCode,

        @QueryValue @Parameter(description = "Only records with such a line.") @Schema(format = "LegalBasis") @Nullable
        List<String> legalBasis,

        @QueryValue
        @Parameter(description = "Only records with this provider, scheme and code, for example ODS:RXY.")
        @Nullable
        String provider,

        @QueryValue @Parameter(description = "Only records that address this area of weakness, 1 to 9.") @Nullable
        List<String> weakness,

        @QueryValue
        @Parameter(description = "Only records that cost something in this financial year, by its first calendar year.")
        @Nullable
        Integer financialYear,

        @QueryValue
        @Parameter(description = "True: only records in which the caller made an entry or edited an offered draft.")
        @Nullable
        @Schema(type = "boolean")
        String mine,

        @QueryValue
        @Parameter(
                description = "What stands first: what is due soonest, or costs most; absent means the newest change.")
        @Schema(format = "RecordOrder")
        @Nullable
        String order) {

    ListRecordsRequest request() {
        var request = ListRecordsRequest.newBuilder()
                .setQuery(Sent.text(query))
                .setWaitingFor(Sent.text(waitingFor))
                .setServiceCode(Sent.text(serviceCode))
                .setProvider(Sent.text(provider))
                .setFinancialYear(financialYear == null ? 0 : financialYear)
                .setMine(isYes("mine", mine))
                .setOrderValue(Sent.number(RecordOrder.getDescriptor(), "order", order));
        words(RecordStatus.getDescriptor(), "status", status).forEach(request::addStatusesValue);
        words(LegalBasis.getDescriptor(), "legalBasis", legalBasis).forEach(request::addLegalBasesValue);
        all(weakness).forEach(word -> request.addWeaknesses(number("weakness", word)));
        return request.build();
    }

    private static Stream<Integer> words(EnumDescriptor type, String name, @Nullable List<String> given) {
        return all(given).map(word -> Sent.number(type, name, word)).filter(number -> number != 0);
    }

    private static Stream<String> all(@Nullable List<String> given) {
        return Sent.list(given).stream().flatMap(value -> Arrays.stream(value.split(",")));
    }

    private static boolean isYes(String name, @Nullable String text) {
        return switch (Sent.text(text)) {
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
