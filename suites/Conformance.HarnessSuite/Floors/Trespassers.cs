// One type on each floor that uses all floors above it, so that each forbidden direction is seen to be found.

namespace Conformance.Contract.Wire
{
    internal static class Trespasser
    {
        public static Type[] Above { get; } =
        [
            typeof(global::Conformance.Contract.Catalog.Rule),
            typeof(global::Conformance.Contract.Responses.Payload),
            typeof(global::Conformance.Contract.Proofs.SigV4),
            typeof(global::Conformance.Corpus.Case),
            typeof(global::Conformance.Replay.IReplayServer),
            typeof(global::Conformance.Subjects.SignInOutcome),
            typeof(global::Conformance.Judging.Surfacing),
            typeof(global::Conformance.Running.RunPlan),
            typeof(global::Conformance.Recording.Recorder),
            typeof(global::Conformance.Snapshots.VerifiedFile),
            typeof(global::Conformance.Reports.JsonReport),
            typeof(global::Conformance.Testing.ConformanceCases),
        ];
    }
}

namespace Conformance.Contract.Catalog
{
    internal static class Trespasser
    {
        public static Type[] Above { get; } =
        [
            typeof(global::Conformance.Contract.Responses.Payload),
            typeof(global::Conformance.Contract.Proofs.SigV4),
            typeof(global::Conformance.Corpus.Case),
            typeof(global::Conformance.Replay.IReplayServer),
            typeof(global::Conformance.Subjects.SignInOutcome),
            typeof(global::Conformance.Judging.Surfacing),
            typeof(global::Conformance.Running.RunPlan),
            typeof(global::Conformance.Recording.Recorder),
            typeof(global::Conformance.Snapshots.VerifiedFile),
            typeof(global::Conformance.Reports.JsonReport),
            typeof(global::Conformance.Testing.ConformanceCases),
        ];
    }
}

namespace Conformance.Contract.Responses
{
    internal static class Trespasser
    {
        public static Type[] Above { get; } =
        [
            typeof(global::Conformance.Contract.Proofs.SigV4),
            typeof(global::Conformance.Corpus.Case),
            typeof(global::Conformance.Replay.IReplayServer),
            typeof(global::Conformance.Subjects.SignInOutcome),
            typeof(global::Conformance.Judging.Surfacing),
            typeof(global::Conformance.Running.RunPlan),
            typeof(global::Conformance.Recording.Recorder),
            typeof(global::Conformance.Snapshots.VerifiedFile),
            typeof(global::Conformance.Reports.JsonReport),
            typeof(global::Conformance.Testing.ConformanceCases),
        ];
    }
}

namespace Conformance.Contract.Proofs
{
    internal static class Trespasser
    {
        public static Type[] Above { get; } =
        [
            typeof(global::Conformance.Corpus.Case),
            typeof(global::Conformance.Replay.IReplayServer),
            typeof(global::Conformance.Subjects.SignInOutcome),
            typeof(global::Conformance.Judging.Surfacing),
            typeof(global::Conformance.Running.RunPlan),
            typeof(global::Conformance.Recording.Recorder),
            typeof(global::Conformance.Snapshots.VerifiedFile),
            typeof(global::Conformance.Reports.JsonReport),
            typeof(global::Conformance.Testing.ConformanceCases),
        ];
    }
}

namespace Conformance.Corpus
{
    internal static class Trespasser
    {
        public static Type[] Above { get; } =
        [
            typeof(global::Conformance.Replay.IReplayServer),
            typeof(global::Conformance.Subjects.SignInOutcome),
            typeof(global::Conformance.Judging.Surfacing),
            typeof(global::Conformance.Running.RunPlan),
            typeof(global::Conformance.Recording.Recorder),
            typeof(global::Conformance.Snapshots.VerifiedFile),
            typeof(global::Conformance.Reports.JsonReport),
            typeof(global::Conformance.Testing.ConformanceCases),
        ];
    }
}

namespace Conformance.Replay
{
    internal static class Trespasser
    {
        public static Type[] Above { get; } =
        [
            typeof(global::Conformance.Subjects.SignInOutcome),
            typeof(global::Conformance.Judging.Surfacing),
            typeof(global::Conformance.Running.RunPlan),
            typeof(global::Conformance.Recording.Recorder),
            typeof(global::Conformance.Snapshots.VerifiedFile),
            typeof(global::Conformance.Reports.JsonReport),
            typeof(global::Conformance.Testing.ConformanceCases),
        ];
    }
}

namespace Conformance.Subjects
{
    internal static class Trespasser
    {
        public static Type[] Above { get; } =
        [
            typeof(global::Conformance.Judging.Surfacing),
            typeof(global::Conformance.Running.RunPlan),
            typeof(global::Conformance.Recording.Recorder),
            typeof(global::Conformance.Snapshots.VerifiedFile),
            typeof(global::Conformance.Reports.JsonReport),
            typeof(global::Conformance.Testing.ConformanceCases),
        ];
    }
}

namespace Conformance.Judging
{
    internal static class Trespasser
    {
        public static Type[] Above { get; } =
        [
            typeof(global::Conformance.Running.RunPlan),
            typeof(global::Conformance.Recording.Recorder),
            typeof(global::Conformance.Snapshots.VerifiedFile),
            typeof(global::Conformance.Reports.JsonReport),
            typeof(global::Conformance.Testing.ConformanceCases),
        ];
    }
}

namespace Conformance.Running
{
    internal static class Trespasser
    {
        public static Type[] Above { get; } =
        [
            typeof(global::Conformance.Recording.Recorder),
            typeof(global::Conformance.Snapshots.VerifiedFile),
            typeof(global::Conformance.Reports.JsonReport),
            typeof(global::Conformance.Testing.ConformanceCases),
        ];
    }
}

namespace Conformance.Recording
{
    internal static class Trespasser
    {
        public static Type[] Above { get; } =
        [
            typeof(global::Conformance.Snapshots.VerifiedFile),
            typeof(global::Conformance.Reports.JsonReport),
            typeof(global::Conformance.Testing.ConformanceCases),
        ];
    }
}

namespace Conformance.Snapshots
{
    internal static class Trespasser
    {
        public static Type[] Above { get; } =
        [
            typeof(global::Conformance.Reports.JsonReport),
            typeof(global::Conformance.Testing.ConformanceCases),
        ];
    }
}

namespace Conformance.Reports
{
    internal static class Trespasser
    {
        public static Type[] Above { get; } =
        [
            typeof(global::Conformance.Testing.ConformanceCases),
        ];
    }
}
