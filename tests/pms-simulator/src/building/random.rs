//! Independent streams of chance from one seed, so that any household can be drawn without the others.

use rand::{RngExt, SeedableRng, rngs::Xoshiro256PlusPlus};

/// What a stream is drawn for; two purposes never share a stream.
#[derive(Clone, Copy)]
pub(crate) enum Purpose {
    Sketch,
    Details,
    Change(u64),
}

/// Chance for one household. The generator is a named algorithm, so that a seed keeps its meaning
/// across machines.
pub(crate) struct Chance(Xoshiro256PlusPlus);

impl Chance {
    pub(crate) fn new(seed: u64, site: u32, purpose: Purpose, index: u32) -> Self {
        let purpose = match purpose {
            Purpose::Sketch => 1,
            Purpose::Details => 2,
            Purpose::Change(round) => 16 + round,
        };
        let place = (u64::from(site) << 32) | u64::from(index);
        let mixed = seed
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .wrapping_add(purpose)
            .wrapping_mul(0xD134_2543_DE82_EF95)
            .wrapping_add(place)
            .wrapping_mul(0xA076_1D64_78BD_642F);
        Self(Xoshiro256PlusPlus::seed_from_u64(mixed))
    }

    /// True with the given probability; anything outside 0 to 1 is clamped.
    pub(crate) fn happens(&mut self, probability: f64) -> bool {
        self.0.random_bool(probability.clamp(0.0, 1.0))
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: u32, high: u32) -> u32 {
        self.0.random_range(low..=high)
    }

    /// One of the choices; an empty list is a mistake of the caller and fails.
    pub(crate) fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.0.random_range(0..choices.len())]
    }

    /// One of the choices, each as likely as its weight says.
    pub(crate) fn weighted<T: Copy, const N: usize>(&mut self, choices: &[(u32, T); N]) -> T {
        let total = choices.iter().map(|(weight, _)| weight).sum::<u32>();
        let mut drawn = self.0.random_range(0..total);
        for (weight, choice) in choices {
            if drawn < *weight {
                return *choice;
            }
            drawn -= weight;
        }
        choices[N - 1].1
    }
}
