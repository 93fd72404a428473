namespace Rodtrad.Web.Tests.Access;

/// <summary>
/// How a route is asked in the matrix. <paramref name="UseCase"/> is the one that decides, by its name in the policy. In the addresses
/// <c>{p}</c> stands for a plan: the address is then asked for every plan there is; <c>{job}</c> for a PDF of it that was asked for.
/// </summary>
internal sealed record RouteRow(string UseCase, params string[] Asks)
{
    /// <summary>What is sent with a form, beside the token; the same letters stand for a plan.</summary>
    public IReadOnlyList<(string Field, string Value)> Form { get; init; } = [];

    /// <summary>Makes a session of its own to ask with, because it ends it.</summary>
    public bool EndsSession { get; init; }

    /// <summary>What is refused does not exist here, also for who is signed in: it is no plan but something that only the plan uses.</summary>
    public bool Hides { get; init; }

    /// <summary>
    /// It is a list and the plan narrows it. To who is not signed in a hidden plan is one that does not exist: the list answers with exactly
    /// what it answers for a plan that there never was.
    /// </summary>
    public bool Narrows { get; init; }

    /// <summary>It changes what others ask about: asked after everything else, one at a time.</summary>
    public bool Changes { get; init; }

    /// <summary>The answers that mean that it was allowed.</summary>
    public IReadOnlyList<int> Allowed { get; init; } = [200, 302, 303];
}

/// <summary>
/// Every route there is, and how it is asked. A route that is not here fails the test: a new one gets its row with the use case that decides.
/// </summary>
internal static class RouteTable
{
    private const string Finding = "KTR-005";

    /// <summary>The use case was reached, and refused what was sent for another reason than who sent it.</summary>
    private static readonly int[] Reached = [200, 302, 303, 400, 404, 410, 422];

    public static IReadOnlyDictionary<string, RouteRow> Rows { get; } = new Dictionary<string, RouteRow>(All().Select(row => KeyValuePair.Create(row.Route, row.Row)), StringComparer.Ordinal);

    /// <summary>The routes that anyone may ask: they decide nothing.</summary>
    public static IReadOnlyDictionary<string, string> Anonymous { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GET /halsa"] = "/halsa",
        ["GET /tillganglighet"] = "/tillganglighet",
        ["GET /installningar"] = "/installningar?tema=dark&tillbaka=/",
    };

    private static IEnumerable<(string Route, RouteRow Row)> All() =>
    [
        ("GET /", new("PlanListView", "/")),
        ("GET /{organisation}", new("UnitTreeView", "/matris")),
        .. Page("styrmodeller", "ModelComparisonView", isOfRegion: false),
        .. Page("planer", "PlanListView"),
        .. Page("styrdokument", "SteeringDocumentListView"),
        .. Page("organisation", "UnitTreeView"),
        .. Narrowed("indikatorer", "IndicatorListView"),
        .. Page("styrkort", "ScorecardView", "?plan={p}"),
        .. Page("trad", "ThreadView", "?plan={p}&nod={p}-matt"),
        .. Narrowed("uppdrag", "AssignmentListView"),
        .. Narrowed("aktiviteter", "ActivityListView"),
        .. Page("kontroll", "CheckView", "?plan={p}"),
        .. Page("sok", "SearchView", "?q=kanarie", "?q=kanarie&slag=indikatorer", "?q=plan", "?q=ramar"),
        .. Page("sa-lases-malet", "JudgeTarget", "?mal=minst+50"),
        .. File("tackning", "CoverageView", "?plan={p}"),
        .. File("enhet", "UnitView", "?kod=egen"),
        ("GET /{organisation}/organisation/{unit}", new("UnitView", "/matris/organisation/egen", "/matris/organisation/topp", "/matris/organisation/bredvid")),
        ("GET /{organisation}/matt/{indicator}", new("IndicatorView", "/matris/matt/ind-{p}") { Hides = true }),
        .. File("matt", "IndicatorView", "?kod=ind-{p}").Select(row => (row.Route, row.Row with { Hides = true })),
        ("GET /{organisation}/planer/{plan}", new("PlanView", "/matris/planer/{p}")),
        ("GET /{organisation}/planer/{plan}/{node}", new("NodeView", "/matris/planer/{p}/{p}-mal")),
        ("GET /{organisation}/tackning/{plan}", new("CoverageView", "/matris/tackning/{p}")),
        ("GET /{organisation}/kontroll/{plan}", new("CheckView", "/matris/kontroll/{p}")),
        ("GET /{organisation}/ekonomi", new("EconomyView", "/matris/ekonomi", "/matris/ekonomi?plan={p}")),
        ("GET /{organisation}/ekonomi/{plan}/{table}", new("TableView", "/matris/ekonomi/{p}/ramar?version=1")),
        ("GET /{organisation}/ekonomi/{plan}/{table}.csv", new("TableView", "/matris/ekonomi/{p}/ramar.csv")),
        ("GET /{organisation}/ekonomi/{plan}/{table}.xlsx", new("TableWorkbookView", "/matris/ekonomi/{p}/ramar.xlsx")),
        ("GET /{organisation}/ekonomi/{plan}.xlsx", new("TableWorkbookView", "/matris/ekonomi/{p}.xlsx")),
        ("GET /{organisation}/foljder/{plan}", new("RippleView", "/matris/foljder/{p}?tabell=ramar&rad=a&kolumn=k2021&varde=12")),
        ("GET /{organisation}/ramar", new("FrameListView", "/matris/ramar")),
        ("GET /{organisation}/ramar/{plan}", new("FramesView", "/matris/ramar/{p}")),
        ("GET /{organisation}/lagkrav/{plan}", new("LawView", "/matris/lagkrav/{p}")),
        ("GET /{organisation}/nyckeltal/{plan}", new("KeyRatioView", "/matris/nyckeltal/{p}")),
        .. Documents(),
        ("POST /{organisation}/kontroll/{plan}/godta", new("AcceptFinding", "/matris/kontroll/{p}/godta")
        {
            Form = [("kontroll", Finding), ("punkt", "{p}-matt"), ("skal", "Så är planen")], Changes = true,
        }),
        ("POST /{organisation}/kontroll/{plan}/atertag", new("WithdrawAcceptance", "/matris/kontroll/{p}/atertag")
        {
            Form = [("kontroll", Finding), ("punkt", "{p}-matt")], Changes = true,
        }),
        ("GET /{organisation}/logga-in", new("WaysInView", "/matris/logga-in")),
        ("POST /{organisation}/logga-in/persona", new("SignInAsPersona", "/matris/logga-in/persona") { Form = [("persona", "reader")], EndsSession = true }),
        ("POST /{organisation}/logga-ut", new("SignOut", "/matris/logga-ut") { EndsSession = true }),
        ("GET /{organisation}/logga-in/oidc", new("SignInByProvider", "/matris/logga-in/oidc?via=okand")),
        ("GET /{organisation}/logga-in/svar", new("SignInByProvider", "/matris/logga-in/svar?code=okand&state=okand")),
        ("POST /{organisation}/logga-in/val", new("SignInByProvider", "/matris/logga-in/val") { Form = [("val", "x"), ("post", "y")] }),
        // Anyone may knock; what lets in is the provider's signed word, which nobody here has.
        ("POST /{organisation}/logga-in/utloggad", new("SignOutByProvider", "/matris/logga-in/utloggad") { Form = [("logout_token", "x")], Allowed = [400] }),
        ("GET /{organisation}/min-behorighet", new("OwnAccessView", "/matris/min-behorighet")),
        ("GET /{organisation}/behorighet", new("WhoMayView", "/matris/behorighet", "/matris/behorighet?gora=lasa", "/matris/behorighet?gora=personer")),
        .. OwnAccount(),
        .. Administration(),
        ("GET /{organisation}/revision", new("HistoryView", "/matris/revision", "/matris/revision?sok=kanarie")),
        .. File("revision", "HistoryView", ""),
    ];

    private static IEnumerable<(string Route, RouteRow Row)> OwnAccount() =>
    [
        ("POST /{organisation}/logga-in/konto", new("SignInWithPassword", "/matris/logga-in/konto") { Form = [("anvandare", "okand"), ("losenord", "x")], EndsSession = true, Allowed = Reached }),
        ("GET /{organisation}/logga-in/lank/{token}", new("OneTimeLinkView", "/matris/logga-in/lank/okand") { Allowed = Reached }),
        ("POST /{organisation}/logga-in/lank/{token}", new("UseOneTimeLink", "/matris/logga-in/lank/okand") { Allowed = Reached }),
        ("GET /{organisation}/mitt-konto", new("OwnAccountView", "/matris/mitt-konto")),
        ("POST /{organisation}/mitt-konto/sessioner", new("EndOwnSessions", "/matris/mitt-konto/sessioner") { Form = [("session", "okand")] }),
        ("GET /{organisation}/mitt-konto/losenord", new("OwnAccountView", "/matris/mitt-konto/losenord") { Allowed = Reached }),
        ("POST /{organisation}/mitt-konto/losenord", new("ChangePassword", "/matris/mitt-konto/losenord") { Allowed = Reached }),
        ("GET /{organisation}/mitt-konto/engangskod", new("AuthenticatorView", "/matris/mitt-konto/engangskod") { Allowed = Reached }),
        ("POST /{organisation}/mitt-konto/engangskod", new("TurnOnCodes", "/matris/mitt-konto/engangskod") { Allowed = Reached }),
        ("POST /{organisation}/mitt-konto/engangskod/av", new("TurnOffCodes", "/matris/mitt-konto/engangskod/av") { Allowed = Reached }),
        ("GET /{organisation}/session", new("OwnAccountView", "/matris/session")),
        ("GET /{organisation}/ersattare", new("ReplacementsView", "/matris/ersattare")),
        ("POST /{organisation}/ersattare", new("HandOver", "/matris/ersattare") { Form = [("person", "okand"), ("post", "Manager|egen|False")], Allowed = Reached }),
        ("POST /{organisation}/ersattare/{delegation}/ta-tillbaka", new("TakeBackDelegation", "/matris/ersattare/okand/ta-tillbaka") { Form = [("skal", "Prov")], Allowed = Reached }),
    ];

    // Every form is refused for what it holds: the matrix is about who may send it.
    private static IEnumerable<(string Route, RouteRow Row)> Administration()
    {
        const string person = "/{organisation}/admin/personer/{person}";
        yield return ("GET /{organisation}/admin", new("AdministrationView", "/matris/admin"));
        foreach (var (list, useCase) in (IEnumerable<(string, string)>)[("personer", "PersonListView"), ("roller", "GrantListView"), ("atkomstlogg", "AccessLogView")])
        {
            foreach (var ending in (string[])["", ".csv", ".xlsx"])
                yield return ($"GET /{{organisation}}/admin/{list}{ending}", new(useCase, $"/matris/admin/{list}{ending}"));
        }
        yield return ("POST /{organisation}/admin/personer", new("AddPerson", "/matris/admin/personer") { Form = [("namn", "")], Allowed = Reached });
        yield return ($"GET {person}", new("PersonView", "/matris/admin/personer/controller"));
        foreach (var (form, useCase) in (IEnumerable<(string, string)>)
            [("namn", "ChangePerson"), ("aktiv", "SetPersonActive"), ("roll", "GiveRole"), ("ta-tillbaka", "TakeBackRole"), ("identitet", "BindIdentity"), ("identitet-bort", "UnbindIdentity"), ("sessioner", "EndSessions"), ("aterstall", "ResetSignIn")])
            yield return ($"POST {person}/{form}", new(useCase, $"/matris/admin/personer/okand/{form}") { Form = [("skal", "Prov"), ("namn", "Prov")], Allowed = Reached });
        yield return ("POST /{organisation}/admin/roller/{grant}/ta-tillbaka", new("TakeBackRole", "/matris/admin/roller/okand/ta-tillbaka") { Form = [("skal", "Prov")], Allowed = Reached });
        yield return ("GET /{organisation}/admin/inloggning", new("SignInSettingsView", "/matris/admin/inloggning"));
        foreach (var (form, useCase) in (IEnumerable<(string, string)>)[("leverantor", "SetIdentityProvider"), ("grupp", "GiveGroupRole"), ("grupp-bort", "TakeBackGroupRole")])
            yield return ($"POST /{{organisation}}/admin/inloggning/{form}", new(useCase, $"/matris/admin/inloggning/{form}") { Allowed = Reached });
        yield return ("GET /{organisation}/admin/import", new("ImportPeople", "/matris/admin/import"));
        yield return ("POST /{organisation}/admin/import", new("ImportPeople", "/matris/admin/import") { Allowed = Reached });
        yield return ("POST /{organisation}/admin/import/utfor", new("ImportPeople", "/matris/admin/import/utfor") { Allowed = Reached });
        yield return ("GET /{organisation}/admin/genomgang", new("ReviewListView", "/matris/admin/genomgang"));
        yield return ("POST /{organisation}/admin/genomgang", new("ReviewGrant", "/matris/admin/genomgang") { Form = [("tilldelning", "okand")], Allowed = Reached });
    }

    private static IEnumerable<(string Route, RouteRow Row)> Documents()
    {
        yield return ("GET /{organisation}/dokument/{plan}", new("PlanDocuments", "/matris/dokument/{p}"));
        foreach (var ending in (string[])["docx", "html", "xlsx", "zip"])
            yield return ($"GET /{{organisation}}/dokument/{{plan}}/plan.{ending}", new("PlanDocumentView", $"/matris/dokument/{{p}}/plan.{ending}"));
        foreach (var (paper, ask) in (IEnumerable<(string, string)>)[("styrkort", "styrkort"), ("trad", "trad"), ("uppdrag", "uppdrag"), ("kontroll", "kontroll"), ("mal/{node}", "mal/{p}-mal")])
        {
            yield return ($"GET /{{organisation}}/dokument/{{plan}}/{paper}.docx", new("PaperAsWord", $"/matris/dokument/{{p}}/{ask}.docx"));
            yield return ($"POST /{{organisation}}/dokument/{{plan}}/{paper}/pdf", new("StartPdf", $"/matris/dokument/{{p}}/{ask}/pdf"));
        }
        yield return ("GET /{organisation}/uppdrag.docx", new("PaperAsWord", "/matris/uppdrag.docx"));
        yield return ("POST /{organisation}/uppdrag/pdf", new("StartPdf", "/matris/uppdrag/pdf"));
        yield return ("POST /{organisation}/dokument/{plan}/pdf", new("StartPdf", "/matris/dokument/{p}/pdf"));
        foreach (var (under, ask) in (IEnumerable<(string, string)>)[("dokument/{plan}/pdf", "dokument/{p}/pdf/{job}"), ("uppdrag/pdf", "uppdrag/pdf/{job}")])
        {
            yield return ($"GET /{{organisation}}/{under}/{{id}}", new("SeePdf", $"/matris/{ask}"));
            yield return ($"GET /{{organisation}}/{under}/{{id}}/fil", new("FetchPdf", $"/matris/{ask}/fil"));
            yield return ($"POST /{{organisation}}/{under}/{{id}}/avbryt", new("CancelPdf", $"/matris/{ask}/avbryt"));
        }
    }

    // A page with its list as files.
    private static IEnumerable<(string Route, RouteRow Row)> Page(string name, string useCase, params string[] queries) => Page(name, useCase, true, queries);

    private static IEnumerable<(string Route, RouteRow Row)> Page(string name, string useCase, bool isOfRegion, params string[] queries)
    {
        var (route, address) = isOfRegion ? ($"/{{organisation}}/{name}", $"/matris/{name}") : ($"/{name}", $"/{name}");
        yield return ($"GET {route}", new(useCase, [address, .. queries.Select(query => address + query)]));
        var ofFile = name switch { "trad" => "ThreadList", "sa-lases-malet" => "TargetExamples", _ => useCase };
        foreach (var ending in (string[])["csv", "xlsx"])
            yield return ($"GET {route}.{ending}", new(ofFile, [$"{address}.{ending}", .. queries.Select(query => $"{address}.{ending}{query}")]));
    }

    private static IEnumerable<(string Route, RouteRow Row)> Narrowed(string name, string useCase) =>
        Page(name, useCase, "?plan={p}").Select(row => (row.Route, row.Row with { Narrows = true }));

    private static IEnumerable<(string Route, RouteRow Row)> File(string name, string useCase, string query) =>
        ((string[])["csv", "xlsx"]).Select(ending => ($"GET /{{organisation}}/{name}.{ending}", new RouteRow(useCase, $"/matris/{name}.{ending}{query}")));
}
