using Microsoft.CodeAnalysis;
using Pynector.Generator.Tests.Harness;

namespace Pynector.Generator.Tests.Coverage;

/// <summary>PYN1010: traced methods that a framework calls.</summary>
public sealed class FrameworkTests
{
    private const string Usings =
        """
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Mvc;
        global using Microsoft.AspNetCore.Mvc.RazorPages;
        global using Microsoft.AspNetCore.SignalR;
        global using Microsoft.Extensions.Hosting;
        """;

    // A stand-in: the framework is known by the names of its types.
    private static readonly Lazy<MetadataReference> Framework = new(() => GeneratorRun.Of(UserProject.OfText(
        """
        namespace Microsoft.Extensions.Hosting
        {
            public interface IHostedService
            {
                Task StartAsync(CancellationToken cancellationToken);

                Task StopAsync(CancellationToken cancellationToken);
            }

            public abstract class BackgroundService
            {
                protected abstract Task ExecuteAsync(CancellationToken stoppingToken);

                public virtual Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
            }
        }

        namespace Microsoft.AspNetCore.Http
        {
            public abstract class HttpContext;

            public delegate Task RequestDelegate(HttpContext context);

            public interface IMiddleware
            {
                Task InvokeAsync(HttpContext context, RequestDelegate next);
            }
        }

        namespace Microsoft.AspNetCore.Mvc
        {
            public abstract class ControllerBase;

            public sealed class ApiControllerAttribute : Attribute;

            public sealed class NonActionAttribute : Attribute;

            public sealed class HttpGetAttribute : Routing.HttpMethodAttribute;
        }

        namespace Microsoft.AspNetCore.Mvc.Routing
        {
            public abstract class HttpMethodAttribute : Attribute;
        }

        namespace Microsoft.AspNetCore.Mvc.RazorPages
        {
            public abstract class PageModel;
        }

        namespace Microsoft.AspNetCore.SignalR
        {
            public abstract class Hub
            {
                public virtual Task OnConnectedAsync() => Task.CompletedTask;
            }
        }
        """) with
    { AssemblyName = "Framework" }).Output.ToMetadataReference());

    [Fact]
    public Task PYN1010_event_handler() => Marked.CheckAsync(
        """
        public partial class Orders
        {
            public event EventHandler? Placed;

            public event EventHandler<UnhandledExceptionEventArgs>? Failed;

            [Traced]
            private void {|PYN1010:OnPlaced|}(object? sender, EventArgs e) { }

            [Traced]
            private void {|PYN1010:OnFailed|}(object? sender, UnhandledExceptionEventArgs e) { }

            [Traced]
            private void Called(object? sender, EventArgs e) { }

            public void Watch()
            {
                Placed += {|PYN1004:OnPlaced|};
                Failed += this.{|PYN1004:OnFailed|};
                Called(null, EventArgs.Empty);
                Placed?.Invoke(this, EventArgs.Empty);
                Failed?.Invoke(this, new UnhandledExceptionEventArgs(this, false));
            }
        }
        """,
        ["'OnPlaced' is called by whoever raises the event, which makes no span: declare it as 'partial' without a body, and rename this one to 'OnPlacedCore'"]);

    [Fact]
    public Task PYN1010_hosted_services() => CheckAsync(
        """
        public partial class Worker : BackgroundService
        {
            [Traced]
            protected override async Task {|PYN1010:ExecuteAsync|}(CancellationToken stoppingToken) => await StepAsync();

            [Traced]
            private async Task StepAsync() => await Task.Yield();
        }

        public partial class Warmup : IHostedService
        {
            [Traced]
            public async Task {|PYN1010:StartAsync|}(CancellationToken cancellationToken) => await Task.Yield();

            public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        }

        public interface IWorker
        {
            Task StartAsync(CancellationToken cancellationToken);
        }

        public partial class Both : IHostedService, IWorker
        {
            [Traced]
            public async Task {|PYN1001:StartAsync|}(CancellationToken cancellationToken) => await Task.Yield();

            public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """,
        ["'ExecuteAsync' is called by the host, which makes no span: put [Traced] on the method that handles one item instead"]);

    // Each kind of caller has advice of its own, for methods that one attribute traces, too.
    [Fact]
    public Task PYN1010_for_each_kind_of_caller() => CheckAsync(
        """
        [Traced]
        public partial class {|PYN1010:{|PYN1010:Worker|}|} : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken) => await Task.Yield();

            public override async Task StartAsync(CancellationToken cancellationToken) => await Task.Yield();
        }
        """,
        [
            "'ExecuteAsync' is called by the host, which makes no span: put [Traced] on the method that handles one item instead",
            "'StartAsync' is called by the host, which makes no span: add 'partial' to it",
        ]);

    // Whatever is told of a loop: a span around it would last as long as the host.
    [Fact]
    public Task Loops_get_no_advice_to_trace_every_caller() => CheckAsync(
        """
        public abstract class Job : BackgroundService
        {
            protected abstract override Task ExecuteAsync(CancellationToken stoppingToken);
        }

        public partial class Worker : Job
        {
            [Traced]
            protected override async Task {|PYN1001:ExecuteAsync|}(CancellationToken stoppingToken) => await Task.Yield();
        }

        public partial class MoreWork : Worker
        {
            protected override Task ExecuteAsync(CancellationToken stoppingToken) => base.{|PYN1006:ExecuteAsync|}(stoppingToken);
        }
        """,
        [
            "Direct calls of 'ExecuteAsync' are traced, and calls through 'Job.ExecuteAsync', 'BackgroundService.ExecuteAsync' are not: put [Traced] on the method that handles one item instead",
            "This call of 'Worker.ExecuteAsync' through 'base' stays untraced, because a traced call would call the override again: put [Traced] on the method that handles one item instead",
        ]);

    [Fact]
    public Task Loops_get_no_advice_to_trace_every_caller_where_calls_are_not_intercepted() => CheckAsync(
        """
        [Traced]
        public partial class {|PYN1003:{|PYN1003:Worker|}|} : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken) => await Task.Yield();

            public override async Task StartAsync(CancellationToken cancellationToken) => await Task.Yield();
        }
        """,
        [
            "[Traced] has no effect on 'ExecuteAsync', because PynectorInterceptors is false: put [Traced] on the method that handles one item instead",
            "[Traced] has no effect on 'StartAsync', because PynectorInterceptors is false: add 'partial' to it",
        ],
        project => project.With("PynectorInterceptors", "false"));

    [Fact]
    public Task PYN1010_web() => CheckAsync(
        """
        public partial class OrdersController : ControllerBase
        {
            [Traced]
            public async Task {|PYN1010:GetAsync|}() => await HelpAsync();

            [Traced, NonAction]
            public async Task HelpAsync() => await Task.Yield();
        }

        [ApiController]
        public partial class Prices
        {
            [Traced]
            public async Task {|PYN1010:GetAsync|}() => await Task.Yield();
        }

        public partial class Plain
        {
            [Traced, HttpGet]
            public async Task {|PYN1010:GetAsync|}() => await Task.Yield();

            [Traced]
            public async Task OtherAsync() => await Task.Yield();
        }

        [Traced]
        public partial class {|PYN1010:ChatHub|} : Hub
        {
            public async Task SendAsync(string text) => await Task.Yield();

            public override async Task OnConnectedAsync() => await Task.Yield();
        }

        public partial class Timing(RequestDelegate next)
        {
            [Traced]
            public async Task {|PYN1010:InvokeAsync|}(HttpContext context) => await next(context);
        }

        public partial class NoMiddleware
        {
            [Traced]
            public async Task InvokeAsync(HttpContext context) => await Task.Yield();
        }

        public partial class Factory : IMiddleware
        {
            [Traced]
            public async Task {|PYN1010:InvokeAsync|}(HttpContext context, RequestDelegate next) => await next(context);
        }

        public partial class IndexModel : PageModel
        {
            [Traced]
            public async Task {|PYN1010:OnGetAsync|}() => await Task.Yield();
        }
        """,
        [
            "'GetAsync' is called by ASP.NET Core, which makes no span: add 'partial' to it",
            "'GetAsync' is called by ASP.NET Core, which makes no span: add 'partial' to it",
            "'GetAsync' is called by ASP.NET Core, which makes no span: add 'partial' to it",
            "'SendAsync', 'OnConnectedAsync' are called by SignalR, which makes no span: add 'partial' to them",
        ]);

    [Fact]
    public Task PYN1010_entry_point() => Marked.CheckAsync(
        """
        public static partial class Program
        {
            [Traced]
            public static async Task {|PYN1010:Main|}() => await Task.Yield();
        }
        """,
        ["'Main' is called by the runtime, as the program's entry point, which makes no span: add 'partial' to it"],
        project => project with { OutputKind = OutputKind.ConsoleApplication });

    private static Task CheckAsync(string marked, IReadOnlyList<string> messages, Func<UserProject, UserProject>? configure = null) => Marked.CheckAsync(
        marked,
        messages,
        project => (configure?.Invoke(project) ?? project) with
        {
            Files = [.. project.Files, new SourceFile("Usings.cs", Usings)],
            Libraries = [Framework.Value],
        });
}
