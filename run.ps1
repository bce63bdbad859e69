# Forwards its arguments to the command line tool: ./run.ps1 client boto3 --quick
$PSNativeCommandUseErrorActionPreference = $false
dotnet run --project "$PSScriptRoot/harness/Conformance.Cli" -- @args
exit $LASTEXITCODE
