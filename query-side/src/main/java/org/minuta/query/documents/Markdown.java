package org.minuta.query.documents;

import org.minuta.api.minutes.MinutesContent;

final class Markdown {
    private final MinutesContent content;
    Markdown(MinutesContent content) { this.content = content; }
    String write() { return content.toString(); }
}
