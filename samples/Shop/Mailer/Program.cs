using Shop.Mailer;
using Shop.Mailer.Sources;
using Shop.ServiceDefaults;

// Writes to customers whose orders were placed. A worker: it answers no requests, and needs no ASP.NET Core.
var builder = Host.CreateApplicationBuilder(args);
builder.AddServiceDefaults();
builder.Services.AddMessageSource(builder.Configuration);
builder.Services.AddSingleton<MailServer>();
builder.Services.AddSingleton<Mails>();
builder.Services.AddHostedService<Worker>();

await builder.Build().RunAsync();
