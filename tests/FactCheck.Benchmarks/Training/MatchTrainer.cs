using FactCheck.Text.Matching;

namespace FactCheck.Benchmarks.Training;

/// <summary>The candidates of one query and which of them are relevant.</summary>
internal sealed record RankedQuery(double[][] Values, bool[] Relevant);

/// <summary>Learns which candidate comes first (softmax over the candidates) and how likely the first is the one (logistic).</summary>
internal static class MatchTrainer
{
    private const int Epochs = 200;
    private const double Penalty = 1e-3;

    public static MatchModel Train(List<RankedQuery> queries)
    {
        var order = Order(queries.FindAll(query => query.Relevant.Contains(true)));
        return new MatchModel(order, Chance(queries, new MatchModel(order, [])));
    }

    private static double[] Order(List<RankedQuery> queries)
    {
        var deviation = Deviations([.. queries.SelectMany(query => query.Values)]);
        var walk = new AdamSteps(deviation.Length);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var gradient = Array.ConvertAll(walk.Weights, weight => Penalty * weight);
            foreach (var query in queries)
                AddOrder(query, walk.Weights, deviation, gradient, 1.0 / queries.Count);
            walk.Step(gradient);
        }

        return [.. walk.Weights.Zip(deviation, (weight, one) => weight / one)];
    }

    private static void AddOrder(RankedQuery query, double[] weights, double[] deviation, double[] gradient, double share)
    {
        var sums = Array.ConvertAll(query.Values, values => Sum(weights, values, deviation));
        var most = sums.Max();
        var chances = Array.ConvertAll(sums, sum => Math.Exp(sum - most));
        var all = chances.Sum();
        var relevant = chances.Where((_, at) => query.Relevant[at]).Sum();
        for (var at = 0; at < chances.Length; at++)
        {
            var error = share * (chances[at] / all - (query.Relevant[at] ? chances[at] / relevant : 0));
            for (var feature = 0; feature < gradient.Length; feature++)
                gradient[feature] += error * query.Values[at][feature] / deviation[feature];
        }
    }

    private static double[] Chance(List<RankedQuery> queries, MatchModel model)
    {
        var rows = new List<(double[] Inputs, bool Label)>();
        foreach (var query in queries)
        {
            Add(query, Enumerable.Range(0, query.Values.Length), model, rows);
            Add(query, Enumerable.Range(0, query.Values.Length).Where(at => !query.Relevant[at]), model, rows);
        }

        var deviation = Deviations([.. rows.Select(row => row.Inputs)]);
        deviation[^1] = 1;
        var walk = new AdamSteps(deviation.Length);
        for (var epoch = 0; epoch < Epochs * 3; epoch++)
        {
            var gradient = Array.ConvertAll(walk.Weights, weight => Penalty * weight);
            foreach (var (inputs, label) in rows)
            {
                var error = (1 / (1 + Math.Exp(-Sum(walk.Weights, inputs, deviation))) - (label ? 1 : 0)) / rows.Count;
                for (var at = 0; at < gradient.Length; at++)
                    gradient[at] += error * inputs[at] / deviation[at];
            }

            walk.Step(gradient);
        }

        return [.. walk.Weights.Zip(deviation, (weight, one) => weight / one)];
    }

    /// <summary>The first of these candidates, as it would be suggested.</summary>
    private static void Add(RankedQuery query, IEnumerable<int> candidates, MatchModel model, List<(double[] Inputs, bool Label)> rows)
    {
        var best = candidates.Select(at => (at, Score: model.Score(query.Values[at]))).OrderByDescending(one => one.Score).Take(2).ToList();
        if (best.Count == 0)
            return;
        var lead = best[0].Score - (best.Count > 1 ? best[1].Score : 0);
        rows.Add((MatchModel.Inputs(query.Values[best[0].at], lead), query.Relevant[best[0].at]));
    }

    private static double Sum(double[] weights, double[] values, double[] deviation)
    {
        var sum = 0.0;
        for (var at = 0; at < weights.Length; at++)
            sum += weights[at] * values[at] / deviation[at];
        return sum;
    }

    private static double[] Deviations(double[][] rows)
    {
        var result = new double[rows[0].Length];
        for (var at = 0; at < result.Length; at++)
        {
            var mean = rows.Average(row => row[at]);
            result[at] = Math.Max(1e-3, Math.Sqrt(rows.Average(row => (row[at] - mean) * (row[at] - mean))));
        }

        return result;
    }
}
