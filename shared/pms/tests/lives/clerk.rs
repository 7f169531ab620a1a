//! What happens to the people of a building, and how the office writes it down in its PMS.

use std::collections::BTreeMap;

use domain::pms::Pms;
use jiff::{ToSpan, civil::Date};
use pms_simulator::{ResidentPatch, Status};

use crate::{clock::Clock, draw::Draw, office::Office};

const UNITS: usize = 45;

/// A human of the building.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) first: String,
    pub(crate) last: String,
    pub(crate) email: String,
    pub(crate) phone: String,
    /// What happened, as a story.
    pub(crate) story: Vec<String>,
}

/// A record of the PMS, and the human it is about now.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    pub(crate) id: String,
    pub(crate) human: usize,
    pub(crate) unit: usize,
    pub(crate) status: Status,
    pub(crate) written_at: Clock,
}

impl Record {
    pub(crate) fn lives(&self) -> bool {
        matches!(self.status, Status::Current | Status::Notice)
    }
}

/// What is to be written on a day to come.
#[derive(Debug, Clone)]
enum Task {
    MoveIn(String),
    Leave(String),
    Transfer { from: String, to: String },
    Return(usize),
    Correct { human: usize, first: String },
    EndOutage,
}

pub(crate) struct Clerk {
    draw: Draw,
    people: Vec<Person>,
    records: BTreeMap<String, Record>,
    /// Records that are gone from the PMS, with who they were of.
    vanished: BTreeMap<String, usize>,
    tasks: BTreeMap<Date, Vec<Task>>,
    pub(crate) changed_at: Option<Clock>,
    pub(crate) is_down: bool,
}

pub(crate) fn unit_label(unit: usize) -> String {
    format!("{}", 101 + unit)
}

impl Clerk {
    pub(crate) fn new(seed: u64, office: &mut Office) -> Self {
        let mut clerk = Self {
            draw: Draw::new(seed),
            people: Vec::new(),
            records: BTreeMap::new(),
            vanished: BTreeMap::new(),
            tasks: BTreeMap::new(),
            changed_at: None,
            is_down: false,
        };
        let first = Clock::hours_of(1).next().unwrap();
        for unit in 0..UNITS {
            // Every fourth unit has two, and every ninth is vacant.
            let many = if unit % 9 == 8 { 0 } else { 1 + usize::from(unit % 4 == 0) };
            for _ in 0..many {
                let human = clerk.somebody_new();
                clerk.add(office, first, human, unit, Status::Current, Clock::FIRST_DAY);
            }
        }
        clerk
    }

    pub(crate) fn people(&self) -> &[Person] {
        &self.people
    }

    pub(crate) fn records_of(&self, human: usize) -> impl Iterator<Item = &Record> {
        self.records.values().filter(move |record| record.human == human)
    }

    /// In which units each human lives.
    pub(crate) fn homes(&self) -> Vec<Vec<usize>> {
        let mut homes = vec![Vec::new(); self.people.len()];
        self.records
            .values()
            .filter(|record| record.lives())
            .for_each(|record| homes[record.human].push(record.unit));
        homes
    }

    /// Whether a record of theirs was deleted, or they are left without one.
    pub(crate) fn has_lost_a_record(&self, human: usize) -> bool {
        self.vanished.values().any(|was| *was == human) || self.records_of(human).next().is_none()
    }

    /// Who is, or was, behind a record.
    pub(crate) fn behind(&self, id: &str) -> Option<usize> {
        self.records.get(id).map(|record| record.human).or_else(|| self.vanished.get(id).copied())
    }

    fn somebody_new(&mut self) -> usize {
        const FIRST: [&str; 12] =
            ["Ana", "Bo", "Cy", "Dana", "Eli", "Fay", "Gus", "Hana", "Ivo", "Joy", "Kai", "Lea"];
        const LAST: [&str; 9] = ["Ash", "Birch", "Cole", "Dove", "Elm", "Frost", "Grey", "Hale", "Iris"];
        let human = self.people.len();
        let first =
            format!("{}{}", FIRST[self.draw.below(12)], "abcdefghij".chars().nth(human / 9 % 10).unwrap());
        self.people.push(Person {
            email: format!("{}.{human}@example.com", first.to_lowercase()),
            first,
            last: LAST[human % 9].to_owned(),
            phone: format!("801555{:04}", human % 10_000),
            story: Vec::new(),
        });
        human
    }

    fn tell(&mut self, at: Clock, human: usize, what: String) {
        self.people[human].story.push(format!("{}: {what}", at.zoned().strftime("%Y-%m-%d %H:%M")));
        self.changed_at = Some(at);
    }

    fn add(
        &mut self,
        office: &Office,
        at: Clock,
        human: usize,
        unit: usize,
        status: Status,
        from: Date,
    ) -> String {
        let id = office.add(&self.people[human], &unit_label(unit), status, from);
        self.tell(at, human, format!("record {id} says {status:?} in {}", unit_label(unit)));
        self.records.insert(id.clone(), Record { id: id.clone(), human, unit, status, written_at: at });
        id
    }

    fn set(&mut self, office: &Office, at: Clock, id: &str, status: Status, move_out: Option<Date>) {
        let out = matches!(status, Status::Notice | Status::Past).then_some(move_out);
        office.write(id, &ResidentPatch { status: Some(status), move_out: out, ..ResidentPatch::default() });
        let record = self.records.get_mut(id).unwrap();
        (record.status, record.written_at) = (status, at);
        let human = record.human;
        self.tell(at, human, format!("record {id} says {status:?}"));
    }

    /// Writes names and contacts of its human over a record.
    fn write_over(&mut self, office: &Office, at: Clock, id: &str, why: &str) {
        let human = self.records[id].human;
        let who = &self.people[human];
        let patch = ResidentPatch {
            first_name: Some(who.first.clone()),
            last_name: Some(who.last.clone()),
            email: Some(Some(who.email.clone())),
            phone: Some(Some(who.phone.clone())),
            ..ResidentPatch::default()
        };
        office.write(id, &patch);
        let name = format!("{} {}", who.first, who.last);
        self.tell(at, human, format!("{why}: record {id} is of {name}"));
    }

    fn later(&mut self, day: Date, task: Task) {
        self.tasks.entry(day).or_default().push(task);
    }

    /// A morning at the office.
    pub(crate) fn works(&mut self, at: Clock, office: &mut Office) {
        let today = at.today();
        let due: Vec<_> = self.tasks.range(..=today).map(|(day, _)| *day).collect();
        let due: Vec<_> = due.iter().flat_map(|day| self.tasks.remove(day).unwrap()).collect();
        due.into_iter().for_each(|task| self.does(at, office, task));
        for id in self.records.keys().cloned().collect::<Vec<_>>() {
            if self.records.get(&id).is_some_and(|record| record.status == Status::Current) {
                self.may_happen_to(at, office, &id);
            }
        }
        for unit in 0..UNITS {
            let is_taken = self
                .records
                .values()
                .any(|record| record.unit == unit && (record.lives() || record.status == Status::Future));
            if !is_taken && self.draw.once_in(15) {
                let human = self.somebody_new();
                self.expects(at, office, human, unit);
            }
        }
        if !self.is_down && self.draw.once_in(90) {
            self.is_down = true;
            let until = today + self.draw.between(1, 30).days();
            self.later(until, Task::EndOutage);
        }
        if self.draw.once_in(700) {
            self.recode(at, office);
        }
    }

    fn does(&mut self, at: Clock, office: &Office, task: Task) {
        let today = at.today();
        match task {
            Task::MoveIn(id) => match self.records.get(&id).map(|record| record.status) {
                // One in twelve never comes.
                Some(Status::Future) if self.draw.once_in(12) => {
                    self.set(office, at, &id, Status::Cancelled, None)
                }
                Some(Status::Future) => self.set(office, at, &id, Status::Current, None),
                _ => {}
            },
            Task::Leave(id) => self.leaves(at, office, &id),
            Task::Transfer { from, to } => {
                if self.records.contains_key(&to) {
                    self.set(office, at, &to, Status::Current, None);
                    if self.records.contains_key(&from) {
                        self.set(office, at, &from, Status::Past, Some(today));
                    }
                }
            }
            Task::Return(human) => {
                let unit = self.draw.below(UNITS);
                if self.records_of(human).all(|record| !record.lives()) {
                    self.add(office, at, human, unit, Status::Current, today);
                }
            }
            Task::Correct { human, first } => {
                self.people[human].first = first;
                let own: Vec<_> = self.records_of(human).map(|record| record.id.clone()).collect();
                own.iter().for_each(|id| self.write_over(office, at, id, "the typo is put right"));
            }
            Task::EndOutage => self.is_down = false,
        }
    }

    fn expects(&mut self, at: Clock, office: &Office, human: usize, unit: usize) {
        let day = at.today() + self.draw.between(2, 25).days();
        let id = self.add(office, at, human, unit, Status::Future, day);
        self.later(day, Task::MoveIn(id));
    }

    fn leaves(&mut self, at: Clock, office: &Office, id: &str) {
        let Some(record) = self.records.get(id).filter(|record| record.lives()) else { return };
        let human = record.human;
        if self.draw.once_in(8) {
            office.remove(id);
            self.records.remove(id);
            self.vanished.insert(id.to_owned(), human);
            self.tell(at, human, format!("leaves, and record {id} is deleted"));
        } else {
            let yesterday = at.today().yesterday().unwrap();
            self.set(office, at, id, Status::Past, Some(yesterday));
        }
        if self.draw.once_in(4) {
            let day = at.today() + self.draw.between(5, 60).days();
            self.later(day, Task::Return(human));
        }
    }

    fn may_happen_to(&mut self, at: Clock, office: &Office, id: &str) {
        let today = at.today();
        if self.draw.once_in(350) {
            let day = today + self.draw.between(10, 40).days();
            self.set(office, at, id, Status::Notice, Some(day));
            // The day itself is still theirs.
            self.later(day.tomorrow().unwrap(), Task::Leave(id.to_owned()));
        } else if self.draw.once_in(500) {
            self.transfers(at, office, id);
        } else if self.draw.once_in(600) {
            self.exchanges(at, office, id);
        } else if self.draw.once_in(700) {
            let human = self.records[id].human;
            let first = self.people[human].first.clone();
            self.people[human].first = format!("{first}x");
            let own: Vec<_> = self.records_of(human).map(|record| record.id.clone()).collect();
            own.iter().for_each(|id| self.write_over(office, at, id, "a typo"));
            let day = today + self.draw.between(1, 9).days();
            self.later(day, Task::Correct { human, first });
        } else if self.draw.once_in(900) {
            let human = self.records[id].human;
            self.people[human].last = format!("Wed{human}");
            let own: Vec<_> = self.records_of(human).map(|record| record.id.clone()).collect();
            own.iter().for_each(|id| self.write_over(office, at, id, "a marriage"));
        }
    }

    /// Another unit: under a new id with Yardi, RealPage and AppFolio, under the same one else.
    fn transfers(&mut self, at: Clock, office: &Office, id: &str) {
        let to = self.draw.below(UNITS);
        let record = self.records[id].clone();
        let has_more = self.records_of(record.human).filter(|other| other.status != Status::Past).count() > 1;
        if to == record.unit || has_more {
            return;
        }
        if matches!(office.pms(), Pms::Yardi | Pms::RealPage | Pms::AppFolio) {
            let day = at.today() + self.draw.between(0, 20).days();
            let new = self.add(office, at, record.human, to, Status::Future, day);
            self.later(day, Task::Transfer { from: id.to_owned(), to: new });
        } else {
            office.write(id, &ResidentPatch { unit: Some(unit_label(to)), ..ResidentPatch::default() });
            self.records.get_mut(id).unwrap().unit = to;
            self.records.get_mut(id).unwrap().written_at = at;
            self.tell(at, record.human, format!("record {id} moves to {}", unit_label(to)));
        }
    }

    /// The head of the household leaves and the roommate is promoted: with Yardi the two exchange their codes, or
    /// the roommate takes the head's and the roommate's own is no more. Elsewhere ids stay with their people.
    fn exchanges(&mut self, at: Clock, office: &Office, id: &str) {
        let record = self.records[id].clone();
        let other = self.records.values().find(|other| {
            other.unit == record.unit && other.human != record.human && other.status == Status::Current
        });
        let Some(other) = other.cloned() else { return };
        if office.pms() == Pms::Yardi {
            self.records.get_mut(id).unwrap().human = other.human;
            self.write_over(office, at, id, "promoted");
            if self.draw.once_in(2) {
                self.records.get_mut(&other.id).unwrap().human = record.human;
                self.write_over(office, at, &other.id, "left, with the other's code");
                self.set(office, at, &other.id, Status::Past, Some(at.today()));
            } else {
                office.remove(&other.id);
                self.records.remove(&other.id);
                self.vanished.insert(other.id.clone(), other.human);
                self.tell(at, record.human, format!("left, with no record; {} was the other's", other.id));
            }
        } else {
            self.set(office, at, id, Status::Past, Some(at.today()));
        }
    }

    /// Every record gets a new id, as when a building is set up anew.
    fn recode(&mut self, at: Clock, office: &Office) {
        for old in self.records.values().filter(|record| record.lives()).cloned().collect::<Vec<_>>() {
            let status = old.status;
            // A notice is written anew by its own hand.
            self.add(office, at, old.human, old.unit, Status::Current, at.today());
            office.remove(&old.id);
            self.records.remove(&old.id);
            self.vanished.insert(old.id.clone(), old.human);
            self.tell(at, old.human, format!("re-coded, {} is no more ({status:?})", old.id));
        }
    }
}
