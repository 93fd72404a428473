namespace Rodtrad.Domain.Quantities;

/// <summary>Finds what goes round in circles.</summary>
internal static class Loops
{
    /// <summary>
    /// Every code from which the steps lead back to itself. One pass, whatever the depth, since what is checked comes from
    /// outside. (Tarjan's strongly connected components, without recursion.)
    /// </summary>
    public static IReadOnlySet<Code> In(IEnumerable<(Code From, Code To)> steps)
    {
        var next = steps.GroupBy(step => step.From, step => step.To).ToDictionary(group => group.Key, group => group.Distinct().ToList());
        var search = new Search(next);
        foreach (var start in next.Keys)
            search.From(start);
        return search.Found;
    }

    private sealed class Search
    {
        private static readonly List<Code> Nowhere = [];

        private readonly Dictionary<Code, List<Code>> _next;
        private readonly HashSet<Code> _found = [];
        private readonly Dictionary<Code, int> _number = [];
        private readonly Dictionary<Code, int> _lowest = [];
        private readonly Stack<Code> _open = [];
        private readonly HashSet<Code> _isOpen = [];
        private readonly Stack<(Code At, int Taken)> _way = [];

        public Search(Dictionary<Code, List<Code>> next) => _next = next;

        public IReadOnlySet<Code> Found => _found;

        public void From(Code start)
        {
            if (_number.ContainsKey(start))
                return;
            Enter(start);
            while (_way.TryPop(out var step))
            {
                var ahead = _next.GetValueOrDefault(step.At) ?? Nowhere;
                if (step.Taken < ahead.Count)
                {
                    _way.Push((step.At, step.Taken + 1));
                    See(step.At, ahead[step.Taken]);
                }
                else
                {
                    Leave(step.At);
                }
            }
        }

        private void Enter(Code code)
        {
            _number[code] = _lowest[code] = _number.Count;
            _open.Push(code);
            _isOpen.Add(code);
            _way.Push((code, 0));
        }

        private void See(Code from, Code to)
        {
            if (from == to)
                _found.Add(from);
            if (!_number.TryGetValue(to, out var number))
                Enter(to);
            else if (_isOpen.Contains(to))
                _lowest[from] = Math.Min(_lowest[from], number);
        }

        private void Leave(Code code)
        {
            if (_way.TryPeek(out var above))
                _lowest[above.At] = Math.Min(_lowest[above.At], _lowest[code]);
            if (_lowest[code] != _number[code])
                return;
            var isAlone = _open.Peek() == code;
            Code member;
            do
            {
                member = _open.Pop();
                _isOpen.Remove(member);
                if (!isAlone)
                    _found.Add(member);
            }
            while (member != code);
        }
    }
}
