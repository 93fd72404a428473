using Rodtrad.Storage;

namespace Rodtrad.App;

/// <summary>How every list of words is sorted.</summary>
internal static class Sorting
{
    public static StringComparer Swedish => SwedishOrder.Comparer;
}
