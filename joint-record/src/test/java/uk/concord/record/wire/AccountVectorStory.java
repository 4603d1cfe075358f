package uk.concord.record.wire;

import java.util.ArrayList;
import java.util.List;
import uk.concord.record.entry.Entry;
import uk.concord.record.story.Accounts;
import uk.concord.record.story.Story;

/** The story behind the golden vectors of the account between both: stated, queried, stated anew, agreed, and what of it is void. */
final class AccountVectorStory {
    private AccountVectorStory() {}

    static List<Entry> tell() {
        var story = Story.account().later(Accounts.UNTIL_AUGUST);
        var told = new ArrayList<Entry>();
        var first = story.kent().appends(Accounts.stated(1));
        told.add(first);
        told.add(story.nhs().sees().appends(Accounts.queried(first)));
        told.add(story.kent().sees().appends(Accounts.stated(2)));
        told.add(story.kent().appends(Accounts.stated(2)));
        told.add(story.nhs().sees().appends(Accounts.stated(2)));
        told.add(story.nhs().appends(Accounts.statedOn(Accounts.SEPTEMBER, 2)));
        return told;
    }
}
