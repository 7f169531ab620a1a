//! Every world, one after the other, or every so many-th.

use std::{collections::BTreeMap, ops::RangeInclusive};

use domain::access::AutomatedAccess;

use crate::{
    laws::Breach,
    run::{self, Stage},
    world::{After, Before, FirstMode, Human, IN_COMMON, Layout, World, are_apart},
};

/// Which of the worlds are tried: every so many-th. Such a step is a prime, so that it goes through all choices.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Share {
    step: u64,
}

impl Share {
    pub(crate) fn one_in(step: u64) -> Self {
        Self { step }
    }

    /// What `WORLDS` asks for: `all`, or `1/50`.
    #[expect(clippy::disallowed_methods, reason = "how much of the worlds is tried is asked from outside")]
    pub(crate) fn asked_for() -> Option<Self> {
        let asked = std::env::var("WORLDS").ok()?;
        if asked == "all" {
            return Some(Self::one_in(1));
        }
        let step = asked.strip_prefix("1/").and_then(|step| step.parse().ok());
        Some(Self::one_in(step.unwrap_or_else(|| panic!("WORLDS is `all` or `1/50`, not `{asked}`"))))
    }
}

/// Tries the share of the worlds of so many humans, and fails with the smallest stories of what broke.
#[expect(clippy::print_stdout, reason = "how many worlds were tried is what the test says")]
pub(crate) fn try_all(humans: RangeInclusive<usize>, share: Share) {
    let mut trial = Trial { share, choices: 0, tried: 0, broken: BTreeMap::new() };
    for count in humans {
        trial.worlds_of(count);
    }
    let Trial { choices, tried, broken, .. } = trial;
    println!("{tried} worlds tried of {choices} choices");
    let stories: Vec<_> =
        broken.values().map(|(count, story)| format!("{count} worlds, such as\n{story}")).collect();
    assert!(stories.is_empty(), "{}", stories.join("\n\n"));
}

struct Trial {
    share: Share,
    /// Choices gone through, of which some are no world: no PMS gives an id twice.
    choices: u64,
    tried: u64,
    /// By the law and what happened to the humans: how many worlds, and the first of them.
    broken: BTreeMap<String, (u64, String)>,
}

impl Trial {
    fn worlds_of(&mut self, count: usize) {
        for befores in choices(&Before::ALL, count) {
            let afters = ways(&befores);
            for world in beginnings(&befores).filter(|world| are_apart(&world.first())) {
                self.from(world, &afters);
            }
        }
    }

    /// All worlds with this beginning.
    fn from(&mut self, mut world: World, afters: &[Vec<(After, usize)>]) {
        const MODES: [AutomatedAccess; 3] =
            [AutomatedAccess::Automatic, AutomatedAccess::ApprovalRequired, AutomatedAccess::Off];
        let mut first: Option<Stage> = None;
        let (before, step) = (self.choices, self.share.step);
        self.choices += (afters.len() * MODES.len()) as u64;
        // Of all choices from the beginning on, those that are a multiple of the step.
        for choice in (before.next_multiple_of(step)..self.choices).step_by(usize::try_from(step).unwrap()) {
            let at = usize::try_from(choice - before).unwrap();
            for (human, (after, code_of)) in world.humans.iter_mut().zip(&afters[at / MODES.len()]) {
                (human.after, human.code_of) = (*after, *code_of);
            }
            world.mode = MODES[at % MODES.len()];
            if are_apart(&world.second()) {
                self.tried += 1;
                let stage = match &first {
                    Some(stage) => Ok(stage),
                    None => run::first(&world).map(|stage| &*first.insert(stage)),
                };
                if let Err(breach) = stage.and_then(|stage| run::second(&world, stage)) {
                    self.broke(&world, &breach);
                }
            }
        }
    }

    fn broke(&mut self, world: &World, breach: &Breach) {
        let happened: Vec<_> = world.humans.iter().map(|human| format!("{:?}", human.after)).collect();
        let exchanged = world.humans.iter().enumerate().any(|(n, human)| human.code_of != n);
        let key = format!("{} {} {exchanged}", breach.law, happened.join(" "));
        let told = || {
            format!(
                "{}: {}\n{world:#?}\nfirst {:#?}\nsecond {:#?}",
                breach.law,
                breach.seen,
                world.first(),
                world.second()
            )
        };
        self.broken.entry(key).or_insert_with(|| (0, told())).0 += 1;
    }
}

/// Every world in which these are what the first roster says.
fn beginnings(befores: &[Before]) -> impl Iterator<Item = World> {
    let humans: Vec<_> = befores
        .iter()
        .enumerate()
        .map(|(n, before)| Human { before: *before, after: After::Stays, code_of: n })
        .collect();
    Layout::ALL.into_iter().flat_map(move |layout| {
        let humans = humans.clone();
        IN_COMMON.into_iter().flat_map(move |(names, contacts)| {
            let humans = humans.clone();
            FirstMode::ALL.into_iter().map(move |first_mode| World {
                humans: humans.clone(),
                layout,
                names,
                contacts,
                first_mode,
                mode: first_mode.mode(),
            })
        })
    })
}

/// All choices of one of these for each of so many.
fn choices<T: Copy>(of: &[T], count: usize) -> Vec<Vec<T>> {
    let mut all = vec![Vec::new()];
    for _ in 0..count {
        all = all
            .iter()
            .flat_map(|chosen| of.iter().map(move |next| [chosen.as_slice(), &[*next]].concat()))
            .collect();
    }
    all
}

/// All that may become of them, with whose code each goes on under: every exchange, but none of codes that no
/// record has.
fn ways(befores: &[Before]) -> Vec<Vec<(After, usize)>> {
    let mut all = vec![Vec::new()];
    for before in befores {
        let next: Vec<_> = before.next().iter().flat_map(|after| codes(*after, befores.len())).collect();
        all = all
            .iter()
            .flat_map(|chosen: &Vec<(After, usize)>| {
                next.iter().map(move |next| [chosen.as_slice(), &[*next]].concat())
            })
            .collect();
    }
    all.retain(|way| {
        let used: Vec<_> =
            way.iter().filter(|(after, _)| has_old_code(*after)).map(|(_, code)| *code).collect();
        used.iter().enumerate().all(|(n, code)| !used[..n].contains(code))
    });
    all
}

fn has_old_code(after: After) -> bool {
    !matches!(after, After::IsGone | After::StaysUnknown | After::NewIdOldGone | After::TransferOldGone)
}

fn codes(after: After, count: usize) -> Vec<(After, usize)> {
    let some = if has_old_code(after) { count } else { 1 };
    (0..some).map(|code| (after, code)).collect()
}
