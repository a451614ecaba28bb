namespace Pynector.Shop.Tests.Servers;

/// <summary>A test that needs what Debian's packages bring. Where they are missing it is skipped, with a sentence; CI, which installs them, never skips it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ServersFactAttribute : FactAttribute
{
    public ServersFactAttribute(params string[] files)
    {
        var missing = files.Where(static file => !File.Exists(file)).ToArray();
        if (missing.Length > 0 && Environment.GetEnvironmentVariable("PYNECTOR_CI") != "true")
        {
            Skip = $"{string.Join(", ", missing)} is missing: on Debian, 'apt-get install rabbitmq-server postgresql chromium' brings it.";
        }
    }
}
