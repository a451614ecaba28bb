using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Pynector.Otlp;

/// <summary>An authority made for one test, with the certificate of a server on 127.0.0.1 and of a client, as files that variables name.</summary>
public sealed class Identity : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pynector-otlp-");

    public Identity()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Pynector Test Authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        using var authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddHours(2));
        Server = Issue(authority, "CN=127.0.0.1", "1.3.6.1.5.5.7.3.1", out _);
        Client = Issue(authority, "CN=worker", "1.3.6.1.5.5.7.3.2", out var clientKey);
        AuthorityFile = Write("authority.pem", authority.ExportCertificatePem());
        ClientFile = Write("client.pem", Client.ExportCertificatePem());
        ClientKeyFile = Write("client.key", clientKey);
    }

    /// <summary>Whether the server takes no client without the certificate.</summary>
    public bool AsksClients { get; init; }

    public X509Certificate2 Server { get; }

    public X509Certificate2 Client { get; }

    public string AuthorityFile { get; }

    public string ClientFile { get; }

    public string ClientKeyFile { get; }

    public void Dispose()
    {
        Server.Dispose();
        Client.Dispose();
        _folder.Delete(recursive: true);
    }

    private static X509Certificate2 Issue(X509Certificate2 authority, string name, string usage, out string privateKey)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        var addresses = new SubjectAlternativeNameBuilder();
        addresses.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(addresses.Build());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], critical: false));
        using var issued = request.Create(authority, authority.NotBefore, authority.NotAfter, RandomNumberGenerator.GetBytes(8));
        privateKey = key.ExportPkcs8PrivateKeyPem();
        return issued.CopyWithPrivateKey(key);
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
