namespace FactCheck.Benchmarks.Training;

/// <summary>A sentence as numbered features, each of which counts the same share.</summary>
internal sealed record TrainingRow(int[] Features, double Share, bool Label);

/// <summary>
/// Logistic regression with a quadratic penalty, by stochastic gradient descent with a falling rate (Bottou) over numbered features.
/// The weights are the mean of those after each epoch of the second half. The same input gives the same weights.
/// </summary>
internal sealed class LogisticRegression(int size)
{
    private const int Epochs = 16;
    private const double FirstRate = 0.5;
    private const double BiasRate = 0.3;
    private const double RateFall = 10;

    private readonly double[] values = new double[size];
    private readonly double[] means = new double[size];
    private double scale = 1;
    private double bias;

    public double Bias { get; private set; }

    public double WeightOf(int feature) => means[feature];

    /// <param name="penalty">Of the squared weights, a row.</param>
    public void Train(IReadOnlyList<TrainingRow> rows, double penalty)
    {
        var order = rows.ToArray();
        var random = new Random(20190623);
        var step = 0L;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var row in order)
                Step(row, FirstRate / (1 + FirstRate * penalty * RateFall * step++), penalty);
            if (epoch >= Epochs / 2)
                AddToMeans(1.0 / (Epochs - Epochs / 2));
        }
    }

    private void Step(TrainingRow row, double rate, double penalty)
    {
        var error = 1 / (1 + Math.Exp(-Sum(row))) - (row.Label ? 1 : 0);
        scale *= 1 - rate * penalty;
        foreach (var feature in row.Features)
            values[feature] -= rate * error * row.Share / scale;
        bias -= rate * error * BiasRate;
    }

    private double Sum(TrainingRow row)
    {
        var sum = 0.0;
        foreach (var feature in row.Features)
            sum += values[feature];
        return bias + sum * scale * row.Share;
    }

    private void AddToMeans(double share)
    {
        for (var feature = 0; feature < size; feature++)
            means[feature] += share * values[feature] * scale;
        Bias += share * bias;
    }
}
