namespace Rodtrad.Bench.Pages;

internal sealed class HandPage
{
    public static Task Answer(HttpContext http, string organisation, string plan) => Task.CompletedTask;
    public static Task AnswerBytes(HttpContext http) => Task.CompletedTask;
}
