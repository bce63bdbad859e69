using System.Runtime.CompilerServices;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

/// <summary>The parts of a response that rules speak of, found once for each.</summary>
internal static class PayloadOf
{
    private static readonly ConditionalWeakTable<Response, Payload> Found = [];

    extension(Response response)
    {
        /// <summary>Its parts.</summary>
        public Payload Payload => Found.GetValue(response, one => new(one));
    }

    extension(Exchange exchange)
    {
        /// <summary>The parts of its response.</summary>
        public Payload Payload => exchange.Response.Payload;
    }
}
