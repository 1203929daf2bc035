package org.minuta.query.documents;

import java.util.List;

/** Words and addresses that became programs in other products (D15). */
final class HostileWords {

    static final List<String> WORDS = List.of("<script>alert(1)</script>", "<SCRIPT SRC=//example.org/x.js></SCRIPT>",
            "<img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
            "\" autofocus onfocus=alert(1) x=\"", "<svg/onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<object data=//example.org></object>",
            "<embed src=//example.org>", "<base href=//example.org/>", "<meta http-equiv=refresh content=0;url=//x.y>",
            "<link rel=stylesheet href=//example.org/x.css>", "<style>*{display:none}</style>",
            "</style><script>alert(1)</script>", "</title><script>alert(1)</script>", "</textarea><script>alert(1)",
            "<!--<img src=\"--><img src=x onerror=alert(1)//\">", "<![CDATA[<script>alert(1)</script>]]>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<a href=javascript:alert(1)>x</a>",
            "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;", "javascript:alert(1)", "{{7*7}}", "${7*7}",
            "<p style=background:url(//example.org/x)>", "</p></li></div></main></body></html><script>alert(1)",
            "<template><script>alert(1)</script></template>", "<plaintext>", "<xmp><p title='</xmp><img src=x>'>",
            "<form action=//example.org><button>x</button></form>", "@ana<script>alert(1)</script>",
            "\u202Eoirbmon\u2067 al revés", "línea uno\nlínea dos\tcon tabulador", "W".repeat(1_000), "a\u0301\u0302");

    static final List<String> ADDRESSES = List.of("javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
            "java\tscript:alert(1)", "java\nscript:alert(1)", "\u0001javascript:alert(1)", "data:text/html,<script>",
            "vbscript:msgbox(1)", "file:///etc/passwd", "//example.org", "/api/session", "blob:https://example.org/1",
            "https:javascript:alert(1)", "view-source:https://example.org", "&#106;avascript:alert(1)");

    private HostileWords() {
    }
}
