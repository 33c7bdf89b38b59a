using System.Collections.Concurrent;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Gate;

/// <summary>Finds a command's validators and handler by its type.</summary>
internal abstract class CommandStep<T>
{
    private static readonly ConcurrentDictionary<Type, Type> StepTypes = new();

    public static CommandStep<T> For(Command<T> command, IServiceProvider services)
    {
        var type = StepTypes.GetOrAdd(command.GetType(), commandType => typeof(Step<>).MakeGenericType(typeof(T), commandType));
        return (CommandStep<T>)Activator.CreateInstance(type, command, services)!;
    }

    public abstract Task<IReadOnlyList<Fault>> ValidateAsync(CancellationToken cancellation);

    public abstract Task<Outcome<T>> HandleAsync(Change change, CancellationToken cancellation);

    private sealed class Step<TCommand>(TCommand command, IServiceProvider services) : CommandStep<T>
        where TCommand : Command<T>
    {
        public override async Task<IReadOnlyList<Fault>> ValidateAsync(CancellationToken cancellation)
        {
            var faults = new List<Fault>();
            if (command.Id == Guid.Empty)
                faults.Add(new Fault(nameof(command.Id), "The command has no id."));

            foreach (var validator in services.GetServices<IValidator<TCommand>>())
            {
                var result = await validator.ValidateAsync(command, cancellation);
                faults.AddRange(result.Errors.Select(error => new Fault(error.PropertyName, error.ErrorMessage)));
            }

            return faults;
        }

        public override Task<Outcome<T>> HandleAsync(Change change, CancellationToken cancellation) =>
            services.GetRequiredService<ICommandHandler<TCommand, T>>().HandleAsync(command, change, cancellation);
    }
}
