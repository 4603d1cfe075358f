package uk.concord.e2e.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import uk.concord.e2e.api.Api;
import uk.concord.e2e.api.KentOffer;
import uk.concord.e2e.api.Reply;
import uk.concord.e2e.api.Texts;
import uk.concord.e2e.stack.Await;
import uk.concord.e2e.stack.RunningStack;

/** Kent drafts and offers, the NHS body accepts, declines or waits, over and over, until told to stop. */
final class Writer implements Runnable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Random random;
    private final String name;
    private final Api commissioner;
    private final Api approver;
    private final Api health;
    private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
    private final Queue<Negotiated> negotiated = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;
    private int records;

    Writer(RunningStack stack, String name, long seed) {
        this.random = new Random(seed);
        this.name = name;
        this.commissioner = Api.as(stack, "kent.commissioner");
        this.approver = Api.as(stack, "kent.approver");
        this.health = Api.as(stack, "icb.approver");
    }

    @Override
    public void run() {
        while (!stopping) {
            records++;
            negotiate(name + " " + records);
        }
    }

    void stop() {
        stopping = true;
    }

    List<Answered> answered() {
        return List.copyOf(answered);
    }

    List<Negotiated> negotiated() {
        return List.copyOf(negotiated);
    }

    int count() {
        return answered.size();
    }

    private void negotiate(String title) {
        var draft = send(commissioner, "/drafts", Texts.draft(title, 1 + random.nextInt(10_000_000)));
        var path = "/drafts/" + draft.path("id").asText();
        var submitted = send(commissioner, path + "/submission", at(draft));
        var offered = send(approver, path + "/offer", at(submitted));
        var offer = new KentOffer(offered.path("recordId").asText(), offered.path("offer"));
        var last = new AtomicReference<Reply>();
        Await.until(() -> "the partner holds " + title + "; last: " + last.get(), PATIENCE, () -> {
            var reply = health.get(offer.path());
            last.set(reply);
            return reply.isGiven();
        });
        var answer =
                switch (random.nextInt(3)) {
                    case 0 -> answer(offer, "/acceptance", "ACCEPT");
                    case 1 -> answer(offer, "/decline", "DECLINE");
                    default -> "";
                };
        negotiated.add(new Negotiated(title, offer.recordId(), answer));
    }

    private String answer(KentOffer offer, String how, String entry) {
        send(health, offer.path() + how, offer.answer("Decided while the ground shook."));
        return entry;
    }

    private JsonNode send(Api sender, String path, Map<String, ?> body) {
        var command = new Command(sender, path, "%016x%016x".formatted(random.nextLong(), random.nextLong()), body);
        var reply = command.untilAnswered();
        answered.add(new Answered(command, reply));
        return reply.json();
    }

    private static Map<String, Object> at(JsonNode draft) {
        return Texts.at(draft.path("version").asLong());
    }
}
