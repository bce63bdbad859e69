using NUnit.Framework;

[assembly: LevelOfParallelism(64)]
