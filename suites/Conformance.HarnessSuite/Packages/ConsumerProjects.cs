using System.Runtime.InteropServices;

namespace Conformance.HarnessSuite.Packages;

/// <summary>The project files of consumers.</summary>
internal static class ConsumerProjects
{
    private static readonly string OwnFramework = $"net{Environment.Version.Major}.0";

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

    /// <summary>A program of its own, with the runtime of its framework beside it where that is not the runtime of this suite.</summary>
    /// <param name="version">The version of our packages.</param>
    /// <param name="framework">The framework that it is for.</param>
    /// <param name="packages">The packages that it refers to, each with its version; null for ours.</param>
    public static string Program(string version, string framework, params (string Id, string? Version)[] packages) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>{framework}</TargetFramework>
            <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
            <SelfContained>{(framework == OwnFramework ? "false" : "true")}</SelfContained>
            <LangVersion>latest</LangVersion>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <EnableMSTestRunner>true</EnableMSTestRunner>
            <EnableNUnitRunner>true</EnableNUnitRunner>
            <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
          </PropertyGroup>
          <ItemGroup>
            <GlobalPackageReference Remove="@(GlobalPackageReference)" />
            {string.Concat(packages.Select(one => $"<PackageReference Include=\"{one.Id}\" Version=\"{one.Version ?? version}\" />"))}
          </ItemGroup>
        </Project>
        """;
}
