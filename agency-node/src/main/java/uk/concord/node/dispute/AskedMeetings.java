package uk.concord.node.dispute;

import java.util.List;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.record.text.PersonalIdentifiers;
import uk.concord.record.text.PlainText;

/** Reads what somebody enters about a rung and who met on it, strictly. */
final class AskedMeetings {
    private static final int MOST_POSTS = 20;
    private static final int MOST_POST = 200;

    private AskedMeetings() {}

    static int rung(int rung) {
        if (rung < 1) {
            throw new BadInput("rung", "RUNG_OUT_OF_RANGE", "Say which rung of the ladder it is, from 1.");
        }
        return rung;
    }

    static List<String> posts(String field, List<String> asked) {
        if (asked.isEmpty() || asked.size() > MOST_POSTS) {
            throw new BadInput(field, "POSTS_MISSING", "Name 1 to 20 posts that were present, one in each line.");
        }
        return asked.stream().map(post -> post(field, post.strip())).toList();
    }

    private static String post(String field, String post) {
        if (!PlainText.isLabel(post, MOST_POST)) {
            throw new BadInput(field, "POST_NOT_ACCEPTABLE", "Name each post in one line of up to 200 characters.");
        }
        if (!PersonalIdentifiers.find(post).isEmpty()) {
            throw new BadInput(
                    field, "PERSONAL_IDENTIFIER", "Take out the NHS number or unique pupil number: records hold none.");
        }
        return post;
    }
}
