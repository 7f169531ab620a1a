//! What is done with a building: a first sync, a day that finds nothing new, and a sync after changes.

use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use local_stack::Running;
use serde_json::Value;

use crate::{Building, Failure, Figures, Sync, World, process::Process};

const HOUR: SignedDuration = SignedDuration::from_hours(1);
/// Syncs after the first until nothing is new: what time brings, such as access that begins after fifteen
/// minutes, has come by then.
const SETTLING: usize = 2;

/// So long is waited for a sync, in a debug build, too.
const PATIENCE: Duration = Duration::from_mins(30);

/// Something that syncs when an event asks it to.
pub(crate) struct Program<'a> {
    /// What it is called in the figures.
    pub(crate) name: &'a str,
    /// What it is called as a function, and as a process.
    pub(crate) function: &'a str,
    pub(crate) running: Running,
    /// The event that asks for the sync of an hour.
    pub(crate) event: Box<dyn Fn(Timestamp) -> Value + 'a>,
}

/// How long a building is looked at.
#[derive(Debug, Clone)]
pub struct Life {
    /// Hourly syncs of a day that finds nothing new.
    pub hours: usize,
    /// The share of residents, in per cent, that changes after that day.
    pub change_percent: f64,
}

impl World {
    /// One sync by the product.
    ///
    /// # Errors
    /// When the function fails.
    pub async fn sync(&mut self) -> Result<Sync, Failure> {
        let product = self.product();
        self.synced(&product).await
    }

    /// The product, as it is measured.
    pub(crate) fn product(&self) -> Program<'static> {
        let running = self.functions.clone();
        Program { name: "product", function: "sync", running, event: Box::new(crate::door::requested) }
    }

    /// One sync, and what it came to; then an hour passes.
    pub(crate) async fn synced(&mut self, program: &Program<'_>) -> Result<Sync, Failure> {
        let event = (program.event)(self.clock.now());
        let told = self.told()?;
        self.meter.take();
        let (served, cpu) = (self.served(), cpu_ms(program.function));
        let began = Instant::now();
        let answer = tokio::time::timeout(PATIENCE, program.running.invoke(program.function, &event)).await;
        let answer =
            answer.map_err(|_| format!("`{}` does not answer; its log says why", program.name))??;
        let wall_ms = began.elapsed().as_secs_f64() * 1000.0;
        let sync = Sync {
            spent: self.meter.take(),
            pms_calls: self.served() - served,
            told: self.told()? - told,
            wall_ms,
            cpu_ms: cpu_ms(program.function) - cpu,
            answer,
        };
        self.clock.pass(HOUR)?;
        Ok(sync)
    }

    /// Lives with a program: from the first sync on.
    ///
    /// # Errors
    /// When a sync fails, or finds something new where nothing is.
    pub(crate) async fn lived(
        &mut self,
        program: &Program<'_>,
        building: &Building,
        life: &Life,
    ) -> Result<Figures, Failure> {
        renew(program).await;
        let first = self.synced(program).await?;
        let first_peak_mb = peak_mb(program.function);
        for _ in 0..SETTLING {
            self.synced(program).await?;
        }
        renew(program).await;
        self.synced(program).await?;
        let mut day = Vec::new();
        for _ in 0..life.hours {
            day.push(self.synced(program).await?);
        }
        let day_peak_mb = peak_mb(program.function);
        let changed_residents = self.control.change(life.change_percent) as u64;
        let changed = self.synced(program).await?;
        Ok(Figures {
            program: program.name.to_owned(),
            pms: building.pms.name().to_owned(),
            residents: building.residents,
            people: first.answer["counts"]["created"].as_u64().unwrap_or_default(),
            unchanged: day.get(1).or(day.first()).cloned().unwrap_or_default(),
            first,
            first_peak_mb,
            day,
            day_peak_mb,
            changed_residents,
            changed,
        })
    }
}

/// Sets a building up and lives with the product.
///
/// # Errors
/// When something cannot be started, or a sync fails.
pub async fn live(world: &mut World, building: &Building, life: &Life) -> Result<Figures, Failure> {
    world.set_up().await?;
    let product = world.product();
    let figures = world.lived(&product, building, life).await?;
    renew(&product).await;
    Ok(figures)
}

fn cpu_ms(process: &str) -> f64 {
    Process::called(process).map_or(0.0, |process| process.cpu().as_secs_f64() * 1000.0)
}

fn peak_mb(process: &str) -> f64 {
    Process::called(process).map_or(0.0, Process::peak_mb)
}

/// Ends its process: the next sync begins in a new one.
pub(crate) async fn renew(program: &Program<'_>) {
    while !program.running.is_stopped(program.function) {
        if let Some(process) = Process::called(program.function) {
            // One that has ended meanwhile is as good.
            let _ = process.end();
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
