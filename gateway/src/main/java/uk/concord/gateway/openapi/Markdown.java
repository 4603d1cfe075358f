package uk.concord.gateway.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** Our own documents as parts of a page, in the looks of all pages. A table's row can be linked to by the word it begins with. */
final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .attributeProviderFactory(_ -> new Looks())
            .build();

    private Markdown() {}

    /** As HTML; the document's own title is its first heading. */
    static String html(String document) {
        return RENDERER.render(PARSER.parse(document));
    }

    /** What the document calls itself. */
    static String title(String document) {
        return document.lines().findFirst().orElse("").replaceFirst("^# ", "");
    }

    private static final class Looks implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            switch (node) {
                case Heading heading -> heading(heading, attributes);
                case Paragraph _ -> attributes.put("class", "govuk-body");
                case BulletList _ -> attributes.put("class", "govuk-list govuk-list--bullet");
                case OrderedList _ -> attributes.put("class", "govuk-list govuk-list--number");
                case Link link -> {
                    attributes.put("class", "govuk-link");
                    attributes.put("href", served(link.getDestination()));
                }
                case FencedCodeBlock _
                when tag.equals("pre") -> {
                    attributes.put("class", "concord-code");
                    // It scrolls sideways, which must be possible with a keyboard.
                    attributes.put("tabindex", "0");
                }
                case TableBlock _ -> attributes.put("class", "govuk-table concord-words");
                case TableRow row -> row(row, attributes);
                case TableCell _
                when tag.equals("th") -> {
                    attributes.put("class", "govuk-table__header");
                    attributes.put("scope", "col");
                }
                case TableCell _ -> attributes.put("class", "govuk-table__cell");
                default -> {}
            }
        }

        /** In the repository documents lie beside one another; here they are served. */
        private static String served(String destination) {
            return destination
                    .replaceFirst("^api-guide\\.md", "/api/guide")
                    .replaceFirst("^problems\\.md", "/api/problems")
                    .replaceFirst("^api\\.md", "/api");
        }

        private static void heading(Heading heading, Map<String, String> attributes) {
            attributes.put("class", heading.getLevel() == 1 ? "govuk-heading-l" : "govuk-heading-m");
            if (heading.getFirstChild() instanceof Text words) {
                attributes.put("id", words.getLiteral().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
            }
        }

        private static void row(TableRow row, Map<String, String> attributes) {
            attributes.put("class", "govuk-table__row");
            if (!(row.getParent() instanceof TableHead)
                    && row.getFirstChild() instanceof TableCell first
                    && first.getFirstChild() instanceof Code word) {
                attributes.put("id", word.getLiteral());
            }
        }
    }
}
