namespace FactCheck.Benchmarks.Training;

/// <summary>Weights that walk downhill by whole gradients (Kingma and Ba). The same input gives the same weights.</summary>
internal sealed class AdamSteps(int size)
{
    private const double Rate = 0.05;
    private const double Keep = 0.9;
    private const double KeepSquare = 0.999;

    private readonly double[] mean = new double[size];
    private readonly double[] square = new double[size];
    private int steps;

    public double[] Weights { get; } = new double[size];

    public void Step(double[] gradient)
    {
        steps++;
        for (var at = 0; at < size; at++)
        {
            mean[at] = Keep * mean[at] + (1 - Keep) * gradient[at];
            square[at] = KeepSquare * square[at] + (1 - KeepSquare) * gradient[at] * gradient[at];
            Weights[at] -= Rate * (mean[at] / (1 - Math.Pow(Keep, steps))) / (Math.Sqrt(square[at] / (1 - Math.Pow(KeepSquare, steps))) + 1e-8);
        }
    }
}
