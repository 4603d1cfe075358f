package uk.concord.gateway.dispute;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.dispute.DisputePage.Envelope;
import uk.concord.gateway.dispute.DisputePage.Exchange;
import uk.concord.gateway.wording.Dates;
import uk.concord.proto.record.v1.StatementState;
import uk.concord.proto.record.v1.StatementView;

/** The two envelopes of each rung: what either body states, sealed until both are there. */
record Statements(DisputeRead read) {

    /** Of the rung on which it stands, and of those before on which something was filed. */
    List<Exchange> exchanges() {
        var rungs = read.dispute().getRaised().getLadder().getRungsCount();
        var now = read.isRunning() ? read.dispute().getRung() : 0;
        return IntStream.rangeClosed(1, rungs)
                .filter(rung -> rung == now || of(rung).findAny().isPresent())
                .mapToObj(this::exchange)
                .toList();
    }

    /** True when the own body has filed on a rung. */
    boolean isFiled(int rung) {
        return by(rung, read.sides().own().getCode()).isPresent();
    }

    private Stream<StatementView> of(int rung) {
        return read.dispute().getStatementsList().stream().filter(statement -> statement.getRung() == rung);
    }

    private Optional<StatementView> by(int rung, String agency) {
        return of(rung).filter(statement -> statement.getAgency().equals(agency))
                .findFirst();
    }

    private Exchange exchange(int rung) {
        var sides = read.sides();
        return new Exchange(
                read.rungName(rung),
                lead(rung),
                Stream.of(sides.council().getCode(), sides.health().getCode())
                        .map(agency -> by(rung, agency).map(this::envelope).orElseGet(() -> empty(rung, agency)))
                        .toList());
    }

    /** Whose move it is. */
    private String lead(int rung) {
        var filed = of(rung).toList();
        if (filed.stream().anyMatch(statement -> statement.getState() != StatementState.STATEMENT_STATE_SEALED)) {
            return "";
        }
        if (!read.isOpen()) {
            return "The dispute has ended. What is sealed stays sealed.";
        }
        if (rung != read.dispute().getRung() || filed.size() == 2) {
            return "Each agency’s service opens its own envelope by itself.";
        }
        var missing = Stream.of(read.sides().council(), read.sides().health())
                .filter(side -> by(rung, side.getCode()).isEmpty())
                .map(side -> side.getShortName())
                .toList();
        return (missing.size() == 2 ? "Both may file" : missing.getFirst() + " has not filed yet")
                + ". The envelopes are opened together once both are there, or when the rung is over.";
    }

    private Envelope empty(int rung, String agency) {
        var over = !read.isRunning() || rung < read.dispute().getRung();
        return new Envelope(
                read.sides().shortName(agency),
                over ? Tag.grey("Nothing filed") : new Tag("Not filed yet", Tag.Colour.YELLOW),
                "",
                List.of());
    }

    private Envelope envelope(StatementView statement) {
        return new Envelope(
                read.sides().shortName(statement.getAgency()),
                state(statement),
                statement.getActor().getPost() + ", " + Dates.moment(statement.getFiledAtMicros()),
                words(statement));
    }

    private static Tag state(StatementView statement) {
        return switch (statement.getState()) {
            case STATEMENT_STATE_OPEN -> new Tag("Open", Tag.Colour.GREEN);
            case STATEMENT_STATE_DOES_NOT_OPEN -> new Tag("Does not open", Tag.Colour.RED);
            case STATEMENT_STATE_SEALED, STATEMENT_STATE_UNSPECIFIED, UNRECOGNIZED ->
                new Tag("Filed and sealed", Tag.Colour.BLUE);
        };
    }

    private List<String> words(StatementView statement) {
        if (statement.hasErasure()) {
            return List.of(read.gone(statement.getErasure(), statement.getAgency()));
        }
        return switch (statement.getState()) {
            case STATEMENT_STATE_OPEN -> DisputeRead.words(statement.getText());
            case STATEMENT_STATE_DOES_NOT_OPEN ->
                List.of("This statement does not open with the key that was given. Ask "
                        + read.sides().shortName(statement.getAgency()) + " what it stated.");
            case STATEMENT_STATE_SEALED, STATEMENT_STATE_UNSPECIFIED, UNRECOGNIZED ->
                statement.getText().isEmpty()
                        ? List.of()
                        : Stream.concat(
                                        Stream.of("Only your own agency’s people can read this while it is sealed:"),
                                        DisputeRead.words(statement.getText()).stream())
                                .toList();
        };
    }
}
