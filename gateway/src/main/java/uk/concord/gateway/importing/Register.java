package uk.concord.gateway.importing;

import java.util.List;
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.proto.record.v1.CellProblem;
import uk.concord.proto.record.v1.ImportRegisterRequest;
import uk.concord.proto.record.v1.ImportRegisterResponse;
import uk.concord.proto.record.v1.RegisterRow;

/** A register of existing agreements: made into drafts by the service. */
public record Register(AgencyClients agency, String partnership, String requestId)
        implements Table.Service<RegisterRow, ImportRegisterResponse> {

    /** Checks it, and imports it unless only the check is wanted or something is wrong. */
    public Table.Outcome<ImportRegisterResponse> handIn(byte[] file, boolean checkOnly) {
        return Table.handIn(file, RegisterColumns.ALL, checkOnly, this);
    }

    @Override
    public ImportRegisterResponse handIn(List<RegisterRow> rows, boolean checkOnly) {
        return agency.imports()
                .importRegister(ImportRegisterRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .addAllRows(rows)
                        .setCheckOnly(checkOnly)
                        .setRequestId(requestId)
                        .build());
    }

    @Override
    public List<CellProblem> problems(ImportRegisterResponse answer) {
        return answer.getProblemsList();
    }
}
