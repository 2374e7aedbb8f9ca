package org.hashgnn.experiments.report.html;

import java.util.List;
import java.util.stream.Stream;

/** What a report says: sections of parts. */
record Page(String title, List<Section> sections) {
    /** Parts below a heading. */
    record Section(String title, List<PageElement> parts) {}

    /** All charts. */
    List<PageElement.Figure> figures() {
        return sections.stream()
                .flatMap(section -> section.parts().stream())
                .flatMap(part -> part instanceof PageElement.Figure figure ? Stream.of(figure) : Stream.empty())
                .toList();
    }
}
