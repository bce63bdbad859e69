// Most of a mutant's time is waiting for late answers.
[assembly: LevelOfParallelism(4)]
