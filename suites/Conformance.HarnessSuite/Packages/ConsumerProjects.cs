namespace Conformance.HarnessSuite.Packages;

/// <summary>The project files of consumers.</summary>
internal static class ConsumerProjects
{
    /// <summary>Tests with NUnit.</summary>
    /// <param name="version">The version of our packages.</param>
    /// <param name="nunit">The version of NUnit; null for that of this clone.</param>
    public static string NUnit(string version, string? nunit = null) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <GlobalPackageReference Remove="@(GlobalPackageReference)" />
            <PackageVersion Include="CognitoConformance.NUnit" Version="{version}" />
            <PackageReference Include="CognitoConformance.NUnit" />
            <PackageReference Include="Microsoft.NET.Test.Sdk" />
            <PackageReference Include="NUnit"{(nunit is null ? "" : $" VersionOverride=\"[{nunit}]\"")} />
            <PackageReference Include="NUnit3TestAdapter" />
            <PackageReference Include="AWSSDK.Core" />
            <None Update="*.baseline.json" CopyToOutputDirectory="PreserveNewest" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>A library that refers to the fixtures.</summary>
    public static string Library(string version, string framework) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <GlobalPackageReference Remove="@(GlobalPackageReference)" />
            <PackageVersion Include="CognitoConformance.NUnit" Version="{version}" />
            <PackageReference Include="CognitoConformance.NUnit" />
          </ItemGroup>
        </Project>
        """;
}
