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
            # The script has variables of its own, $args among them.
            $name = $element.VariablePath.UserPath
            $splatted = (Get-Variable -Name $name -Scope 1 -ErrorAction Ignore) ?? (Get-Variable -Name $name -Scope Global)
            foreach ($one in @($splatted.Value)) { $forwarded.Add($args[$next++]) }
        }
        else {
            $isNumber = $element.GetType() -eq [System.Management.Automation.Language.ConstantExpressionAst]
            $ones = if ($isNumber) { , $element.Extent.Text }
            elseif ($element -is [System.Management.Automation.Language.ArrayLiteralAst]) { , (@($args[$next]) -join ',') }
            else { , @($args[$next]) }
            if ($start -eq $end) { $forwarded[$forwarded.Count - 1] += [string]$ones }
            else { foreach ($one in @($ones)) { $forwarded.Add($one) } }
            $next++
        }

        $end = $element.Extent.EndOffset
    }
}

while ($next -lt $args.Count) { $forwarded.Add($args[$next++]) }

# In quotes, since a bare argument with * in it would become the names of files.
$quoted = @("$PSScriptRoot/harness/Conformance.Cli", '--') + $forwarded | ForEach-Object {
    "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($_) + "'"
}
$command = "dotnet run --project $quoted"
if ($MyInvocation.ExpectingInput) { $input | & ([scriptblock]::Create("`$input | $command")) }
else { & ([scriptblock]::Create($command)) }
exit $LASTEXITCODE
