using FactCheck.Core.Storage;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Account;

/// <summary>While there is nobody, every page leads to the first run; afterwards there is no first run.</summary>
internal sealed class FirstRunGate(DeskReader reader)
{
    private volatile bool founded;

    /// <summary>Whether somebody exists. Once so, always so.</summary>
    public async Task<bool> IsFoundedAsync(CancellationToken cancellation)
    {
        if (founded)
            return true;

        await using var view = await reader.OpenAsOperatorAsync(cancellation);
        founded = await view.People.AnyAsync(cancellation);
        return founded;
    }

    /// <summary>Sends the request on, to the first run, or nowhere.</summary>
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var endpoint = context.GetEndpoint();
        var page = endpoint?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
        var isFirstRun = page == typeof(FirstRunPage);
        var isNoPage = endpoint is not null && page is null;
        if (isNoPage || page == typeof(ErrorPage) || isFirstRun != await IsFoundedAsync(context.RequestAborted))
            await next(context);
        else if (isFirstRun)
            await RefuseAsync(context);
        else
            context.Response.Redirect(DeskRoutes.FirstRun);
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return context.Response.WriteAsync(
            $"There is no first run any more: this desk has people. Sign in at {DeskRoutes.SignIn}.", context.RequestAborted);
    }
}
