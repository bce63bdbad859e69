# Forwards its arguments to the command line tool: ./run.ps1 client boto3 --quick
$PSNativeCommandUseErrorActionPreference = $false
$forwarded = [System.Collections.Generic.List[string]]::new()
$next = 0

# A prompt takes the first bare -- for itself, and with it where a driver's command begins, and parts -x:1. What was typed tells both.
if ($MyInvocation.Statement) {
    $typed = [System.Management.Automation.Language.Parser]::ParseInput($MyInvocation.Statement, [ref]$null, [ref]$null).Find(
        { $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)
    $end = -1
    foreach ($element in @($typed.CommandElements | Select-Object -Skip 1)) {
        $start = $element.Extent.StartOffset
        if ($element -is [System.Management.Automation.Language.CommandParameterAst] -and $element.ParameterName -eq '-') {
            $forwarded.Add('--')
        }
        elseif ($element -is [System.Management.Automation.Language.CommandParameterAst] -and $element.Argument) {
            $forwarded.Add($args[$next++])
            if ($element.Extent.Text -match ':\s') { $forwarded.Add($args[$next++]) }
            else { $forwarded[$forwarded.Count - 1] += [string]$args[$next++] }
        }
        elseif ($element -is [System.Management.Automation.Language.VariableExpressionAst] -and $element.Splatted) {
            foreach ($one in @((Get-Variable -Name $element.VariablePath.UserPath).Value)) { $forwarded.Add($args[$next++]) }
        }
        else {
            $isNumber = $element.GetType() -eq [System.Management.Automation.Language.ConstantExpressionAst]
            $ones = if ($isNumber) { , $element.Extent.Text } else { , @($args[$next]) }
            if ($start -eq $end) { $forwarded[$forwarded.Count - 1] += [string]$ones }
            else { foreach ($one in @($ones)) { $forwarded.Add($one) } }
            $next++
        }

        $end = $element.Extent.EndOffset
    }
}

while ($next -lt $args.Count) { $forwarded.Add($args[$next++]) }

if ($MyInvocation.ExpectingInput) { $input | dotnet run --project "$PSScriptRoot/harness/Conformance.Cli" -- @forwarded }
else { dotnet run --project "$PSScriptRoot/harness/Conformance.Cli" -- @forwarded }
exit $LASTEXITCODE
