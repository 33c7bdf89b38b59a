namespace FactCheck.Benchmarks.Training;

/// <summary>
/// Logistic regression with a quadratic penalty, by stochastic gradient descent with a falling rate (Bottou) over numbered features.
/// The same input gives the same weights.
/// </summary>
internal sealed class LogisticRegression(int size)
{
    private const int Epochs = 40;
    private const double FirstRate = 0.1;

    private readonly double[] values = new double[size];
    private double scale = 1;

    public double Bias { get; private set; }

    public double WeightOf(int feature) => values[feature] * scale;

    /// <param name="penalty">Of the squared weights, a row.</param>
    public void Train(IReadOnlyList<(int[] Features, bool Label)> rows, double penalty)
    {
        var order = rows.ToArray();
        var random = new Random(20190623);
        var step = 0L;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var (features, label) in order)
            {
                var rate = FirstRate / (1 + FirstRate * penalty * 20 * step++);
                var error = 1 / (1 + Math.Exp(-Sum(features))) - (label ? 1 : 0);
                scale *= 1 - rate * penalty;
                foreach (var feature in features)
                    values[feature] -= rate * error / scale;
                Bias -= rate * error;
            }
        }
    }

    public double Sum(int[] features)
    {
        var sum = 0.0;
        foreach (var feature in features)
            sum += values[feature];
        return Bias + sum * scale;
    }
}
