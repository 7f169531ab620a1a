//! What is known of Entrata's wire.

use super::{error::FAULTS, places};
use crate::notes::{Fact, Notes};

pub(super) const NOTES: Notes = Notes {
    firm: &[
        Fact::new(
            "A call is a POST of JSON to one address per family of services; the method's name is in the body, the \
             page in the query.",
            "the vendor's description of the gateway, and clients",
        ),
        Fact::new(
            "Door signs in with its own key for every customer who enabled it; a customer's own API user has a key \
             that may expire, or, from before March 2025, a user name and a password on the customer's own host.",
            "an integrator's articles on enabling a vendor and on the change of 2025; Door's page on credentials",
        ),
        Fact::new("Statuses are a pick list of six; an eviction is a sub-status.", "a captured answer"),
        Fact::new("Errors come under HTTP 200 as well.", "two clients"),
        Fact::new("Without leases the result is a sentence.", "a captured answer"),
        Fact::new(
            "The active term is the interval that the lease names; renewals are further ones.",
            "a captured answer",
        ),
    ],
    lenient: &[
        Fact::new(
            "Lists of one lack their brackets, and are numbered where PHP lost an item.",
            "captured answers; PHP",
        ),
        Fact::new(
            "What is absent is left out, null, false, blank, an empty list or object, or a list of such; an error that \
             is zero is none.",
            "captured answers; our guess from PHP",
        ),
        Fact::new(
            "Nobody is also an empty list or object as the result, or the sentence as an error.",
            "our guess from PHP",
        ),
        Fact::new(
            "A page may hold fewer leases than are asked for, if the next one agrees.",
            "our guess from gateways",
        ),
        Fact::new(
            "A gateway that forbids a call without words does not know the key, until it answers another call with it.",
            "our guess from gateways",
        ),
        Fact::new(
            "Which building a unit is in, only the list of units tells; without it leases are read all the same.",
            "captured answers",
        ),
        Fact::new("A term's days that are no dates are none.", "they decide nothing"),
    ],
    strict: &[
        Fact::new(
            "Guarantors and cosigners, by type, relationship or mark, are no residents.",
            "clients; Door's needs",
        ),
        Fact::new(
            "The type decides: who has one that is not known, or that is in no form to be read, is set aside and told, \
             whoever they are related to; so is who has only a relationship that is not known, and who is called \
             both a resident and a guarantor.",
            "Door's needs",
        ),
        Fact::new(
            "Somebody whose move-in is ahead is to come, whatever the status says: their own day, else the lease's.",
            "Door's needs",
        ),
        Fact::new(
            "The lease's move-out takes the primary along, and nobody who has a current status of their own.",
            "Door's needs",
        ),
        Fact::new(
            "A lease of another property, and a page that repeats or hides leases, refuse the roster.",
            "Door's needs",
        ),
        Fact::new(
            "A sentence that says anything else than that nobody is there is a failure, and so is one that says it \
             under a code or a status of a failure.",
            "Door's needs",
        ),
    ],
    first_call: &[
        "Which types and relationships people have, and whether any of them is set aside.",
        "Whether `buildingName` is on the units, and whether labels of spaces repeat between buildings.",
        "How many leases a page holds, and whether the second begins where the first ends.",
        "What HTTP status and body a wrong key, a service that is not enabled and a property that is not granted have.",
        "Whether co-residents have a move-in and a move-out of their own.",
    ],
    places: places::ALL,
    faults: FAULTS,
};
