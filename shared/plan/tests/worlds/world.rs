//! What a small world consists of, and which records its two rosters have.

use domain::{access::AutomatedAccess, pms::Pms};

/// A unit; both are mapped.
pub(crate) type Place = usize;

/// What the first roster says of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Before {
    Unknown,
    Lives(Place),
    ToCome(Place),
    Left,
}

impl Before {
    pub(crate) const ALL: [Self; 5] =
        [Self::Lives(0), Self::Lives(1), Self::ToCome(0), Self::Left, Self::Unknown];

    /// What the second roster may say of them.
    pub(crate) fn next(self) -> &'static [After] {
        match self {
            Self::Lives(_) => &[
                After::Stays,
                After::GivesNotice,
                After::IsGone,
                After::HasLeft,
                After::HasLeftByDate,
                After::IsCancelled,
                After::NewIdOldGone,
                After::NewIdOldPast,
                After::TransferAhead,
                After::TransferCalledOff,
                After::TransferDone,
                After::TransferOldGone,
                After::LeftAndComesBackLater,
                After::IsToComeAfterAll,
                After::HasBoth,
                After::MovedUnderTheId,
                After::Marries,
                After::HasAnotherEmail,
            ],
            Self::ToCome(_) => {
                &[After::Stays, After::IsGone, After::MovesIn, After::MovesInUnderNewId, After::IsCancelled]
            }
            Self::Left => &[After::Stays, After::Returns],
            Self::Unknown => &[After::StaysUnknown, After::Comes(0), After::Comes(1)],
        }
    }
}

/// What the second roster says of somebody, in words of what happened to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum After {
    Stays,
    StaysUnknown,
    GivesNotice,
    IsGone,
    HasLeft,
    HasLeftByDate,
    IsCancelled,
    NewIdOldGone,
    NewIdOldPast,
    TransferAhead,
    TransferCalledOff,
    TransferDone,
    TransferOldGone,
    LeftAndComesBackLater,
    IsToComeAfterAll,
    HasBoth,
    MovedUnderTheId,
    Marries,
    HasAnotherEmail,
    MovesIn,
    MovesInUnderNewId,
    Returns,
    Comes(Place),
}

/// The status of a record, beyond the PMS's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Current,
    Notice,
    /// Current by its word, with a firm move-out date that has passed.
    LeftByDate,
    Future,
    Past,
    Cancelled,
}

impl Status {
    pub(crate) fn lives(self) -> bool {
        matches!(self, Self::Current | Self::Notice)
    }

    pub(crate) fn has_ended(self) -> bool {
        matches!(self, Self::LeftByDate | Self::Past | Self::Cancelled)
    }
}

/// Which units and ids there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// Both units are of one PMS property.
    OneProperty,
    /// Each unit is of its own.
    TwoProperties,
    /// So too, and both count from one: the first two humans have the same id.
    CountedAlike,
}

impl Layout {
    pub(crate) const ALL: [Self; 3] = [Self::OneProperty, Self::TwoProperties, Self::CountedAlike];

    pub(crate) fn property(self, place: Place) -> &'static str {
        if place == 1 && self != Self::OneProperty { "p2" } else { "p1" }
    }
}

/// What the first two humans have in common by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Names {
    Own,
    SameLast,
    Same,
}

/// What the first two humans have in common by email and phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Contacts {
    Own,
    OnePhone,
    OneEmail,
    /// The second has the first one's email in the second roster.
    OneEmailLater,
    OneEmailAndPhoneLater,
}

/// What they may have in common. Two of the same name and email are one human by definition, so that is left out;
/// and so is the same name with a shared phone, which an equal id would make one.
pub(crate) const IN_COMMON: [(Names, Contacts); 11] = [
    (Names::Own, Contacts::Own),
    (Names::Own, Contacts::OnePhone),
    (Names::Own, Contacts::OneEmail),
    (Names::Own, Contacts::OneEmailLater),
    (Names::Own, Contacts::OneEmailAndPhoneLater),
    (Names::SameLast, Contacts::Own),
    (Names::SameLast, Contacts::OnePhone),
    (Names::SameLast, Contacts::OneEmail),
    (Names::SameLast, Contacts::OneEmailLater),
    (Names::SameLast, Contacts::OneEmailAndPhoneLater),
    (Names::Same, Contacts::Own),
];

/// The mode at the first roster, and what became of it until the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FirstMode {
    Off,
    /// Approval required, and what was suggested was approved.
    Approved,
    /// Approval required, and it waits.
    Waiting,
    Automatic,
}

impl FirstMode {
    pub(crate) const ALL: [Self; 4] = [Self::Automatic, Self::Approved, Self::Waiting, Self::Off];

    pub(crate) fn mode(self) -> AutomatedAccess {
        match self {
            Self::Off => AutomatedAccess::Off,
            Self::Approved | Self::Waiting => AutomatedAccess::ApprovalRequired,
            Self::Automatic => AutomatedAccess::Automatic,
        }
    }
}

/// One human of a world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Human {
    pub(crate) before: Before,
    pub(crate) after: After,
    /// Under whose code the second roster has the record that this human had: their own, or exchanged.
    pub(crate) code_of: usize,
}

/// A world: its humans, and what they live in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct World {
    pub(crate) humans: Vec<Human>,
    pub(crate) layout: Layout,
    pub(crate) names: Names,
    pub(crate) contacts: Contacts,
    pub(crate) first_mode: FirstMode,
    pub(crate) mode: AutomatedAccess,
}

/// A record, and the human behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) human: usize,
    pub(crate) pms: Pms,
    pub(crate) place: Place,
    pub(crate) property: &'static str,
    pub(crate) code: usize,
    pub(crate) status: Status,
    pub(crate) name: (&'static str, &'static str),
    pub(crate) email: &'static str,
    pub(crate) phone: &'static str,
}

impl World {
    /// Whose PMS it is. Two of one name with one id in two properties are one human by definition, but where the
    /// PMS is one that counts anew in each property.
    pub(crate) fn pms(&self) -> Pms {
        let are_one_elsewhere = self.layout == Layout::CountedAlike && self.names == Names::Same;
        if are_one_elsewhere { Pms::RealPage } else { Pms::Entrata }
    }

    /// The code under which the first roster counts a human.
    fn first_code(&self, human: usize) -> usize {
        if self.layout == Layout::CountedAlike && human == 1 { 0 } else { human }
    }

    pub(crate) fn name(&self, human: usize) -> (&'static str, &'static str) {
        match (human, self.names) {
            (1, Names::SameLast) => ("Bo", "Ash"),
            (1, Names::Same) => ("Ana", "Ash"),
            _ => [("Ana", "Ash"), ("Bo", "Birch"), ("Cy", "Cole")][human],
        }
    }

    pub(crate) fn married_name(&self, human: usize) -> (&'static str, &'static str) {
        (self.name(human).0, ["Newell", "Nolan", "North"][human])
    }

    fn record(&self, human: usize, code: usize, place: Place, status: Status, is_second: bool) -> Record {
        let shares_email = match self.contacts {
            Contacts::Own | Contacts::OnePhone => false,
            Contacts::OneEmail => true,
            Contacts::OneEmailLater | Contacts::OneEmailAndPhoneLater => is_second,
        };
        let shares_phone = match self.contacts {
            Contacts::OnePhone => true,
            Contacts::OneEmailAndPhoneLater => is_second,
            _ => false,
        };
        let second = |shares: bool| if shares && human == 1 { 0 } else { human };
        Record {
            human,
            pms: self.pms(),
            place,
            property: self.layout.property(place),
            code,
            status,
            name: self.name(human),
            email: ["ana@x.io", "bo@x.io", "cy@x.io"][second(shares_email)],
            phone: ["+1 8015550100", "+1 8015550101", "+1 8015550102"][second(shares_phone)],
        }
    }

    /// The records of the first roster.
    pub(crate) fn first(&self) -> Vec<Record> {
        let of = |(human, it): (usize, &Human)| {
            let (place, status) = match it.before {
                Before::Unknown => return None,
                Before::Lives(place) => (place, Status::Current),
                Before::ToCome(place) => (place, Status::Future),
                Before::Left => (0, Status::Past),
            };
            Some(self.record(human, self.first_code(human), place, status, false))
        };
        self.humans.iter().enumerate().filter_map(of).collect()
    }

    /// The records of the second roster.
    pub(crate) fn second(&self) -> Vec<Record> {
        self.humans.iter().enumerate().flat_map(|(human, it)| self.second_of(human, *it)).collect()
    }

    fn second_of(&self, human: usize, it: Human) -> Vec<Record> {
        let (place, was) = match it.before {
            Before::Lives(place) => (place, Status::Current),
            Before::ToCome(place) => (place, Status::Future),
            Before::Left | Before::Unknown => (0, Status::Past),
        };
        let code = self.first_code(it.code_of);
        let old = |status| self.record(human, code, place, status, true);
        let new = |at, status| self.record(human, 10 + human, at, status, true);
        let other = 1 - place;
        match it.after {
            After::Stays => vec![old(was)],
            After::IsGone | After::StaysUnknown => vec![],
            After::GivesNotice => vec![old(Status::Notice)],
            After::HasLeft => vec![old(Status::Past)],
            After::HasLeftByDate => vec![old(Status::LeftByDate)],
            After::IsCancelled => vec![old(Status::Cancelled)],
            After::NewIdOldGone => vec![new(place, Status::Current)],
            After::NewIdOldPast => vec![old(Status::Past), new(place, Status::Current)],
            After::TransferAhead => vec![old(Status::Current), new(other, Status::Future)],
            After::TransferCalledOff => vec![old(Status::Current), new(other, Status::Cancelled)],
            After::TransferDone => vec![old(Status::Past), new(other, Status::Current)],
            After::TransferOldGone => vec![new(other, Status::Current)],
            After::LeftAndComesBackLater => vec![old(Status::Past), new(other, Status::Future)],
            After::IsToComeAfterAll => vec![old(Status::Future)],
            After::HasBoth => vec![old(Status::Current), new(other, Status::Current)],
            After::MovedUnderTheId => vec![self.record(human, code, other, Status::Current, true)],
            After::Marries => vec![Record { name: self.married_name(human), ..old(Status::Current) }],
            After::HasAnotherEmail => {
                let email = ["ana@new.io", "bo@new.io", "cy@new.io"][human];
                vec![Record { email, ..old(Status::Current) }]
            }
            After::MovesIn => vec![old(Status::Current)],
            After::MovesInUnderNewId => vec![old(Status::Cancelled), new(place, Status::Current)],
            After::Returns => vec![old(Status::Past), new(0, Status::Current)],
            After::Comes(at) => vec![self.record(human, code, at, Status::Current, true)],
        }
    }
}

/// Whether no two records have the same id, as no PMS gives one twice.
pub(crate) fn are_apart(records: &[Record]) -> bool {
    records.iter().enumerate().all(|(n, one)| {
        records[..n].iter().all(|other| (one.property, one.code) != (other.property, other.code))
    })
}
