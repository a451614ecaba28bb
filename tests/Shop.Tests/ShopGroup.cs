using Pynector.Shop.Tests.Harness;

namespace Pynector.Shop.Tests;

/// <summary>The tests that look at one shop, which is started once for all of them.</summary>
[CollectionDefinition(nameof(RunningShop))]
public sealed class ShopGroup : ICollectionFixture<RunningShop>;
