using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rodtrad.Domain.Quantities;

namespace Rodtrad.Web.Access;

/// <summary>
/// What a form carries to show that it was drawn here for the one who sends it: a mark made with a key of the installation over the
/// session, or for who is not signed in over the day. Pages that are the same for all readers can so be kept, forms and all.
/// </summary>
public sealed class FormTokens(KeyFolder keys, TimeProvider clock)
{
    /// <summary>The field of a form, and the header of a script's request.</summary>
    public const string Field = "_token";
    public const string Header = "X-Form-Token";
    public const string Missing = "SRV-005";

    private readonly Lazy<byte[]> _key = new(() => keys.Secret("forms"));

    /// <summary>The mark for a session by its code; null = not signed in.</summary>
    public string For(string? session) => Mark(session is null ? Day(0) : "session " + session);

    /// <summary>Whether the mark was made for this session. Yesterday's is good too: a page may be read past midnight.</summary>
    public bool IsGood(string? given, string? session)
    {
        if (string.IsNullOrEmpty(given))
            return false;
        var bytes = Encoding.UTF8.GetBytes(given);
        string[] good = session is null ? [Mark(Day(0)), Mark(Day(-1))] : [Mark("session " + session)];
        return good.Any(one => CryptographicOperations.FixedTimeEquals(bytes, Encoding.UTF8.GetBytes(one)));
    }

    private string Day(int offset) =>
        "day " + DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(offset).DayNumber.ToString(CultureInfo.InvariantCulture);

    private string Mark(string what) => Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes("form " + what)));
}

/// <summary>Marks an endpoint that other servers call, and that proves in another way who asks.</summary>
internal sealed class WithoutFormToken;

internal static class FormTokenCheck
{
    private const int LongestForm = 30 * 1024 * 1024;

    /// <summary>Refuses every writing request whose form was not drawn here for the one who sends it. After routing and the caller.</summary>
    public static void UseFormTokens(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsReading(context.Request.Method) || context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<WithoutFormToken>() is not null
            || await IsGood(context))
            await next(context);
        else
            Composition.ErrorPages.Refuse(context, StatusCodes.Status400BadRequest, Refusal.Of(FormTokens.Missing));
    });

    private static bool IsReading(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static async Task<bool> IsGood(HttpContext context)
    {
        var tokens = context.RequestServices.GetRequiredService<FormTokens>();
        var session = context.RequestServices.GetRequiredService<CurrentActor>().Caller.Session;
        var given = context.Request.Headers[FormTokens.Header].ToString();
        if (given.Length == 0 && context.Request.HasFormContentType && context.Request.ContentLength is null or <= LongestForm)
            given = (await context.Request.ReadFormAsync(context.RequestAborted))[FormTokens.Field].ToString();
        return tokens.IsGood(given, session);
    }
}
